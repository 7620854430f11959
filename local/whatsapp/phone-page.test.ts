import { expect, it } from "vitest";
import { moduleGraph } from "@/tests/support/module-graph";
import { startTestGateway } from "@/tests/support/test-gateway";

it("every module of the page arrives as a script without types", async () => {
  const { url } = await startTestGateway();
  const modules = await moduleGraph(url);
  expect(modules.length).toBeGreaterThan(40);
  for (const one of modules) {
    expect(one).toEqual({ ...one, status: 200, type: "text/javascript; charset=utf-8" });
  }
  const main = await (await fetch(`${url}/local/whatsapp/phone/composer`)).text();
  expect(main).not.toContain("Promise<boolean>");
});

it("the page allows itself nothing from elsewhere, and no script in its own text", async () => {
  const { url } = await startTestGateway();
  const response = await fetch(url);
  const policy = response.headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|https:|data:/);
  expect(await response.text()).not.toMatch(/https?:\/\/|<script>|style="|onclick=/);
});

it("no other file of the repository is served", async () => {
  const { url } = await startTestGateway();
  for (const address of [
    "/local/whatsapp/gateway",
    "/package.json",
    "/.env",
    "/local/whatsapp/phone/../gateway",
  ]) {
    expect([address, (await fetch(url + address)).status]).toEqual([address, 404]);
  }
});
