import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

// The linter is run for real, with the project's own settings, in a folder where the imports are planted.
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "boundaries-"));
  copyFileSync("biome.json", path.join(folder, "biome.json"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the linter says of one import, were it written in this file. */
function lint(file: string, specifier: string): string {
  const planted = path.join(folder, file);
  mkdirSync(path.dirname(planted), { recursive: true });
  writeFileSync(planted, `import { x } from "${specifier}";\n\nexport const y = x;\n`);
  const biome = path.resolve("node_modules/.bin/biome");
  const { stdout, stderr } = spawnSync(biome, ["lint", "--vcs-enabled=false", file], {
    cwd: folder,
    encoding: "utf8",
  });
  if (!`${stdout}${stderr}`.includes("Checked 1 file"))
    throw new Error(`the linter did not look at ${file}: ${stdout}${stderr}`);
  return stdout + stderr;
}

describe("an import across a boundary is refused", () => {
  test.each([
    ["lib/core/pedido/planted.ts", "@/lib/env"],
    ["lib/core/pedido/planted.ts", "@/lib/store/reais"],
    ["lib/core/pedido/planted.ts", "zod"],
    ["lib/core/pedido/planted.ts", "node:fs"],
    ["lib/core/pedido/planted.ts", "../dialogue/state"],
    ["lib/services/planted.ts", "@/lib/core/pedido/quote"],
    ["lib/services/planted.ts", "@/lib/store/inbox"],
    ["lib/channels/planted.ts", "@/lib/core/dialogue/state"],
    ["lib/channels/uazapi/planted.ts", "@/lib/turn"],
    ["app/api/planted/route.ts", "@/lib/services/supabase"],
    ["app/painel/planted.tsx", "@/local/stack"],
    ["lib/planted.ts", "@/local/stack"],
    ["lib/store/planted.ts", "@/tests/support/database"],
    ["lib/turn-planted.ts", "@/evals/understand"],
    ["lib/jobs/planted.ts", "@/app/api/health/route"],
    ["components/planted.tsx", "@/lib/admin/session"],
    ["components/planted.tsx", "@/lib/store/reais"],
    ["proxy.ts", "@/local/stack"],
  ])("%s from %s", (file, specifier) => {
    expect(lint(file, specifier)).toContain("noRestrictedImports");
  });
});

describe("an import within the boundaries is not", () => {
  test.each([
    ["lib/core/pedido/planted.ts", "./item"],
    ["lib/core/pedido/planted.ts", "@/lib/core/loja/bairro"],
    ["lib/core/pedido/planted.test.ts", "vitest"],
    ["lib/services/planted.ts", "@/lib/env"],
    ["lib/services/planted.ts", "@supabase/supabase-js"],
    ["lib/store/planted.ts", "@/lib/core/dialogue/state"],
    ["app/api/planted/route.ts", "@/lib/turn"],
    ["components/planted.tsx", "@/lib/core/pedido/centavos"],
    ["local/planted.ts", "@/lib/admin/connect-instance"],
    ["tests/flows/planted.test.ts", "@/local/stack"],
  ])("%s from %s", (file, specifier) => {
    expect(lint(file, specifier)).not.toContain("noRestrictedImports");
  });
});
