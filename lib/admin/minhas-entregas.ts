import { z } from "zod";
import { sessionClient } from "@/lib/admin/session";
import type { Ponto } from "@/lib/core/loja/distancia";
import type { Centavos } from "@/lib/core/pedido/centavos";
import { reais } from "@/lib/store/reais";
import { statusPedido } from "@/lib/store/turn-rows";

/** A delivery as its courier needs it at the door. */
export type MinhaEntrega = {
  readonly id: number;
  /** Of the restaurante, as its addresses name it. */
  readonly codigo: string;
  readonly restaurante: string;
  readonly telefoneLoja: string | null;
  readonly numero: number;
  readonly status: z.output<typeof statusPedido>;
  readonly nome: string | null;
  /** Digits. */
  readonly telefone: string | null;
  readonly endereco: string;
  /** The pin the customer sent. */
  readonly localizacao: Ponto | null;
  readonly cidade: string | null;
  readonly pagamento: string;
  readonly emDinheiro: boolean;
  /** To be taken at the door; 0 when it is paid. */
  readonly aReceber: Centavos;
  /** The note the customer will give; null when no change is wanted. */
  readonly trocoPara: Centavos | null;
  readonly itens: readonly string[];
  readonly naoEncontradoEm: string | null;
};

/** A delivery that is done: what is left of it when the address is nobody's business any more. */
export type EntregaFeita = {
  readonly id: number;
  readonly numero: number;
  readonly bairro: string | null;
  readonly entregueEm: string;
  readonly fuso: string;
  readonly pagamento: string;
  readonly emDinheiro: boolean;
  readonly total: Centavos;
};

/** Of the signed-in courier: row level security knows whose they are, and shows none until the PIN has opened the session. */
export async function loadMinhasEntregas(
  desdeMs: number,
): Promise<{ readonly abertas: readonly MinhaEntrega[]; readonly feitas: readonly EntregaFeita[] }> {
  const client = await sessionClient();
  const { data, error } = await client.rpc("entregas_do_entregador", {
    p_desde: new Date(desdeMs).toISOString(),
  });
  if (error !== null) throw new Error(`the deliveries could not be read: ${error.code}`);
  return minhas.parse(data);
}

const aberta = z
  .object({
    id: z.number(),
    codigo: z.string(),
    restaurante: z.string(),
    telefone_loja: z.string().nullable(),
    numero: z.number(),
    status: statusPedido,
    nome: z.string().nullable(),
    telefone: z.string().nullable(),
    endereco: z.string(),
    localizacao: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
    cidade: z.string().nullable(),
    pagamento: z.string(),
    em_dinheiro: z.boolean(),
    pago: z.boolean(),
    total: reais,
    troco_para: reais.nullable(),
    itens: z.array(z.string()),
    nao_encontrado_em: z.string().nullable(),
  })
  .transform(
    ({ telefone_loja, em_dinheiro, pago, total, troco_para, nao_encontrado_em, ...row }): MinhaEntrega => ({
      ...row,
      telefoneLoja: telefone_loja,
      emDinheiro: em_dinheiro,
      aReceber: pago ? 0 : total,
      trocoPara: pago ? null : troco_para,
      naoEncontradoEm: nao_encontrado_em,
    }),
  );

const feita = z
  .object({
    id: z.number(),
    numero: z.number(),
    bairro: z.string().nullable(),
    entregue_em: z.string(),
    fuso: z.string(),
    pagamento: z.string(),
    em_dinheiro: z.boolean(),
    total: reais,
  })
  .transform(
    ({ entregue_em, em_dinheiro, ...row }): EntregaFeita => ({
      ...row,
      entregueEm: entregue_em,
      emDinheiro: em_dinheiro,
    }),
  );

const minhas = z.object({ abertas: z.array(aberta), feitas: z.array(feita) });
