import { createClient } from "@supabase/supabase-js";
import { expect, test, vi } from "vitest";
import { clientOptions, dataOf } from "./contract-stack";
import { runSql, stackPlace } from "./stack-place";

const history =
  "select version, name, array_length(statements, 1) as pieces from supabase_migrations.schema_migrations order by 1";

test("migrations are recorded as the Supabase CLI does, and reopening applies only the new ones", async () => {
  const place = await stackPlace();
  const first = await place.start();
  expect(await runSql(first.postgresUrl, history)).toEqual([{ version: "1", name: "notes", pieces: 1 }]);
  await runSql(first.postgresUrl, "insert into notes values (1, 'antes')");
  await first.stop();

  await place.migration("2_more.sql", "alter table public.notes add column extra text default 'novo';");
  const second = await place.start();
  expect(await runSql(second.postgresUrl, "select * from notes")).toEqual([
    { id: 1, note: "antes", extra: "novo" },
  ]);
  // The API knows the new column from its first answer on.
  const service = createClient(second.url, second.secretKey, clientOptions);
  expect(dataOf(await service.from("notes").select("extra"))).toEqual([{ extra: "novo" }]);
});

test("a migration changed after it was applied is refused, and the error says to reset", async () => {
  const place = await stackPlace();
  await (await place.start()).stop();
  await place.migration("1_notes.sql", "create table public.notes (id bigint primary key);");
  await expect(place.start()).rejects.toThrow(/1_notes\.sql has changed.*reset/);
});

test("an applied migration whose file is gone is refused", async () => {
  const place = await stackPlace();
  await (await place.start()).stop();
  await place.removeMigration("1_notes.sql");
  await expect(place.start()).rejects.toThrow(/Migration 1 was applied but its file is gone/);
});

test("a migration that fails leaves nothing of itself, and names its line", async () => {
  const place = await stackPlace();
  await place.migration("2_broken.sql", "create table public.half (id int);\nselect nonsense;\n");
  await expect(place.start()).rejects.toThrow(/2_broken\.sql failed at line 2: column "nonsense"/);

  await place.migration("2_broken.sql", "create table public.half (id int);");
  const supabase = await place.start();
  expect(await runSql(supabase.postgresUrl, "select * from half")).toEqual([]);
});

test("a file that no version would ever apply is refused", async () => {
  const place = await stackPlace();
  await place.migration("notes.sql", "select 1;");
  await expect(place.start()).rejects.toThrow(/notes\.sql .* is not named <version>_<name>\.sql/);
});

test("a data folder made by another version of our own SQL is refused", async () => {
  const place = await stackPlace();
  const first = await place.start();
  await runSql(first.postgresUrl, "comment on database postgres is 'local supabase of before'");
  await first.stop();
  await expect(place.start()).rejects.toThrow(/made by another version of local\/supabase; delete it/);
});

test("a change of the schema on a running stack reaches the API", async () => {
  const place = await stackPlace();
  const supabase = await place.start();
  await runSql(supabase.postgresUrl, "alter table public.notes add column tarde text default 'já'");
  const service = createClient(supabase.url, supabase.secretKey, clientOptions);
  await vi.waitFor(async () => {
    const { error } = await service.from("notes").insert({ id: 1, tarde: "sim" });
    expect(error).toBeNull();
  }, 5000);
});
