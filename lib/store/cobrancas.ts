import { z } from "zod";
import type { PedidoComPix } from "@/lib/core/dialogue/command";
import type { AcaoNoBanco, Cobranca } from "@/lib/core/pagamento/cobranca";
import type { Reserva } from "@/lib/core/pedido/reserva";
import { callRpc } from "@/lib/services/supabase";
import { cobrancaRow, instante } from "@/lib/store/cobranca-row";
import type { ConversaRef } from "@/lib/store/load-turn";
import { statusPedido } from "@/lib/store/turn-rows";

/** A charge with its pedido and the conversation in which it is spoken of. */
export type CobrancaEmCurso = {
  readonly ref: ConversaRef;
  readonly cobranca: Cobranca;
  readonly pedido: PedidoComPix;
};

/** How a restaurante is known at its bank. The credentials are Fernet tokens. */
export type Banco = {
  readonly restauranteId: number;
  readonly nome: string;
  readonly cidade: string | null;
  readonly pixChave: string | null;
  readonly accessTokenEnc: string | null;
  readonly webhookSecretEnc: string | null;
};

/** Something the bank must be asked, that is ours to ask now. */
export type DueCobranca = CobrancaEmCurso & {
  readonly banco: Banco;
  readonly acao: AcaoNoBanco;
  /** This try included. */
  readonly tentativas: number;
  readonly clienteNome: string | null;
};

/** A charge by our id, the bank's id, or what we named it at the bank; null when it is none of this restaurante's. */
export async function findCobranca(
  restauranteId: number,
  by: { pagamentoId?: number; bancoId?: string; referencia?: string | null },
): Promise<CobrancaEmCurso | null> {
  const answer = await callRpc("load_cobranca", {
    restaurante_id: restauranteId,
    pagamento_id: by.pagamentoId ?? null,
    provedor_pagamento_id: by.bancoId ?? null,
    referencia: by.referencia ?? null,
  });
  return emCurso.nullable().parse(answer);
}

export async function findBanco(restauranteId: number): Promise<Banco | null> {
  return bancoRow.nullable().parse(await callRpc("load_banco", { restaurante_id: restauranteId }));
}

/** Takes what the bank must be asked; also what nobody has finished asking for `abandonadaAposSegundos`. */
export async function claimCobrancas(options: {
  agora: number;
  conversaId: number | null;
  limite: number;
  abandonadaAposSegundos: number;
}): Promise<readonly DueCobranca[]> {
  const answer = await callRpc("claim_cobrancas", {
    agora: iso(options.agora),
    conversa_id: options.conversaId,
    limite: options.limite,
    abandonada_apos_s: options.abandonadaAposSegundos,
  });
  return z.array(dueRow).parse(answer);
}

/** Writes down that an asking is done, or when it is tried again. */
export async function markCobranca(
  { cobranca, acao }: Pick<DueCobranca, "cobranca" | "acao">,
  outcome: { feita: true } | { feita: false; erro: string; proximaMs: number },
  bancoId: string | null = null,
): Promise<void> {
  await callRpc("mark_cobranca", {
    pagamento_id: cobranca.id,
    acao,
    feita: outcome.feita,
    erro: outcome.feita ? null : outcome.erro.slice(0, 300),
    proxima_em: outcome.feita ? null : iso(outcome.proximaMs),
    provedor_pagamento_id: bancoId,
  });
}

/** Charges whose turn it is to be looked up at the bank; each is put off to its next look. */
export async function cobrancasPorConsultar(options: {
  agora: number;
  limite: number;
}): Promise<readonly (CobrancaEmCurso & { readonly banco: Banco })[]> {
  const answer = await callRpc("cobrancas_por_consultar", {
    agora: iso(options.agora),
    limite: options.limite,
  });
  return z.array(comBanco).parse(answer);
}

/** The code behind a QR image, while it can be paid; null for any other name. */
export async function findQrCode(codigoPublico: string): Promise<string | null> {
  const answer = await callRpc("qr_do_pix", { codigo_publico: codigoPublico });
  return z.object({ copia_e_cola: z.string() }).nullable().parse(answer)?.copia_e_cola ?? null;
}

const emCurso = z
  .object({
    restaurante_id: z.number(),
    conversa_id: z.number(),
    pedido: z
      .object({
        id: z.number(),
        numero: z.number(),
        status: statusPedido,
        tipo_entrega: z.enum(["entrega", "retirada"]),
        reserva: z.custom<Reserva>((value) => typeof value === "object"),
        agendado_para: instante.nullable(),
      })
      .transform(
        ({ tipo_entrega, agendado_para, ...row }): PedidoComPix => ({
          ...row,
          tipoEntrega: tipo_entrega,
          agendadoPara: agendado_para,
        }),
      ),
  })
  .and(cobrancaRow)
  .transform(
    ({ restaurante_id, conversa_id, pedido, ...cobranca }): CobrancaEmCurso => ({
      ref: { restauranteId: restaurante_id, conversaId: conversa_id },
      cobranca,
      pedido,
    }),
  );

const bancoRow = z
  .object({
    id: z.number(),
    nome: z.string(),
    cidade: z.string().nullable(),
    pix_chave: z.string().nullable(),
    mp_access_token_enc: z.string().nullable(),
    mp_webhook_secret_enc: z.string().nullable(),
  })
  .transform(
    (row): Banco => ({
      restauranteId: row.id,
      nome: row.nome,
      cidade: row.cidade,
      pixChave: row.pix_chave,
      accessTokenEnc: row.mp_access_token_enc,
      webhookSecretEnc: row.mp_webhook_secret_enc,
    }),
  );

const comBanco = z
  .object({ cobranca: emCurso, banco: bancoRow })
  .transform(({ cobranca, banco }) => ({ ...cobranca, banco }));

const dueRow = z
  .object({ cobranca: emCurso, banco: bancoRow, tentativas: z.number(), cliente_nome: z.string().nullable() })
  .transform(({ cobranca, banco, tentativas, cliente_nome }): DueCobranca => {
    const { acao } = cobranca.cobranca;
    if (acao === null) throw new Error("a claimed charge asks nothing");
    return { ...cobranca, banco, acao, tentativas, clienteNome: cliente_nome };
  });

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
