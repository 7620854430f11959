import { z } from "zod";
import { sessionClient } from "@/lib/admin/session";
import type { Centavos } from "@/lib/core/pedido/centavos";
import type { Columns } from "@/lib/services/database";
import { reais, reaisFromCentavos } from "@/lib/store/reais";
import { type ActionResult, refuse } from "./owner-action";
import type { Member } from "./require-member";

/** What the owner sets about the shop as a whole. Times are minutes, [from, to]. */
export type LojaPainel = {
  readonly nome: string;
  readonly endereco: string | null;
  readonly telefone: string | null;
  readonly mensagemFechado: string | null;
  readonly aceitaEntrega: boolean;
  readonly aceitaRetirada: boolean;
  readonly pedidoMinimo: Centavos;
  readonly taxaUnicaAtiva: boolean;
  readonly taxaPadrao: Centavos | null;
  readonly tempoEntrega: Faixa | null;
  readonly tempoRetirada: Faixa | null;
  /** What the bot calls itself; null is nothing. */
  readonly botNome: string | null;
  readonly botTom: "alegre" | "sobrio";
  /** One sentence a line. */
  readonly regrasDaCasa: string;
  readonly ofereceBebida: boolean;
  /** Pedidos the kitchen makes at a time. */
  readonly pedidosPorVez: number;
  /** Where the shop stands, in degrees. */
  readonly lugar: { readonly latitude: number; readonly longitude: number } | null;
};
type Faixa = readonly [number, number];

export async function loadLoja(restauranteId: number): Promise<LojaPainel> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("restaurantes")
    .select(
      "nome, endereco_loja, telefone_loja, mensagem_fechado, aceita_entrega, aceita_retirada, pedido_minimo, taxa_unica_ativa, taxa_entrega_padrao, tempo_entrega_min, tempo_retirada_min, bot_nome, bot_tom, system_prompt, oferece_bebida, pedidos_por_vez, latitude, longitude",
    )
    .eq("id", restauranteId)
    .single();
  if (error !== null) throw new Error(`the shop could not be read: ${error.code}`);
  return row.parse(data);
}

/** Changes some of it. What is left out stays as it is. */
export async function changeLoja(
  { restaurante }: Member,
  change: Partial<LojaPainel>,
): Promise<ActionResult> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("restaurantes")
    .update(toColumns(change))
    .eq("id", restaurante.id)
    .select("id");
  if (error?.code === CHECK_VIOLATION && change.taxaUnicaAtiva)
    return refuse("Digite primeiro o valor da taxa padrão.");
  if (error?.code === CHECK_VIOLATION && change.taxaPadrao === null)
    return refuse("A taxa única está ligada e precisa de um valor.");
  return error === null && data.length === 1 ? { ok: true } : refuse("Não foi salvo. Tente de novo.");
}

const CHECK_VIOLATION = "23514";

function toColumns(change: Partial<LojaPainel>): Columns<"restaurantes"> {
  const { pedidoMinimo, taxaPadrao, tempoEntrega, tempoRetirada, lugar } = change;
  return {
    nome: change.nome,
    endereco_loja: change.endereco,
    telefone_loja: change.telefone,
    mensagem_fechado: change.mensagemFechado,
    aceita_entrega: change.aceitaEntrega,
    aceita_retirada: change.aceitaRetirada,
    taxa_unica_ativa: change.taxaUnicaAtiva,
    pedido_minimo: pedidoMinimo === undefined ? undefined : reaisFromCentavos(pedidoMinimo),
    taxa_entrega_padrao: taxaPadrao == null ? taxaPadrao : reaisFromCentavos(taxaPadrao),
    tempo_entrega_min: toRange(tempoEntrega),
    tempo_retirada_min: toRange(tempoRetirada),
    bot_nome: change.botNome,
    bot_tom: change.botTom,
    system_prompt: change.regrasDaCasa,
    oferece_bebida: change.ofereceBebida,
    pedidos_por_vez: change.pedidosPorVez,
    ...(lugar === undefined
      ? {}
      : { latitude: lugar?.latitude ?? null, longitude: lugar?.longitude ?? null }),
  };
}

function toRange(faixa: Faixa | null | undefined): string | null | undefined {
  return faixa == null ? faixa : `[${faixa[0]},${faixa[1]}]`;
}

/** Postgres tells whole numbers as [from, to + 1). */
const range = z
  .string()
  .regex(/^\[\d+,\d+\)$/)
  .transform((text): Faixa => {
    const [de = 0, ate = 0] = text.slice(1, -1).split(",").map(Number);
    return [de, ate - 1];
  });

const row = z
  .object({
    nome: z.string(),
    endereco_loja: z.string().nullable(),
    telefone_loja: z.string().nullable(),
    mensagem_fechado: z.string().nullable(),
    aceita_entrega: z.boolean(),
    aceita_retirada: z.boolean(),
    pedido_minimo: reais,
    taxa_unica_ativa: z.boolean(),
    taxa_entrega_padrao: reais.nullable(),
    tempo_entrega_min: range.nullable(),
    tempo_retirada_min: range.nullable(),
    bot_nome: z.string().nullable(),
    bot_tom: z.enum(["alegre", "sobrio"]),
    system_prompt: z.string(),
    oferece_bebida: z.boolean(),
    pedidos_por_vez: z.number(),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
  })
  .transform(
    (loja): LojaPainel => ({
      nome: loja.nome,
      endereco: loja.endereco_loja,
      telefone: loja.telefone_loja,
      mensagemFechado: loja.mensagem_fechado,
      aceitaEntrega: loja.aceita_entrega,
      aceitaRetirada: loja.aceita_retirada,
      pedidoMinimo: loja.pedido_minimo,
      taxaUnicaAtiva: loja.taxa_unica_ativa,
      taxaPadrao: loja.taxa_entrega_padrao,
      tempoEntrega: loja.tempo_entrega_min,
      tempoRetirada: loja.tempo_retirada_min,
      botNome: loja.bot_nome,
      botTom: loja.bot_tom,
      regrasDaCasa: loja.system_prompt,
      ofereceBebida: loja.oferece_bebida,
      pedidosPorVez: loja.pedidos_por_vez,
      lugar:
        loja.latitude === null || loja.longitude === null
          ? null
          : { latitude: loja.latitude, longitude: loja.longitude },
    }),
  );
