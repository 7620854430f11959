import { z } from "zod";
import type { PedidoEditavel } from "@/lib/core/dialogue/command";
import type { Endereco } from "@/lib/core/dialogue/state";
import type { Centavos } from "@/lib/core/pedido/centavos";
import type { Linha } from "@/lib/core/pedido/item";
import type { Reserva } from "@/lib/core/pedido/reserva";
import type { TaxaEntrega } from "@/lib/core/pedido/taxa-entrega";
import { serviceClient } from "@/lib/services/supabase";
import { instante, statusPagamento } from "@/lib/store/cobranca-row";
import { reais } from "@/lib/store/reais";
import { statusPedido } from "@/lib/store/turn-rows";

/** A placed pedido that is to be changed, with the conversation its customer is told in; null without one. */
export type Editavel = {
  readonly pedido: PedidoEditavel;
  readonly conversaId: number | null;
  readonly trocoPara: Centavos | null;
};

/** Null when no such pedido is of this restaurante. */
export async function readEditavel(restauranteId: number, pedidoId: number): Promise<Editavel | null> {
  const { data, error } = await serviceClient()
    .from("pedidos")
    .select(
      "id, numero, status, conversa_id, tipo_entrega, reserva, carrinho_json, explicacao, endereco, cliente_nome, forma_pagamento, troco_para, agendado_para, total_valor, taxa_entrega, desconto, previsto_de, previsto_ate, cupons(id, codigo), pagamentos!pagamentos_restaurante_id_pedido_id_fkey(id, provedor, status)",
    )
    .eq("restaurante_id", restauranteId)
    .eq("id", pedidoId)
    .maybeSingle();
  if (error !== null) throw new Error(`the pedido could not be read: ${error.code}`);
  return data === null ? null : row.parse(data);
}

/** What we wrote ourselves is taken back as it is. */
const ours = <T>() => z.custom<T>((value) => value !== undefined);

const pagamentoRow = z.object({
  id: z.number(),
  provedor: z.enum(["na_entrega", "mercadopago", "pix_estatico"]),
  status: statusPagamento,
});

const row = z
  .object({
    id: z.number(),
    numero: z.number(),
    status: statusPedido,
    conversa_id: z.number().nullable(),
    tipo_entrega: z.enum(["entrega", "retirada"]),
    reserva: ours<Reserva>(),
    carrinho_json: ours<readonly Linha[]>(),
    explicacao: ours<{ readonly taxa?: TaxaEntrega }>(),
    endereco: ours<Endereco>().nullable(),
    cliente_nome: z.string().nullable(),
    forma_pagamento: z.string(),
    troco_para: reais.nullable(),
    agendado_para: instante.nullable(),
    total_valor: reais,
    taxa_entrega: reais,
    desconto: reais,
    previsto_de: instante.nullable(),
    previsto_ate: instante.nullable(),
    cupons: z.object({ id: z.number(), codigo: z.string() }).nullable(),
    pagamentos: z.array(pagamentoRow),
  })
  .transform((read): Editavel => {
    const { previsto_de: de, previsto_ate: ate } = read;
    return {
      conversaId: read.conversa_id,
      trocoPara: read.troco_para,
      pedido: {
        id: read.id,
        numero: read.numero,
        status: read.status,
        tipoEntrega: read.tipo_entrega,
        reserva: read.reserva,
        carrinho: read.carrinho_json,
        endereco: read.endereco,
        nome: read.cliente_nome,
        pagamento: read.forma_pagamento,
        agendadoPara: read.agendado_para,
        total: read.total_valor,
        taxa: read.explicacao.taxa ?? { tipo: "unica", centavos: read.taxa_entrega },
        desconto: read.desconto,
        cupom: read.cupons,
        previsto: de === null || ate === null ? null : { de, ate },
        cobra: cobraOf(read.pagamentos),
      },
    };
  });

/** By the newest way to pay it; money that the bank holds outweighs every other. */
function cobraOf(pagamentos: readonly z.output<typeof pagamentoRow>[]): PedidoEditavel["cobra"] {
  if (pagamentos.some(({ status }) => HELD.has(status))) return "pix_pago";
  const newest = pagamentos.toSorted((a, b) => a.id - b.id).at(-1);
  if (newest === undefined || newest.provedor === "na_entrega") return "na_entrega";
  if (newest.provedor === "pix_estatico") return "pix_estatico";
  return newest.status === "pendente" ? "pix_pendente" : "pix_encerrado";
}

const HELD: ReadonlySet<string> = new Set(["aprovado", "em_revisao", "contestado"]);
