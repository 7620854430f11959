import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { exportMenuFile, MenuFileError } from "@/lib/admin/menu-file-transfer";
import { EnvError } from "@/lib/env";
import { loadEnv } from "./load-env";

const USAGE = "Usage: npm run -s restaurante:export -- CODIGO [FILE.json]";

/** Writes a shop as a menu file, to a file or to standard output. */
async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [codigo, file] = positionals;
  if (codigo === undefined) throw new MenuFileError(USAGE);
  loadEnv();
  const text = `${JSON.stringify(await exportMenuFile(codigo), null, 2)}\n`;
  if (file === undefined) process.stdout.write(text);
  else writeFileSync(file, text);
}

main().catch((error: unknown) => {
  const isExpected = error instanceof MenuFileError || error instanceof EnvError;
  console.error(isExpected ? error.message : error);
  process.exitCode = 1;
});
