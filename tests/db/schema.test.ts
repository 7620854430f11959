import { describe, expect, test } from "vitest";
import { database } from "@/tests/support/database";

async function names(sql: string): Promise<string[]> {
  const { rows } = await database.query<{ name: string }>(sql);
  return rows.map(({ name }) => name);
}

const OURS = "('public'::regnamespace, 'private'::regnamespace)";

describe("the schema", () => {
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
