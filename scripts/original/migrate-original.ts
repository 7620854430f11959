import pg from "pg";
import { readOriginal } from "./read-original";
import { newRelato, type Relato } from "./relato";
import { openTarget } from "./target";
import { writeOriginal } from "./write-original";

export type Migration = {
  /** Postgres addresses: of the original's database, which is only read, and of ours. */
  readonly from: string;
  readonly to: string;
  /** `restaurantes.id` there; null where there is only one. */
  readonly original: string | null;
  readonly codigo: string;
  /** E-mail of the account that gets the shop when there is none yet. */
  readonly dono: string | null;
  /** Does everything and then takes it back. */
  readonly isEnsaio: boolean;
};

/** Carries one shop of the original over, all of it or nothing. What has come before is left as it is by now. */
export async function migrateOriginal(migration: Migration): Promise<Relato> {
  return connected(migration.from, (source) =>
    connected(migration.to, async (destination) => {
      const original = await readOriginal(source, migration.original);
      const relato = newRelato();
      const { codigo, dono } = migration;
      const nome = original.restaurante.nome?.slice(0, 80) ?? codigo;
      // What fails before the end ends the connection, and with it the transaction.
      await destination.query("begin");
      await writeOriginal(await openTarget(destination, { codigo, nome, dono }), original, relato);
      await destination.query(migration.isEnsaio ? "rollback" : "commit");
      return relato;
    }),
  );
}

async function connected<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
