import { expect, test } from "vitest";
import { database } from "@/tests/support/database";
import { twoShops } from "./two-shops";

test("a restaurante that is deleted takes every row of its own with it, and none of another's", async () => {
  const { a, b } = await twoShops();
  const { rows: tables } = await database.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute t on t.attrelid = c.oid and t.attname = 'restaurante_id' and not t.attisdropped
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`,
  );
  const rowsOf = async (restauranteId: number) => {
    const counted = await Promise.all(
      tables.map(async ({ name }) => {
        const { rowCount } = await database.query(`select 1 from public.${name} where restaurante_id = $1`, [
          restauranteId,
        ]);
        return [name, rowCount] as const;
      }),
    );
    return Object.fromEntries(counted.filter(([, rows]) => rows !== 0));
  };
  const before = await rowsOf(b);
  // A combo of its own pizzas and drinks, and a pedido out for delivery, are what held it back.
  expect(Object.keys(await rowsOf(a))).toEqual(tables.map(({ name }) => name));
  await database.query("delete from restaurantes where id = $1", [a]);
  expect(await rowsOf(a)).toEqual({});
  expect(await rowsOf(b)).toEqual(before);
});
