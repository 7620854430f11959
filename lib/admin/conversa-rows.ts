import { z } from "zod";
import { conteudoRow, falhaDeAudio, midia } from "@/lib/store/turn-rows";

/** A conversation in the inbox. */
export type ConversaResumo = {
  readonly id: number;
  readonly clienteId: number;
  readonly nome: string;
  readonly telefone: string | null;
  readonly estado: string;
  readonly atendimento: "bot" | "humano";
  readonly pausadaAte: string | null;
  readonly precisaHumano: string | null;
  readonly naoLidas: number;
  readonly ultimaMensagemEm: string | null;
  readonly ultimaMensagem: {
    readonly de: MensagemDaConversa["de"];
    readonly texto: string;
    readonly midia: MensagemDaConversa["midia"];
  } | null;
};

/** One message of a thread, ours or theirs. */
export type MensagemDaConversa = {
  readonly id: number;
  readonly de: "cliente" | "bot" | "equipe";
  readonly texto: string;
  readonly midia: z.output<typeof midia> | null;
  /** What is known of what is not words: name and size of a file, a place, a contact. */
  readonly detalhe: Detalhe | null;
  /** What a voice note says; null when it is none, or nobody listened to it. */
  readonly transcricao: string | null;
  /** Why a voice note has no words. */
  readonly transcricaoFalha: z.output<typeof falhaDeAudio> | null;
  readonly em: string;
  /** The turno that read it; null while none has. */
  readonly turnoId: number | null;
  /** The gateway can be asked for what is behind it. */
  readonly temArquivo: boolean;
  /** Stored and on purpose not answered. */
  readonly ignorada: string | null;
  readonly editada: boolean;
  /** Of our messages: how far it got. */
  readonly envio: "pendente" | "enviando" | "enviada" | "falhou" | "cancelada" | null;
  readonly entrega: "enviada" | "entregue" | "lida" | "falhou" | null;
};

type Detalhe = Omit<NonNullable<z.output<typeof conteudoRow>>, "mediaId" | "mimeType">;

const DE = { user: "cliente", assistant: "bot", humano: "equipe" } as const;
const role = z.enum(["user", "assistant", "humano"]);

/** What conversaRow reads. */
export const CONVERSA_COLUMNS =
  "id, cliente_id, estado_conversa, atendimento, ai_paused_until, precisa_humano_motivo, nao_lidas, ultima_mensagem_em, clientes!clientes_estado_restaurante_id_cliente_id_fkey(nome, telefone), conversas!conversas_restaurante_id_conversa_id_fkey(role, mensagem, midia, transcricao)";

const ultimaRow = z.object({
  role,
  mensagem: z.string(),
  midia: midia.nullable(),
  transcricao: z.string().nullable(),
});

export const conversaRow = z
  .object({
    id: z.number(),
    cliente_id: z.number(),
    estado_conversa: z.string(),
    atendimento: z.enum(["bot", "humano"]),
    ai_paused_until: z.string().nullable(),
    precisa_humano_motivo: z.string().nullable(),
    nao_lidas: z.number(),
    ultima_mensagem_em: z.string().nullable(),
    clientes: z.object({ nome: z.string().nullable(), telefone: z.string().nullable() }),
    conversas: z.array(ultimaRow),
  })
  .transform(
    (row): ConversaResumo => ({
      id: row.id,
      clienteId: row.cliente_id,
      nome: row.clientes.nome ?? row.clientes.telefone ?? "Cliente",
      telefone: row.clientes.telefone,
      estado: row.estado_conversa,
      atendimento: row.atendimento,
      pausadaAte: row.ai_paused_until,
      precisaHumano: row.precisa_humano_motivo,
      naoLidas: row.nao_lidas,
      ultimaMensagemEm: row.ultima_mensagem_em,
      ultimaMensagem: toUltima(row.conversas[0]),
    }),
  );

function toUltima(row: z.output<typeof ultimaRow> | undefined) {
  if (row === undefined) return null;
  return { de: DE[row.role], texto: row.transcricao ?? row.mensagem, midia: row.midia };
}

/** What mensagemRow reads. */
export const MENSAGEM_COLUMNS =
  "id, role, mensagem, midia, conteudo, turno_id, provedor_mensagem_id, transcricao, transcricao_falha, recebida_em, ignorada, editada_em, saidas!saidas_mensagem_id_fkey(status, entrega)";

export const mensagemRow = z
  .object({
    id: z.number(),
    role,
    mensagem: z.string(),
    midia: midia.nullable(),
    conteudo: conteudoRow.catch(null),
    turno_id: z.number().nullable(),
    provedor_mensagem_id: z.string().nullable(),
    transcricao: z.string().nullable(),
    transcricao_falha: falhaDeAudio.nullable(),
    recebida_em: z.string(),
    ignorada: z.string().nullable(),
    editada_em: z.string().nullable(),
    saidas: z
      .object({
        status: z.enum(["pendente", "enviando", "enviada", "falhou", "cancelada"]),
        entrega: z.enum(["enviada", "entregue", "lida", "falhou"]).nullable(),
      })
      .nullable(),
  })
  .transform(
    (row): MensagemDaConversa => ({
      id: row.id,
      de: DE[row.role],
      texto: row.mensagem,
      midia: row.midia,
      detalhe: row.midia === null ? null : row.conteudo,
      transcricao: row.transcricao,
      transcricaoFalha: row.transcricao_falha,
      em: row.recebida_em,
      turnoId: row.turno_id,
      temArquivo: row.provedor_mensagem_id !== null && row.midia !== null,
      ignorada: row.ignorada,
      editada: row.editada_em !== null,
      envio: row.saidas?.status ?? null,
      entrega: row.saidas?.entrega ?? null,
    }),
  );
