import { globSync } from "node:fs";
import { expect, test } from "vitest";
import { describeApi } from "./api-description";
import { apiPage } from "./api-page";

/** Addresses of the panel's own pages, of the description itself and of the webhooks that need no words. */
const routes = globSync("app/api/{webhook,payments,cron,jobs,admin,health}/**/route.ts")
  .map((file) => file.replace(/^app|\/route\.ts$/g, "").replaceAll(/\[(\w+)\]/g, "{$1}"))
  .toSorted();

test("every address that is called from outside is described, and no other", () => {
  expect(Object.keys(describeApi().paths ?? {}).toSorted()).toEqual(routes);
});

test("a job is described by the schema that checks it", () => {
  const text = JSON.stringify(describeApi().paths?.["/api/jobs/turn"]);
  expect(text).toContain("conversaId");
});

test("the page needs nothing from elsewhere", () => {
  expect(apiPage()).not.toMatch(/<script|https?:\/\//);
  expect(apiPage()).toContain("/api/webhook/mercadopago");
});
