import { createHash } from "node:crypto";
import type pg from "pg";
import { MigrationError } from "./read-original";

/** A shop of ours that is being filled, in one transaction. */
export type Target = {
  readonly id: number;
  query<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[]): Promise<Row[]>;
  /**
   * Does `write` for a row of the original once and for all: what it returns is kept as where the row went, and a row that
   * has come over is never touched again. Whether it was done now.
   */
  once(tabela: string, origem: string, write: () => Promise<number | null>): Promise<boolean>;
  /** Where a row of the original went; null when it has not come. */
  placeOf(tabela: string, origem: string): Promise<number | null>;
};

/** The shop of `codigo`, made for the account `dono` when there is none. One run at a time. */
export async function openTarget(
  client: pg.Client,
  shop: { readonly codigo: string; readonly nome: string; readonly dono: string | null },
): Promise<Target> {
  const query = async <Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[]) =>
    (await client.query<Row>(sql, [...values])).rows;
  await query("select pg_advisory_xact_lock(hashtextextended('original ' || $1, 0))", [shop.codigo]);
  const id = await shopId(query, shop);
  const placeOf = async (tabela: string, origem: string) => {
    const [row] = await query<{ destino: string | null }>(
      "select destino from private.origens where restaurante_id = $1 and tabela = $2 and origem = $3",
      [id, tabela, nameOf(origem)],
    );
    return row === undefined ? null : Number(row.destino);
  };
  return {
    id,
    query,
    placeOf,
    async once(tabela, origem, write) {
      const known = "select 1 from private.origens where restaurante_id = $1 and tabela = $2 and origem = $3";
      if ((await query(known, [id, tabela, nameOf(origem)])).length > 0) return false;
      const destino = await write();
      await query(
        "insert into private.origens (restaurante_id, tabela, origem, destino) values ($1, $2, $3, $4)",
        [id, tabela, nameOf(origem), destino],
      );
      return true;
    },
  };
}

/** A telephone names a profile there; here nothing is left to read of it. */
function nameOf(origem: string): string {
  return /^\d{1,9}$/.test(origem) ? origem : createHash("sha256").update(origem).digest("hex");
}

async function shopId(
  query: Target["query"],
  { codigo, nome, dono }: Parameters<typeof openTarget>[1],
): Promise<number> {
  const [known] = await query<{ id: string }>("select id from public.restaurantes where codigo = $1", [
    codigo,
  ]);
  if (known !== undefined) return Number(known.id);
  if (dono === null)
    throw new MigrationError(
      `O restaurante ${codigo} ainda não existe aqui: diga de quem é, com --dono E-MAIL.`,
    );
  const [account] = await query<{ id: string }>("select id from auth.users where lower(email) = lower($1)", [
    dono,
  ]);
  if (account === undefined) throw new MigrationError(`${dono} ainda não criou a conta em /criar-conta.`);
  const [made] = await query<{ id: string }>("select public.create_restaurante($1, $2, $3) as id", [
    nome,
    codigo,
    account.id,
  ]);
  return Number(made?.id);
}
