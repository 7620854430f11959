import { existsSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { anonClient, database, serviceClient, signedUpUser } from "@/tests/support/database";

test("the run's shared stack has every migration of the repository", async () => {
  const folder = "supabase/migrations";
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".sql")) : [];
  const { rows } = await database.query<{ file: string }>(
    "select version || '_' || name || '.sql' as file from supabase_migrations.schema_migrations order by 1",
  );
  expect(rows.map(({ file }) => file)).toEqual(files.sort());
});

test("a signed-up user has a session, the others have none, and the service key administers", async () => {
  const { client, id, email } = await signedUpUser();
  expect((await client.auth.getUser()).data.user?.id).toBe(id);
  expect((await anonClient().auth.getUser()).data.user).toBeNull();
  expect((await serviceClient().auth.admin.getUserById(id)).data.user?.email).toBe(email);
});
