import { codigoDe } from "@/lib/admin/codigo-de";
import type { Relato } from "./relato";
import type { Target } from "./target";
import type { Telefone } from "./to-telefone";

/** With and without the ninth digit they are one. */
export async function clienteIdOf(
  target: Target,
  { telefone, identidade }: Telefone,
  nome: string | null,
  desde: string | null,
  relato: Relato,
): Promise<number> {
  const [known] = await target.query<{ id: string }>(
    "select cliente_id as id from public.clientes_identidades where restaurante_id = $1 and identidade = $2",
    [target.id, identidade],
  );
  if (known === undefined) relato.trouxe("clientes");
  const [row] = await target.query<{ id: string }>(
    "select private.cliente_por_identidades($1, $2, $3, $4) as id",
    [target.id, [identidade], nome, telefone],
  );
  await target.query("update public.clientes set created_at = least(created_at, $2) where id = $1", [
    row?.id,
    desde,
  ]);
  return Number(row?.id);
}

export async function bairroIdOf(target: Target, nome: string | null): Promise<number | null> {
  if (nome === null) return null;
  const [row] = await target.query<{ id: string }>(
    "select id from public.bairros where restaurante_id = $1 and codigo = $2",
    [target.id, codigoDe(nome)],
  );
  return row === undefined ? null : Number(row.id);
}
