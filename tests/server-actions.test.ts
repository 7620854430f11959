import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** What a signed-in person may call without naming a restaurante; each reads the session alone and changes no tenant's data. */
const WITHOUT_TENANT = new Set(["sair", "abrirCanalAoVivo", "atualizarPagina"]);

/** Those with a tenant write what was done to its log of changes. */
const WRAPPERS = new Set(["ownerAction", "platformAction", "formAction"]);

/** What changes nothing that anybody would ask about later. */
const READS_ONLY = new Set([
  "exportarCardapio",
  "exportarPedidos",
  "falarNoTeste",
  "marcarVista",
  "perguntarEntrega",
  "preverEdicao",
  "verWhatsapp",
]);

const files = globSync("{app,components,lib}/**/*.{ts,tsx}").filter((file) =>
  /^"use server"/m.test(readFileSync(file, "utf8")),
);

describe("every server action is made by a wrapper that fails closed", () => {
  test.each(files)("%s", (file) => {
    const text = readFileSync(file, "utf8");
    const bare = [...text.matchAll(/^export (?:const|(?:async )?function) (\w+)(?: = (\w+)\()?/gm)]
      .filter(([, name = "", wrapper]) => !WRAPPERS.has(wrapper ?? "") && !WITHOUT_TENANT.has(name))
      .map(([, name]) => name);
    expect(bare).toEqual([]);
  });

  test.each(files)("%s says what it changes, for the log of changes", (file) => {
    const silent = [
      ...readFileSync(file, "utf8").matchAll(/^export const (\w+) = ownerAction\(\s*\{\s*acao: null/gm),
    ]
      .map(([, name = ""]) => name)
      .filter((name) => !READS_ONLY.has(name));
    expect(silent).toEqual([]);
  });

  test("there are some", () => {
    expect(files.length).toBeGreaterThan(3);
  });
});

describe("every file of the panel is served by the wrapper that asks who wants it", () => {
  test.each(globSync("app/painel/**/route.ts"))("%s", (file) => {
    const text = readFileSync(file, "utf8");
    const exported = [...text.matchAll(/^export (?:const|(?:async )?function) (\w+)(?: = (\w+))?/gm)];
    const bare = exported.filter(([, name, wrapper]) => name !== "dynamic" && wrapper !== "memberFile");
    expect(exported.length).toBeGreaterThan(0);
    expect(bare).toEqual([]);
  });
});

describe("every route of the API checks who calls", () => {
  const WRAPPERS = new Set([
    "withCronSecret",
    "withAdminToken",
    "withJob",
    "withRoutine",
    "withChannelSecret",
    // A signature over the body: tests/db/channel-routes.test.ts forges it.
    "withOwnProof",
    "withPaymentToken",
    "withUnguessableName",
  ]);
  const OPEN = new Set([
    "app/api/health/route.ts",
    "app/api/docs/route.ts",
    "app/api/docs/openapi.json/route.ts",
  ]);

  test.each(globSync("app/api/**/route.ts").filter((file) => !OPEN.has(file)))("%s", (file) => {
    const handlers = [
      ...readFileSync(file, "utf8").matchAll(/^export const (?:GET|POST|PUT|PATCH|DELETE) = (\w+)\(/gm),
    ];
    const bare = [
      ...readFileSync(file, "utf8").matchAll(/^export (?:async )?function (?:GET|POST|PUT|PATCH|DELETE)/gm),
    ];
    expect(bare).toEqual([]);
    expect(handlers.map(([, wrapper]) => wrapper).every((wrapper) => WRAPPERS.has(wrapper ?? ""))).toBe(true);
    expect(handlers.length).toBeGreaterThan(0);
  });
});
