import type pg from "pg";
import { z } from "zod";
import * as rows from "./original-rows";

/** A shop of the original with everything that is carried over, oldest pedido first. */
export type Original = {
  readonly restaurante: rows.RestauranteRow;
  readonly produtos: readonly rows.ProdutoRow[];
  readonly aliases: readonly rows.AliasRow[];
  readonly bairros: readonly rows.BairroRow[];
  readonly pedidos: readonly rows.PedidoRow[];
  readonly itens: readonly rows.ItemRow[];
  readonly perfis: readonly rows.PerfilRow[];
  readonly motoboys: readonly rows.MotoboyRow[];
};

/** The command was given something it cannot go on with; the message says what to do, in Portuguese. */
export class MigrationError extends Error {
  override name = "MigrationError";
}

/** Reads the shop `id` of the original, or its only one. Nothing is written there: one read-only snapshot. */
export async function readOriginal(client: pg.Client, id: string | null): Promise<Original> {
  await client.query("begin isolation level repeatable read read only");
  try {
    const restaurante = oneOf(await read(client, "restaurantes", rows.restauranteRow), id);
    const of = <Row extends z.ZodType>(table: string, row: Row) => read(client, table, row, restaurante.id);
    const pedidos = await of("pedidos", rows.pedidoRow);
    return {
      restaurante,
      produtos: await of("produtos", rows.produtoRow),
      aliases: await of("produtos_aliases", rows.aliasRow),
      bairros: await of("bairros", rows.bairroRow),
      pedidos: pedidos.toSorted((a, b) => (a.created_at ?? "").localeCompare(b.created_at ?? "")),
      itens: await of("pedidos_itens", rows.itemRow),
      perfis: await of("clientes_perfil", rows.perfilRow),
      motoboys: await of("motoboys", rows.motoboyRow),
    };
  } finally {
    await client.query("rollback");
  }
}

function oneOf(restaurantes: readonly rows.RestauranteRow[], id: string | null): rows.RestauranteRow {
  const found = id === null ? restaurantes : restaurantes.filter((each) => each.id === id);
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only;
  const known = restaurantes.map((each) => `  --original ${each.id}  ${each.nome ?? ""}`).join("\n");
  throw new MigrationError(`Diga qual restaurante do sistema antigo:\n${known}`);
}

/** A table an older generation does not have is empty. */
async function read<Row extends z.ZodType>(
  client: pg.Client,
  table: string,
  row: Row,
  restauranteId: string | null = null,
): Promise<z.output<Row>[]> {
  const { rows: found } = await client.query<{ exists: boolean }>(
    "select to_regclass($1) is not null as exists",
    [`public.${table}`],
  );
  if (found[0]?.exists !== true) return [];
  const { rows: read } = await client.query<{ row: unknown }>(
    `select to_jsonb(t) as row from public.${table} t
       where $1::text is null or to_jsonb(t) ->> 'restaurante_id' = $1 order by to_jsonb(t) ->> 'id'`,
    [restauranteId],
  );
  return z.array(row).parse(read.map((each) => each.row));
}
