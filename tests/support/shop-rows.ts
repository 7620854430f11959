import { database } from "./database";

/** Of a table with `restaurante_id`, the rows of the shop with the codigo $1. */
export const OF_SHOP = "restaurante_id = (select id from restaurantes where codigo = $1)";

/** Every row of the shop in every table, to the last column. */
export async function everythingOf(codigo: string): Promise<Readonly<Record<string, unknown>>> {
  const { rows: tables } = await database.query<{ name: string }>(
    `select c.oid::regclass as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'restaurante_id' and not a.attisdropped
       where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and c.relkind = 'r' order by 1`,
  );
  const read = async (sql: string) => (await database.query(sql, [codigo])).rows;
  const found: [string, unknown][] = [
    ["restaurantes", await read("select * from restaurantes where codigo = $1")],
  ];
  for (const { name } of tables)
    found.push([
      name,
      await read(`select to_jsonb(t) from ${name} t where ${OF_SHOP} order by to_jsonb(t)::text`),
    ]);
  return Object.fromEntries(found);
}
