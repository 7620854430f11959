import { describe, expect, test } from "vitest";
import { parseEnv } from "./env";

const LOCAL = {
  SUPABASE_URL: "http://127.0.0.1:54321",
  SUPABASE_KEY: "sb_secret_0123456789abcdef",
  NEXT_PUBLIC_SUPABASE_URL: "http://127.0.0.1:54321",
  NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY: "sb_publishable_0123456789",
  WEBHOOK_SECRET: "wh-0123456789abcdef",
  CRON_SECRET: "cr-0123456789abcdef",
  CRED_ENCRYPTION_KEY: "cw_0x689RpI-jtRR7oE8h_eQsKImvJapLeSbXpwF4e4=",
};
const HOSTED = {
  ...LOCAL,
  SUPABASE_URL: "https://abc.supabase.co",
  NEXT_PUBLIC_SUPABASE_URL: "https://abc.supabase.co",
};

describe("settings", () => {
  test("are complete with the required ones; the rest has the old system's defaults", () => {
    expect(parseEnv(LOCAL)).toMatchObject({
      UAZAPI_BASE_URL: "https://free.uazapi.com",
      MAX_WEBHOOK_BODY_BYTES: 262_144,
      MAX_QTD_ITEM: 10,
      WEBHOOK_RATE_LIMIT_PER_MIN: 60,
      STATE_STALE_RESET_MIN: 120,
      HTTP_VERIFY_TLS: true,
    });
  });

  test("that are missing are all named in one message", () => {
    expect(() => parseEnv({})).toThrow(
      /SUPABASE_URL[\s\S]*SUPABASE_KEY[\s\S]*WEBHOOK_SECRET[\s\S]*CRON_SECRET[\s\S]*CRED_ENCRYPTION_KEY/,
    );
  });

  test("an empty value is a missing one", () => {
    expect(() => parseEnv({ ...LOCAL, CRON_SECRET: "" })).toThrow(/CRON_SECRET: is missing/);
  });

  test.each([
    ["WEBHOOK_SECRET", "short", /too short/],
    ["CRON_SECRET", "aaaaaaaaaaaaaaaaaaaa", /too easy to guess/],
    ["CRED_ENCRYPTION_KEY", "not-a-key", /url-safe base64/],
    ["SUPABASE_URL", "ftp://abc", /http\(s\) URL/],
    ["MAX_QTD_ITEM", "many", /must be a number/],
    ["MP_WEBHOOK_TOKEN", "short", /too short/],
    ["PIX_ABANDONED_CANCEL_MIN", "29", /at least 30/],
    ["MERCADOPAGO_BASE_URL", "http://bank.example", /must be https/],
    ["NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY", "sb_secret_0123456789abcdef", /sent to every browser/],
    [
      "NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY",
      `x.${Buffer.from('{"role":"service_role"}').toString("base64url")}.y0123456789`,
      /sent to every browser/,
    ],
  ])("%s=%s stops the boot", (name, value, message) => {
    expect(() => parseEnv({ ...LOCAL, [name]: value })).toThrow(message);
  });

  test("the local clock is taken only beside a local stack", () => {
    const CLOCK_URL = "http://127.0.0.1:4700/clock";
    expect(parseEnv({ ...LOCAL, CLOCK_URL }).CLOCK_URL).toBe(CLOCK_URL);
    expect(() => parseEnv({ ...HOSTED, CLOCK_URL })).toThrow(/CLOCK_URL/);
    expect(() => parseEnv({ ...LOCAL, CLOCK_URL: "https://clock.example/clock" })).toThrow(/CLOCK_URL/);
  });

  test("Redis is taken by its REST address, also under its older name, and with its token", () => {
    const token = { UPSTASH_REDIS_REST_TOKEN: "token" };
    const url = "https://eu1-fit.upstash.io";
    const taken = { UPSTASH_REDIS_REST_URL: url, ...token };
    expect(parseEnv({ ...LOCAL, ...taken })).toMatchObject(taken);
    expect(parseEnv({ ...LOCAL, REDIS_URL: url, ...token })).toMatchObject(taken);
    expect(() => parseEnv({ ...LOCAL, REDIS_URL: url })).toThrow(/UPSTASH_REDIS_REST_TOKEN: is missing/);
    expect(() => parseEnv({ ...LOCAL, ...token })).toThrow(/UPSTASH_REDIS_REST_URL: is missing/);
    expect(() => parseEnv({ ...LOCAL, ...taken, UPSTASH_REDIS_REST_URL: "http://redis.example" })).toThrow(
      /UPSTASH_REDIS_REST_URL: must be https/,
    );
  });

  test("QStash is taken with both of its keys and an address it can reach", () => {
    const starting = () => parseEnv({ ...LOCAL, QSTASH_TOKEN: "token" });
    expect(starting).toThrow(
      /PUBLIC_BASE_URL[\s\S]*QSTASH_CURRENT_SIGNING_KEY[\s\S]*QSTASH_NEXT_SIGNING_KEY/,
    );
  });

  test("a redis:// address stops the boot, and names what to set", () => {
    expect(() => parseEnv({ ...LOCAL, REDIS_URL: "redis://cache:6379" })).toThrow(
      /REDIS_URL: .*set UPSTASH_REDIS_REST_URL and UPSTASH_REDIS_REST_TOKEN/,
    );
  });

  test.each([
    "SUPABASE_URL",
    "NEXT_PUBLIC_SUPABASE_URL",
    "PUBLIC_BASE_URL",
    "UAZAPI_BASE_URL",
    "EVOLUTION_BASE_URL",
    "META_GRAPH_BASE_URL",
    "GROQ_BASE_URL",
    "QSTASH_URL",
    "OTEL_EXPORTER_OTLP_ENDPOINT",
  ])("%s in the clear stops the boot, and on this machine does not", (name) => {
    expect(() => parseEnv({ ...LOCAL, [name]: "http://service.example.com" })).toThrow(
      new RegExp(`${name}: must be https`),
    );
    expect(() => parseEnv({ ...LOCAL, [name]: "http://127.0.0.1:8080" })).not.toThrow();
  });

  test("what one hosts oneself may be in the clear in a network of one's own, and nothing else may", () => {
    for (const host of ["evolution:8080", "10.0.0.7", "192.168.1.4:8080", "172.20.0.3"]) {
      expect(() => parseEnv({ ...LOCAL, EVOLUTION_BASE_URL: `http://${host}` })).not.toThrow();
      expect(() => parseEnv({ ...LOCAL, UAZAPI_BASE_URL: `http://${host}` })).toThrow(/must be https/);
    }
    for (const host of ["172.32.0.1", "11.0.0.1", "10.example.com"])
      expect(() => parseEnv({ ...LOCAL, EVOLUTION_BASE_URL: `http://${host}` })).toThrow(/must be https/);
  });

  test.each(["SUPABASE_URL", "SUPABASE_KEY", "NEXT_PUBLIC_SUPABASE_URL"])(
    "%s missing is said to be",
    (name) => {
      expect(() => parseEnv({ ...LOCAL, [name]: undefined })).toThrow(new RegExp(`${name}: is missing`));
    },
  );

  test("TLS verification cannot be switched off in production", () => {
    expect(() => parseEnv({ ...HOSTED, HTTP_VERIFY_TLS: "false" })).toThrow(/HTTP_VERIFY_TLS/);
    expect(
      parseEnv({ ...LOCAL, UAZAPI_BASE_URL: "http://127.0.0.1:1", HTTP_VERIFY_TLS: "false" }).HTTP_VERIFY_TLS,
    ).toBe(false);
  });
});
