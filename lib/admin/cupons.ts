import { z } from "zod";
import { sessionClient } from "@/lib/admin/session";
import type { Instante } from "@/lib/core/loja/abertura";
import type { Centavos } from "@/lib/core/pedido/centavos";
import type { Cupom } from "@/lib/core/pedido/cupom";
import { instante } from "@/lib/store/cobranca-row";
import { reais, reaisFromCentavos } from "@/lib/store/reais";
import { type ActionResult, refuse } from "./owner-action";
import type { Member } from "./require-member";

/** A discount as its owner granted it. */
export type CupomPainel = CupomNovo & {
  readonly id: number;
  readonly ativo: boolean;
  /** Pedidos that have it and were not cancelled. */
  readonly usos: number;
};
export type CupomNovo = {
  readonly codigo: string;
  readonly desconto: Cupom["desconto"];
  readonly pedidoMinimo: Centavos;
  readonly soPrimeiroPedido: boolean;
  /** In all; null is as often as wanted. */
  readonly usosMax: number | null;
  readonly expiraEm: Instante | null;
};

/** The newest first. */
export async function listCupons(restauranteId: number): Promise<readonly CupomPainel[]> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("cupons")
    .select(
      "id, codigo, percentual, valor, pedido_minimo, so_primeiro_pedido, usos_max, expira_em, ativo, usos",
    )
    .eq("restaurante_id", restauranteId)
    .order("id", { ascending: false });
  if (error !== null) throw new Error(`cupons could not be read: ${error.code}`);
  return z.array(row).parse(data);
}

export async function addCupom({ restaurante }: Member, cupom: CupomNovo): Promise<ActionResult> {
  const { desconto } = cupom;
  const client = await sessionClient();
  const { error } = await client.from("cupons").insert({
    restaurante_id: restaurante.id,
    codigo: cupom.codigo,
    percentual: desconto.tipo === "percentual" ? desconto.percentual : null,
    valor: desconto.tipo === "valor" ? reaisFromCentavos(desconto.centavos) : null,
    pedido_minimo: reaisFromCentavos(cupom.pedidoMinimo),
    so_primeiro_pedido: cupom.soPrimeiroPedido,
    usos_max: cupom.usosMax,
    expira_em: cupom.expiraEm === null ? null : new Date(cupom.expiraEm).toISOString(),
  });
  if (error?.code === UNIQUE_VIOLATION) return refuse("Já existe um cupom com esse código.");
  return error === null ? { ok: true } : refuse("O cupom não foi salvo. Tente de novo.");
}

/** Switched off it is refused from the next message on; pedidos that have it keep it. */
export async function setCupomAtivo(
  { restaurante }: Member,
  cupomId: number,
  ativo: boolean,
): Promise<ActionResult> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("cupons")
    .update({ ativo })
    .eq("restaurante_id", restaurante.id)
    .eq("id", cupomId)
    .select("id");
  return error === null && data.length === 1 ? { ok: true } : refuse("Não foi salvo. Tente de novo.");
}

const UNIQUE_VIOLATION = "23505";

const row = z
  .object({
    id: z.number(),
    codigo: z.string(),
    percentual: z.number().nullable(),
    valor: reais.nullable(),
    pedido_minimo: reais,
    so_primeiro_pedido: z.boolean(),
    usos_max: z.number().nullable(),
    expira_em: instante.nullable(),
    ativo: z.boolean(),
    usos: z.number(),
  })
  .transform(
    (cupom): CupomPainel => ({
      id: cupom.id,
      codigo: cupom.codigo,
      desconto:
        cupom.valor === null
          ? { tipo: "percentual", percentual: cupom.percentual ?? 0 }
          : { tipo: "valor", centavos: cupom.valor },
      pedidoMinimo: cupom.pedido_minimo,
      soPrimeiroPedido: cupom.so_primeiro_pedido,
      usosMax: cupom.usos_max,
      expiraEm: cupom.expira_em,
      ativo: cupom.ativo,
      usos: cupom.usos,
    }),
  );
