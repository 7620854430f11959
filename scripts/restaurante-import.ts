import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { findAccountId, importMenuFile, MenuFileError } from "@/lib/admin/menu-file-transfer";
import { registrar } from "@/lib/admin/registrar";
import { EnvError } from "@/lib/env";
import { loadEnv } from "./load-env";

const USAGE = "Usage: npm run restaurante:import -- FILE.json --dono EMAIL";

/** Creates or replaces the shop of a menu file for an account that has signed up. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { dono: { type: "string" } },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (file === undefined || values.dono === undefined) throw new MenuFileError(USAGE);
  loadEnv();
  const id = await importMenuFile(readJson(file), await findAccountId(values.dono));
  const detalhe = { arquivo: path.basename(file) };
  await registrar({ restauranteId: id, quem: null, acao: "importou o restaurante de um arquivo", detalhe });
  console.log(`${file} is loaded as restaurante ${id}.`);
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new MenuFileError(`${file} cannot be read: ${error instanceof Error ? error.message : "not JSON"}`);
  }
}

main().catch((error: unknown) => {
  const isExpected = error instanceof MenuFileError || error instanceof EnvError;
  console.error(isExpected ? error.message : error);
  process.exitCode = 1;
});
