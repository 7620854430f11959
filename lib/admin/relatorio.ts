import { z } from "zod";
import { sessionClient } from "@/lib/admin/session";
import type { Centavos } from "@/lib/core/pedido/centavos";
import { reais } from "@/lib/store/reais";

/** Days of the shop's clock, "YYYY-MM-DD", both included. */
export type Periodo = { readonly de: string; readonly ate: string };

/** Pedidos and what they brought in. */
export type Soma = { readonly pedidos: number; readonly receita: Centavos };

/** The sales of a period. Sold is what was agreed and not cancelled; a pedido that waits for its Pix is not. */
export type Relatorio = Soma & {
  readonly itens: Centavos;
  readonly taxas: Centavos;
  readonly descontos: Centavos;
  readonly retiradas: number;
  readonly cancelados: number;
  readonly dias: readonly (Soma & { readonly dia: string })[];
  readonly horas: readonly (Soma & { readonly hora: number })[];
  /** 0 is domingo. */
  readonly semana: readonly (Soma & { readonly diaSemana: number })[];
  readonly pagamentos: readonly (Soma & { readonly nome: string })[];
  readonly bairros: readonly (Soma & { readonly nome: string })[];
  /** Pizzas of each sabor: half of one is 6. */
  readonly sabores: readonly { readonly nome: string; readonly dozeAvos: number }[];
  /** What is not a pizza. */
  readonly produtos: readonly {
    readonly nome: string;
    readonly quantidade: number;
    readonly receita: Centavos;
  }[];
};

export async function loadRelatorio(restauranteId: number, { de, ate }: Periodo): Promise<Relatorio> {
  const client = await sessionClient();
  const { data, error } = await client.rpc("relatorio", {
    p_restaurante_id: restauranteId,
    p_de: de,
    p_ate: ate,
  });
  if (error !== null) throw new Error(`the report could not be made: ${error.code}`);
  return relatorio.parse(data);
}

const soma = z.object({ pedidos: z.number(), receita: reais });
const porNome = z.array(soma.extend({ nome: z.string() }));
const relatorio = soma
  .extend({
    itens: reais,
    taxas: reais,
    descontos: reais,
    retiradas: z.number(),
    cancelados: z.number(),
    dias: z.array(soma.extend({ dia: z.string() })),
    horas: z.array(soma.extend({ hora: z.number() })),
    semana: z.array(
      soma
        .extend({ dia_semana: z.number() })
        .transform(({ dia_semana, ...rest }) => ({ ...rest, diaSemana: dia_semana })),
    ),
    pagamentos: porNome,
    bairros: porNome,
    sabores: z.array(
      z
        .object({ nome: z.string(), doze_avos: z.number() })
        .transform(({ nome, doze_avos }) => ({ nome, dozeAvos: doze_avos })),
    ),
    produtos: z.array(z.object({ nome: z.string(), quantidade: z.number(), receita: reais })),
  })
  .transform((row): Relatorio => row);

/** Every pedido of a period as a spreadsheet: semicolons and decimal commas, as programs set to Portuguese read it. */
export async function exportPedidos(restauranteId: number, { de, ate }: Periodo): Promise<string> {
  const client = await sessionClient();
  const lines = [HEAD];
  for (let from = 0; ; from += PAGE) {
    const { data, error } = await client
      .from("pedidos")
      .select(
        "dia, numero, status, cliente_nome, tipo_entrega, endereco_completo, forma_pagamento_nome, subtotal, taxa_entrega, desconto, total_valor",
      )
      .eq("restaurante_id", restauranteId)
      .gte("dia", de)
      .lte("dia", ate)
      .order("dia")
      .order("numero")
      .range(from, from + PAGE - 1);
    if (error !== null) throw new Error(`pedidos could not be read: ${error.code}`);
    lines.push(...data.map((row) => Object.values(row).map(cell)));
    if (data.length < PAGE) return lines.map((line) => line.join(";")).join("\r\n");
  }
}

const PAGE = 1_000;
const HEAD = [
  "Dia",
  "Número",
  "Situação",
  "Cliente",
  "Entrega ou retirada",
  "Endereço",
  "Pagamento",
  "Itens",
  "Taxa",
  "Desconto",
  "Total",
];

/** A text that a spreadsheet would run as a formula is only a text. */
function cell(value: unknown): string {
  if (typeof value === "number") return String(value).replace(".", ",");
  const text = String(value ?? "");
  const inert = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
