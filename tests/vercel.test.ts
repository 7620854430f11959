import { existsSync, globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import nextConfig from "@/next.config";
import { config as proxyConfig } from "@/proxy";
import { platformCrons } from "@/scripts/schedules";

const routes = globSync("app/**/route.ts").map((file) => ({
  file,
  path: `/${file.split("/").slice(1, -1).join("/")}`,
  source: readFileSync(file, "utf8"),
}));
const routeAt = (path: string) => routes.find((route) => route.path === path);
const apiPaths = routes.map(({ path }) => path).filter((path) => path.startsWith("/api/"));

/** A function may run so long on every plan (Hobby's limit), and a routine ends itself well before. */
const LONGEST_SECONDS = 300;
const ROUTINE_SECONDS = 45;

describe("what the platform calls", () => {
  const crons = platformCrons();

  test("is every routine there is, once", () => {
    const routines = apiPaths.filter((path) => path.startsWith("/api/cron/"));
    expect(crons.map(({ path }) => path).toSorted()).toEqual(routines.toSorted());
  });

  test.each(crons)("$path answers GET, which crons call, and is given the time it takes", ({ path }) => {
    const source = routeAt(path)?.source ?? "";
    expect(source).toMatch(/export const GET = withRoutine\(/);
    expect(maxDurationOf(source)).toBeGreaterThan(ROUTINE_SECONDS);
  });

  test.each(crons)("$path has a cron of numbers only, in UTC, no finer than a minute", ({ cron }) => {
    expect(cron).toMatch(/^(?:\*|\*\/[1-9]\d?)(?: \*){4}$/);
  });
});

function maxDurationOf(source: string): number {
  return Number(/export const maxDuration = (\d+);/.exec(source)?.[1] ?? 0);
}

describe("a function", () => {
  const WORKING = /^\/api\/(?:webhook|jobs|cron)/;

  test.each(routes.filter(({ path }) => WORKING.test(path)))(
    "of $path has time for a turn after its answer, and no more than the smallest plan gives",
    ({ source }) => {
      expect(maxDurationOf(source)).toBeGreaterThanOrEqual(60);
      expect(maxDurationOf(source)).toBeLessThanOrEqual(LONGEST_SECONDS);
      expect(source).toContain('export const dynamic = "force-dynamic";');
    },
  );

  test("runs in São Paulo, where the database is", () => {
    expect(JSON.parse(readFileSync("vercel.json", "utf8")).regions).toEqual(["gru1"]);
  });
});

describe("the proxy", () => {
  const isProxied = (path: string) =>
    proxyConfig.matcher.some((matcher) => new RegExp(`^${matcher}$`).test(path));

  test.each(apiPaths)("stays away from %s, whose bytes are signed or carry their own secret", (path) => {
    expect(isProxied(path)).toBe(false);
  });

  test("stays away from the paths of old, each of which leads to a route that is there", async () => {
    const rewrites = (await nextConfig.rewrites?.()) ?? [];
    if (!Array.isArray(rewrites)) throw new Error("rewrites are a plain list");
    for (const { source, destination } of rewrites) {
      expect(isProxied(source.replace(/:\w+/, "x"))).toBe(false);
      const folder = destination.replace(/\/:\w+$/, "");
      expect(existsSync(`app${folder}`)).toBe(true);
    }
  });

  test.each([
    "/",
    "/entrar",
    "/painel/bella-massa",
    "/painel/bella-massa/pedidos",
    "/plataforma",
    "/entregador",
  ])("sees %s", (path) => expect(isProxied(path)).toBe(true));
});
