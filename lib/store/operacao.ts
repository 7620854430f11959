import { z } from "zod";
import type { Endereco } from "@/lib/core/dialogue/state";
import type { Bairro } from "@/lib/core/loja/bairro";
import type { Operacao } from "@/lib/core/loja/operacao";
import type { Cupom } from "@/lib/core/pedido/cupom";
import { instante } from "@/lib/store/cobranca-row";
import { reais } from "@/lib/store/reais";

/** The answer of the function `operacao_json`. */
export const operacaoRow = z.object({
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  taxa_padrao: reais.nullable(),
  pedidos_por_vez: z.number(),
  movimento_extra_min: z.number(),
  pausa: z.enum(["tudo", "entrega"]).nullable(),
  pausa_ate: instante.nullable(),
  oferece_bebida: z.boolean(),
  faixas: z.array(z.object({ ate_metros: z.number(), taxa: reais })),
  bairros_dias: z.array(
    z.object({ bairro_id: z.number(), dia_semana: z.number(), atende: z.boolean(), taxa: reais.nullable() }),
  ),
  cupons: z.array(
    z.object({
      id: z.number(),
      codigo: z.string(),
      percentual: z.number().nullable(),
      valor: reais.nullable(),
      pedido_minimo: reais,
      so_primeiro_pedido: z.boolean(),
      expira_em: instante.nullable(),
      usos_max: z.number().nullable(),
      usos: z.number(),
      usos_por_cliente: z.number(),
      usos_do_cliente: z.number(),
    }),
  ),
  fila: z.object({ pedidos: z.number(), ritmo_min: z.number().nullable() }),
  enderecos: z.array(z.custom<Endereco>((value) => value !== undefined)),
  ja_pediu: z.boolean(),
});
type OperacaoRow = z.output<typeof operacaoRow>;

export function toOperacao(row: OperacaoRow): Operacao {
  const { latitude, longitude, faixas, fila } = row;
  return {
    lugar: latitude === null || longitude === null ? null : { latitude, longitude },
    faixas: faixas.map(({ ate_metros, taxa }) => ({ ateMetros: ate_metros, taxa })),
    taxaPadrao: row.taxa_padrao,
    pausa: row.pausa === "tudo" ? { ate: row.pausa_ate } : null,
    extraMin: row.movimento_extra_min,
    pedidosPorVez: row.pedidos_por_vez,
    fila: { pedidos: fila.pedidos, ritmoMin: fila.ritmo_min },
    ofereceBebida: row.oferece_bebida,
  };
}

export function toCupons({ cupons }: OperacaoRow): Cupom[] {
  return cupons.map((row) => ({
    id: row.id,
    codigo: row.codigo,
    desconto:
      row.valor === null
        ? { tipo: "percentual", percentual: row.percentual ?? 0 }
        : { tipo: "valor", centavos: row.valor },
    pedidoMinimo: row.pedido_minimo,
    soPrimeiroPedido: row.so_primeiro_pedido,
    expiraEm: row.expira_em,
    usosMax: row.usos_max,
    usos: row.usos,
    usosPorCliente: row.usos_por_cliente,
    usosDoCliente: row.usos_do_cliente,
  }));
}

/** The weekdays on which a bairro is otherwise. */
export function diasDoBairro({ bairros_dias }: OperacaoRow, bairroId: number): Bairro["dias"] {
  return Object.fromEntries(
    bairros_dias
      .filter((row) => row.bairro_id === bairroId)
      .map(({ dia_semana, atende, taxa }) => [dia_semana, { atende, taxa }]),
  );
}
