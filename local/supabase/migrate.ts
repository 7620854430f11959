import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";

type Migration = { version: string; name: string; file: string; sql: string };
type Applied = { version: string; statements: string[] | null };

/**
 * Applies, in name order and each in one transaction, the `<version>_<name>.sql` files not applied yet,
 * recorded as the Supabase CLI records them. Returns the names of the files applied now.
 * Throws, saying to reset, when an applied file has changed or is gone.
 */
export async function migrate(postgresUrl: string, migrationsDir: string): Promise<string[]> {
  const migrations = readMigrations(migrationsDir);
  const client = new pg.Client({ connectionString: postgresUrl });
  await client.connect();
  try {
    const applied = await readApplied(client);
    refuseRewrittenHistory(migrations, applied);
    const fresh = migrations.filter(({ version }) => !applied.has(version));
    for (const migration of fresh) await apply(client, migration);
    return fresh.map(({ file }) => file);
  } finally {
    await client.end();
  }
}

function readMigrations(folder: string): Migration[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .sort();
  return files.map((file) => {
    const [, version, name] = /^(\d+)_(.+)\.sql$/.exec(file) ?? [];
    if (version === undefined || name === undefined) {
      throw new Error(
        `${file} in ${folder} is not named <version>_<name>.sql, so it would never be applied.`,
      );
    }
    return { version, name, file, sql: readFileSync(path.join(folder, file), "utf8") };
  });
}

async function readApplied(client: pg.Client): Promise<Map<string, Applied>> {
  const { rows } = await client.query<Applied>(
    "select version, statements from supabase_migrations.schema_migrations",
  );
  return new Map(rows.map((row) => [row.version, row]));
}

function refuseRewrittenHistory(migrations: Migration[], applied: Map<string, Applied>): void {
  const files = new Map(migrations.map((migration) => [migration.version, migration]));
  for (const { version, statements } of applied.values()) {
    const migration = files.get(version);
    if (migration === undefined) {
      throw new Error(`Migration ${version} was applied but its file is gone. ${howToReset}`);
    }
    if (comparable((statements ?? []).join(";")) !== comparable(migration.sql)) {
      throw new Error(`Migration ${migration.file} has changed since it was applied. ${howToReset}`);
    }
  }
}

const howToReset = "Restore it, or reset by deleting the data folder.";

/** The CLI stores a file cut at its semicolons; this makes its pieces, joined, equal to our whole file. */
function comparable(sql: string): string {
  return sql
    .replace(/\s*;\s*/g, ";")
    .replace(/;+$/, "")
    .trim();
}

async function apply(client: pg.Client, { version, name, file, sql }: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query(sql);
    await client.query(
      "insert into supabase_migrations.schema_migrations (version, name, statements) values ($1, $2, $3)",
      [version, name, [sql]],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(`Migration ${file} failed${placeOf(error, sql)}: ${messageOf(error)}`, { cause: error });
  }
  // A `set search_path` of one file must not reach the next.
  await client.query("reset all");
}

/** Postgres says where as a character offset; a person looks for a line. */
function placeOf(error: unknown, sql: string): string {
  const position = error instanceof pg.DatabaseError ? Number(error.position) : Number.NaN;
  return position > 0 ? ` at line ${sql.slice(0, position).split("\n").length}` : "";
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
