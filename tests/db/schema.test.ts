import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createClient } from "@supabase/supabase-js";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connectInstance } from "@/lib/admin/connect-instance";
import { importMenuFile } from "@/lib/admin/menu-file-transfer";
import { findDebianPostgres } from "@/local/supabase/find-debian-postgres";
import { openPool } from "@/local/supabase/open-pool";
import { openConversation } from "@/tests/support/conversation";
import { database } from "@/tests/support/database";
import { type DisposableSupabase, startDisposableSupabase } from "@/tests/support/disposable-supabase";
import { schemaFingerprint } from "@/tests/support/schema-fingerprint";

// Beside the embedded Postgres the one Debian installed, or nothing said about it: `npm test` then names what was not run.
const debian = findDebianPostgres();
let onDebian: { readonly supabase: DisposableSupabase; readonly database: pg.Pool } | null = null;

beforeAll(async () => {
  if (debian === null) return;
  const supabase = await startDisposableSupabase("supabase/migrations", debian);
  onDebian = { supabase, database: openPool(supabase.postgresUrl) };
});
afterAll(async () => {
  await onDebian?.database.end();
  await onDebian?.supabase.stop();
});

function debianOnes() {
  if (onDebian === null) throw new Error("Debian's Postgres was not started.");
  return onDebian;
}

const servers: readonly (readonly [name: string, of: () => pg.Pool])[] = [
  ["the embedded Postgres", () => database],
  ...(debian === null ? [] : [["Debian's Postgres", () => debianOnes().database] as const]),
];

const OURS = "('public'::regnamespace, 'private'::regnamespace)";

describe.each(servers)("the schema on %s", (_, of) => {
  async function names(sql: string): Promise<string[]> {
    const { rows } = await of().query<{ name: string }>(sql);
    return rows.map(({ name }) => name);
  }

  test("row level security is on for every table", async () => {
    expect(
      await names(
        "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and not relrowsecurity",
      ),
    ).toEqual([]);
  });

  test("every table has a comment", async () => {
    expect(
      await names(
        "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and obj_description(oid) is null",
      ),
    ).toEqual([]);
  });

  test("every function has a comment", async () => {
    expect(
      await names(
        `select proname as name from pg_proc where pronamespace in ${OURS} and obj_description(oid) is null`,
      ),
    ).toEqual([]);
  });

  test("every policy has a comment", async () => {
    expect(
      await names(
        "select polname || ' on ' || polrelid::regclass as name from pg_policy where obj_description(oid, 'pg_policy') is null and polrelid::regclass::text not like 'storage.%'",
      ),
    ).toEqual([]);
  });

  test("every function pins its search path", async () => {
    expect(
      await names(
        `select proname as name from pg_proc where pronamespace in ${OURS} and not coalesce(proconfig, '{}') @> array['search_path=""']`,
      ),
    ).toEqual([]);
  });

  test("no function of the API may be called by anon, and by a signed-in person only those that run under their own policies", async () => {
    expect(
      await names(
        `select proname as name from pg_proc where pronamespace = 'public'::regnamespace
           and (has_function_privilege('anon', oid, 'execute')
             or (has_function_privilege('authenticated', oid, 'execute') and prosecdef))`,
      ),
    ).toEqual([]);
    expect(
      await names(
        `select proname as name from pg_proc where pronamespace = 'public'::regnamespace
           and has_function_privilege('authenticated', oid, 'execute') order by 1`,
      ),
    ).toEqual([
      "duplicate_produto",
      "entregas_do_entregador",
      "export_cliente",
      "list_clientes",
      "list_entregadores",
      "list_equipe",
      "relatorio",
      "relatorio_atendimento",
      "save_precos",
      "save_produto",
      "set_bairro_dias",
      "set_configuracao",
      "set_faixas",
      "set_horarios",
      "set_ordem",
      "totais_da_noite",
      "usos",
    ]);
  });

  test("a definer function that a person can reach takes no argument that could name a tenant", async () => {
    expect(
      await names(
        `select proname as name from pg_proc where pronamespace = 'private'::regnamespace and prosecdef
           and has_function_privilege('authenticated', oid, 'execute')
           and (pg_get_function_arguments(oid) ~ 'restaurante' or prorettype = 'trigger'::regtype)`,
      ),
    ).toEqual([]);
  });

  test("every policy asks for the user once a statement, not once a row", async () => {
    const bare = "(?<!SELECT )auth\\.uid\\(\\)";
    expect(
      await names(
        `select polname || ' on ' || polrelid::regclass as name from pg_policy
          where coalesce(pg_get_expr(polqual, polrelid), '') || coalesce(pg_get_expr(polwithcheck, polrelid), '') ~ '${bare}'`,
      ),
    ).toEqual([]);
  });

  test("every foreign key to a tenant's row carries the tenant, so that no row can point across", async () => {
    expect(
      await names(
        `select conrelid::regclass || '.' || conname as name from pg_constraint
          where contype = 'f' and connamespace = 'public'::regnamespace
            and confrelid in (select c.oid from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'restaurante_id' and not a.attisdropped
                              where c.relnamespace = 'public'::regnamespace and c.relname not in ('conversas', 'turnos'))
            and not exists (select 1 from pg_attribute k where k.attrelid = conrelid and k.attnum = any (conkey) and k.attname = 'restaurante_id')`,
      ),
    ).toEqual([]);
  });
});

if (debian !== null) {
  describe("Debian's Postgres", () => {
    test("is given the very schema the embedded one has", async () => {
      const { database: theirs } = debianOnes();
      const { rows } = await theirs.query<{ version: string }>("select version()");
      expect(rows[0]?.version).toContain("Debian");
      const [ours, same] = [await schemaFingerprint(database), await schemaFingerprint(theirs)];
      expect(Object.values(ours).every((lines) => lines.length > 0)).toBe(true);
      expect(same).toEqual(ours);
    });

    test("takes a pedido from the first message to the kitchen", async () => {
      const { supabase, database: theirs } = debianOnes();
      // Before anything of the app has read its settings: here it finds this stack.
      Object.assign(process.env, { SUPABASE_URL: supabase.url, SUPABASE_KEY: supabase.secretKey });
      const service = createClient(supabase.url, supabase.secretKey, { auth: { persistSession: false } });
      const account = { email: "dono@example.com", password: randomUUID() };
      const { data } = await service.auth.admin.createUser(account);
      const file: unknown = JSON.parse(readFileSync("local/demo/shop.json", "utf8"));
      const id = await importMenuFile(file, data.user?.id ?? "");
      await connectInstance(id, { instanceName: "loja", token: "segredo", phoneId: "551999990000" });
      const at = Date.parse("2026-05-14T19:40:00-03:00");
      const ana = await openConversation(
        { instanceName: "loja", token: "segredo" },
        "uma grande meia calabresa meia quatro queijos, só isso",
        at,
      );
      for (const [turn, words] of ["retirada", "dinheiro, troco pra 200", "sim"].entries())
        await ana.says(words, at + (turn + 1) * 1_000);
      const { rows } = await theirs.query(
        "select p.status, p.troco_para, i.item_nome_exibicao as item from pedidos p join pedidos_itens i on i.pedido_id = p.id",
      );
      expect(rows).toEqual([
        { status: "confirmado", troco_para: "200.00", item: "Pizza Grande ½ Calabresa ½ Quatro Queijos" },
      ]);
    });
  });
}
