import { parseArgs } from "node:util";
import { EnvError } from "@/lib/env";
import { loadEnv } from "./load-env";
import { migrateOriginal } from "./original/migrate-original";
import { MigrationError } from "./original/read-original";
import { linhasDoRelato } from "./original/relato";

const USAGE = `Como usar: npm run migrate:original -- --from POSTGRES_ANTIGO --to POSTGRES_NOVO --codigo LOJA
  --dono E-MAIL     de quem será o restaurante, se ele ainda não existe aqui
  --original ID     qual restaurante do sistema antigo, se lá há mais de um
  --ensaio          faz tudo, conta o que viria, e desfaz`;

/** Carries a shop of the system we replace over to this one. Running it again brings what is new and changes nothing else. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      from: { type: "string" },
      to: { type: "string" },
      codigo: { type: "string" },
      dono: { type: "string" },
      original: { type: "string" },
      ensaio: { type: "boolean", default: false },
    },
  });
  const { from, to, codigo, dono = null, original = null, ensaio } = values;
  if (from === undefined || to === undefined || codigo === undefined) throw new MigrationError(USAGE);
  loadEnv();
  const relato = await migrateOriginal({ from, to, codigo, dono, original, isEnsaio: ensaio });
  console.log(linhasDoRelato(relato).join("\n"));
  if (ensaio) console.log("Foi um ensaio: nada ficou gravado.");
}

main().catch((error: unknown) => {
  const isExpected = error instanceof MigrationError || error instanceof EnvError;
  console.error(isExpected ? error.message : error);
  process.exitCode = 1;
});
