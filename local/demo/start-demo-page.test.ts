import { expect, it } from "vitest";
import { moduleGraph } from "@/tests/support/module-graph";
import { startDemoPage } from "./start-demo-page";

const options = {
  shopName: "Bella Massa",
  ownerUrl: "http://127.0.0.1:3000/painel",
  phoneUrl: "http://127.0.0.1:3001/",
  bankUrl: "http://127.0.0.1:3003",
  clockUrl: "http://127.0.0.1:3002",
  signIn: { email: "dona@bellamassa.example", password: "massa-fina" },
};

it("holds its three sides and the clock, and lets nothing else in", async () => {
  const demo = await startDemoPage(options);
  const response = await fetch(demo.url);
  const policy = response.headers.get("content-security-policy");
  expect(policy).toContain("frame-src http://127.0.0.1:3000 http://127.0.0.1:3001 http://127.0.0.1:3003;");
  expect(policy).toContain("connect-src 'self' http://127.0.0.1:3002;");
  expect(policy).toContain("default-src 'none'");
  expect(await (await fetch(`${demo.url}/settings`)).json()).toEqual(options);
  await demo.stop();
});

it("serves every module and style its page names, and no other file of the repository", async () => {
  const demo = await startDemoPage(options);
  const html = await (await fetch(demo.url)).text();
  const named = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((match) => match[1]);
  expect(named.length).toBeGreaterThan(3);
  for (const address of named)
    expect([address, (await fetch(demo.url + address)).status]).toEqual([address, 200]);
  const modules = await moduleGraph(demo.url);
  expect(modules.map(({ status }) => status)).toEqual(modules.map(() => 200));
  for (const address of [
    "/package.json",
    "/local/demo/page/../start-demo-page",
    "/local/demo/page/%2e%2e/shop.json",
  ]) {
    expect([address, (await fetch(demo.url + address)).status]).toEqual([address, 404]);
  }
  await demo.stop();
});
