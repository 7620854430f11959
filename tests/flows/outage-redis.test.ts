import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { findRedisServer } from "@/local/redis/find-redis-server";
import { type Disturbance, type LocalRedis, startRedis } from "@/local/redis/start-redis";
import { type App, startApp } from "@/local/start-app";
import { closeOrder, expectNothingLost, sweep } from "@/tests/support/outage";
import { shopOnWhatsapp } from "@/tests/support/shop-on-whatsapp";

const { env, distDir } = inject("app");
const redisServer = findRedisServer();
const DISTURBANCES: readonly (Disturbance | null)[] = [null, "down", "slow", "garbage"];

let redis: LocalRedis | null = null;
let app: App;
beforeAll(async () => {
  if (redisServer !== null) redis = await startRedis(redisServer);
  const settings = {
    // Without a redis-server nobody listens there, which is an outage too.
    UPSTASH_REDIS_REST_URL: redis?.url ?? "http://127.0.0.1:9",
    UPSTASH_REDIS_REST_TOKEN: redis?.token ?? "token-of-nobody",
  };
  app = await startApp({ env: { ...env, ...settings }, distDir });
});
afterAll(async () => {
  await app.stop();
  await redis?.stop();
});

test.each(redisServer === null ? ["down" as const] : DISTURBANCES)(
  "with Redis %s an order closes, routines run, and nothing is lost or doubled",
  async (disturbance) => {
    redis?.disturb(disturbance);
    const shop = await shopOnWhatsapp(app.url);
    const phones = [shop.phone("5519977772001"), shop.phone("5519977772002")];
    await Promise.all(phones.map((phone) => closeOrder(phone)));
    await sweep(app.url);
    await expectNothingLost(shop, phones);
  },
);

test("health says that Redis is away, and orders are taken", async () => {
  redis?.disturb("down");
  const response = await fetch(`${app.url}/api/health`);
  const { dependencies } = await response.json();
  expect([response.status, dependencies.redis.ok]).toEqual([200, false]);
});
