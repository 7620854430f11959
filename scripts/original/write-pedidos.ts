import type { ItemRow } from "./original-rows";
import type { Original } from "./read-original";
import type { Relato } from "./relato";
import type { Target } from "./target";
import { nomeDe, type PedidoTrazido, toPedido } from "./to-pedido";
import { bairroIdOf, clienteIdOf } from "./write-cliente";

/** Each once; one that is still open there may come by a later run. */
export async function writePedidos(
  target: Target,
  { pedidos, itens }: Original,
  relato: Relato,
): Promise<void> {
  const itensDe = Map.groupBy(itens, ({ pedido_id }: ItemRow) => pedido_id);
  for (const row of pedidos) {
    if ((await target.placeOf("pedidos", row.id)) !== null) continue;
    const pedido = toPedido(row, itensDe.get(row.id) ?? []);
    if (typeof pedido === "string") {
      relato.faltou("pedido", row.id, pedido);
      continue;
    }
    const avisos = [...pedido.avisos];
    await target.once("pedidos", row.id, () => writePedido(target, row.id, pedido, avisos, relato));
    for (const aviso of avisos) relato.faltou("pedido", row.id, aviso);
    relato.trouxe("pedidos");
    if (pedido.nota !== null) relato.trouxe("avaliações");
  }
}

async function writePedido(
  target: Target,
  origem: string,
  { cliente, bairro, pedido, itens, pagamento, nota }: PedidoTrazido,
  avisos: string[],
  relato: Relato,
): Promise<number> {
  const clienteId = await clienteIdOf(
    target,
    cliente,
    nomeDe(String(pedido.cliente_nome ?? "") || null),
    pedido.created_at,
    relato,
  );
  const bairroId = await bairroIdOf(target, bairro);
  if (bairro !== null && bairroId === null) avisos.push("o bairro não está na lista");
  const isOpen = pedido.status !== "finalizado" && pedido.status !== "cancelado";
  const conversaId = isOpen
    ? (
        await target.query<{ id: string }>("select (private.conversa_do_cliente($1, $2, $3)).id", [
          target.id,
          clienteId,
          cliente.telefone,
        ])
      )[0]?.id
    : null;
  const row = {
    ...pedido,
    cliente_id: clienteId,
    conversa_id: conversaId,
    bairro_id: bairroId,
    endereco:
      pedido.endereco === null ? null : JSON.stringify({ ...VAZIO, ...Object(pedido.endereco), bairroId }),
  };
  const names = Object.keys(row);
  const [made] = await target.query<{ id: string; created_at: Date }>(
    `with dia as (select ($1::timestamptz at time zone r.fuso)::date as dia from public.restaurantes r where r.id = $2)
     insert into public.pedidos (restaurante_id, dia, numero, ${names.join(", ")})
       select $2, d.dia, private.next_pedido_numero($2, d.dia), ${names.map((_, index) => `$${index + 3}`).join(", ")} from dia d
       returning id, created_at`,
    [pedido.created_at, target.id, ...Object.values(row)],
  );
  const pedidoId = Number(made?.id);
  await target.query("select private.write_itens($1, $2, $3)", [target.id, pedidoId, JSON.stringify(itens)]);
  await writePagamento(target, pedidoId, origem, { ...pagamento, created_at: pedido.created_at }, avisos);
  if (nota !== null)
    await target.query(
      "insert into public.avaliacoes (restaurante_id, pedido_id, nota, created_at) values ($1, $2, $3, $4)",
      [target.id, pedidoId, nota, pedido.finalizado_em ?? pedido.created_at],
    );
  return pedidoId;
}

const VAZIO = { rua: null, numero: null, complemento: null, referencia: null, cep: null, localizacao: null };

/** The bank's id of a payment stood on several pedidos of the original; here on one. */
async function writePagamento(
  target: Target,
  pedidoId: number,
  origem: string,
  pagamento: Readonly<Record<string, unknown>>,
  avisos: string[],
): Promise<void> {
  const [taken] = await target.query(
    "select 1 from public.pagamentos where provedor = $1 and provedor_pagamento_id = $2",
    [pagamento.provedor, pagamento.provedor_pagamento_id],
  );
  if (taken !== undefined) avisos.push("o mesmo Pix estava em dois pedidos: ficou no primeiro");
  const row =
    taken === undefined
      ? pagamento
      : {
          ...pagamento,
          provedor: "na_entrega",
          status: "pendente",
          valor_pago: "0.00",
          provedor_pagamento_id: null,
          pago_em: null,
        };
  const names = Object.keys(row);
  await target.query(
    `insert into public.pagamentos (restaurante_id, pedido_id, chave_idempotencia, ${names.join(", ")})
       values ($1, $2, $3, ${names.map((_, index) => `$${index + 4}`).join(", ")})`,
    [target.id, pedidoId, `original:${target.id}:${origem}`, ...Object.values(row)],
  );
}
