import type pg from "pg";

/** What is the system's own, or an extension's, differs between versions of Postgres. */
const OURS = `from pg_namespace n where n.nspname !~ '^(pg_|information_schema)'`;
const NOT_OF_EXTENSION = (catalog: string, alias: string) =>
  `not exists (select 1 from pg_depend x where x.classid = '${catalog}'::regclass and x.objid = ${alias}.oid and x.deptype = 'e')`;
/** Who besides the owner may do what; MAINTAIN came with Postgres 17 and is in every "all" there. */
const grants = (acl: string, owner: string) =>
  `array(select coalesce(nullif(g.grantee, 0)::regrole::text, 'public') || '=' || g.privilege_type
      from aclexplode(${acl}) g where g.grantee <> ${owner} and g.privilege_type <> 'MAINTAIN' order by 1)`;

/** A line for everything of a schema that could differ, as Postgres itself writes it. */
const PARTS: Readonly<Record<string, string>> = {
  schemas: `select n.nspname, ${grants("n.nspacl", "n.nspowner")}, obj_description(n.oid) ${OURS}`,
  tables: `select c.oid::regclass, c.relkind, c.relrowsecurity, c.relforcerowsecurity, ${grants("c.relacl", "c.relowner")}, obj_description(c.oid, 'pg_class')
    from pg_class c where c.relnamespace in (select n.oid ${OURS}) and c.relkind in ('r', 'v', 'S', 'p') and ${NOT_OF_EXTENSION("pg_class", "c")}`,
  columns: `select c.oid::regclass, a.attname, a.attnum, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated,
      pg_get_expr(d.adbin, d.adrelid), ${grants("a.attacl", "c.relowner")}, col_description(c.oid, a.attnum)
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relnamespace in (select n.oid ${OURS}) and c.relkind in ('r', 'v', 'p') and ${NOT_OF_EXTENSION("pg_class", "c")}`,
  constraints: `select k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid) from pg_constraint k
    where k.connamespace in (select n.oid ${OURS})`,
  indexes: `select pg_get_indexdef(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indrelid where c.relnamespace in (select n.oid ${OURS})`,
  triggers: `select pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where not t.tgisinternal and c.relnamespace in (select n.oid ${OURS})`,
  policies: `select p.polrelid::regclass, p.polname, p.polcmd, p.polpermissive, p.polroles::regrole[]::text, pg_get_expr(p.polqual, p.polrelid),
      pg_get_expr(p.polwithcheck, p.polrelid), obj_description(p.oid, 'pg_policy') from pg_policy p`,
  functions: `select f.oid::regprocedure, pg_get_function_arguments(f.oid), pg_get_function_result(f.oid), l.lanname, f.provolatile, f.prosecdef, f.proconfig::text,
      f.prosrc, ${grants("f.proacl", "f.proowner")}, obj_description(f.oid, 'pg_proc')
    from pg_proc f join pg_language l on l.oid = f.prolang where f.pronamespace in (select n.oid ${OURS}) and ${NOT_OF_EXTENSION("pg_proc", "f")}`,
  published:
    "select p.pubname, r.prrelid::regclass, r.prattrs::text, pg_get_expr(r.prqual, r.prrelid) from pg_publication p join pg_publication_rel r on r.prpubid = p.oid",
  roles: `select r.rolname, r.rolcanlogin, r.rolinherit, r.rolbypassrls, r.rolsuper, r.rolconfig::text,
      array(select m.roleid::regrole::text from pg_auth_members m where m.member = r.oid order by 1)
    from pg_roles r where r.rolname !~ '^pg_'`,
};

/** The schema, its functions, policies, grants and comments as sorted lines, by part: equal where two databases are. */
export async function schemaFingerprint(database: pg.Pool): Promise<Readonly<Record<string, string[]>>> {
  const client = await database.connect();
  try {
    // Whatever is named is named with its schema, whoever asks.
    await client.query("begin; set local search_path = ''");
    const parts: [string, string[]][] = [];
    for (const [part, sql] of Object.entries(PARTS)) {
      const { rows } = await client.query<{ line: string }>(
        `select row_to_json(each)::text as line from (${sql}) each`,
      );
      parts.push([part, rows.map(({ line }) => line).toSorted()]);
    }
    return Object.fromEntries(parts);
  } finally {
    await client.query("rollback");
    client.release();
  }
}
