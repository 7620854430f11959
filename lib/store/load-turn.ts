import type { ChannelName } from "@/lib/channels/channel";
import type { Facts, Limites } from "@/lib/core/dialogue/facts";
import type { IncomingMessage } from "@/lib/core/dialogue/message";
import type { State } from "@/lib/core/dialogue/state";
import type { Timers } from "@/lib/core/dialogue/timers";
import { callRpc } from "@/lib/services/supabase";
import type { CardapioRows } from "@/lib/store/cardapio";
import { toFacts } from "@/lib/store/facts";
import { toState } from "@/lib/store/state";
import { type TurnRows, turnRows } from "@/lib/store/turn-rows";

/** One conversation of one tenant. Every read and write of a turn is scoped by both. */
export type ConversaRef = { readonly restauranteId: number; readonly conversaId: number };

/** State, unread messages and facts of one conversation, from one snapshot of the database. */
export type LoadedTurn = {
  readonly versao: number;
  readonly state: State;
  readonly facts: Facts;
  readonly messages: readonly (IncomingMessage & { readonly receivedAtMs: number })[];
  /** What the customer wrote in each turn of the last two minutes that was answered, oldest first. */
  readonly exchanges: readonly string[];
  /** What the customer wrote in earlier turns, oldest first; empty unless it was asked for. */
  readonly recent: readonly string[];
  /** Of the messages, the voice notes that nobody has listened to yet. */
  readonly voiceNotes: readonly VoiceNote[];
  /** As the last commit left them. */
  readonly timers: Timers;
  /** Digits of the telephone that is told when a person is needed. */
  readonly avisarWhatsapp: string | null;
  /** The address answers go to. */
  readonly destino: string;
  /** Of the unread messages, the provider's ids. */
  readonly providerMessageIds: readonly string[];
  readonly canal: ChannelName;
  readonly instanceName: string | null;
  /** Fernet token. */
  readonly instanceToken: string | null;
};

/** A voice note as the channel declared it. */
export type VoiceNote = {
  readonly mensagemId: number;
  readonly providerMessageId: string;
  /** The name of the file, where the channel gives it one of its own. */
  readonly mediaId: string | null;
  readonly mimeType: string | null;
  readonly bytes: number | null;
  readonly seconds: number | null;
};

/**
 * Reads a turn in one statement; null when the conversation is not of this restaurante. Without a conversation, what
 * somebody unknown would meet who writes now.
 */
export async function loadTurn(
  ref: { readonly restauranteId: number; readonly conversaId: number | null },
  options: { agora: number; limites: Limites; repetirPedidoDias: number; comRecentes?: boolean },
): Promise<LoadedTurn | null> {
  const cached = cardapios.get(ref.restauranteId);
  const answer = await callRpc("load_turn", {
    restaurante_id: ref.restauranteId,
    conversa_id: ref.conversaId,
    agora: new Date(options.agora).toISOString(),
    repetir_dias: options.repetirPedidoDias,
    cardapio_versao: cached?.versao ?? null,
    recentes: options.comRecentes === true,
  });
  if (answer === null) return null;
  const rows = turnRows.parse(answer);
  const { conversa, restaurante } = rows;
  return {
    versao: conversa.versao,
    state: toState(conversa.dados_parciais),
    facts: toFacts(rows, cardapioOf(rows, cached), options),
    messages: rows.mensagens.map(toMessage),
    exchanges: rows.trocas,
    recent: rows.recentes,
    voiceNotes: rows.mensagens.flatMap(toVoiceNote),
    timers: { carrinhoEm: conversa.carrinho_rotina_em, estadoVelhoEm: conversa.estado_velho_em },
    avisarWhatsapp: restaurante.avisar_whatsapp,
    destino: conversa.destino,
    providerMessageIds: rows.mensagens.flatMap(({ provedor_mensagem_id: id }) => (id === null ? [] : [id])),
    canal: restaurante.canal,
    instanceName: restaurante.instance_name,
    instanceToken: restaurante.instance_token,
  };
}

type CachedCardapio = { readonly versao: number; readonly rows: CardapioRows };

/** Menus by restaurante. A copy is used only while the database says that its version is the present one. */
const cardapios = new Map<number, CachedCardapio>();
const MAX_CACHED_CARDAPIOS = 200;

function cardapioOf(rows: TurnRows, cached: CachedCardapio | undefined): CardapioRows {
  const { id, cardapio_versao: versao } = rows.restaurante;
  if (rows.cardapio === null) {
    if (cached === undefined) throw new Error("load_turn left out a menu that was never read");
    return cached.rows;
  }
  cardapios.delete(id);
  cardapios.set(id, { versao, rows: rows.cardapio });
  const [oldest] = cardapios.keys();
  if (cardapios.size > MAX_CACHED_CARDAPIOS && oldest !== undefined) cardapios.delete(oldest);
  return rows.cardapio;
}

function toMessage(row: TurnRows["mensagens"][number]): LoadedTurn["messages"][number] {
  const base = { id: row.id, receivedAtMs: row.recebida_em };
  if (row.tipo === "opcao" && row.opcao_id !== null) {
    return { ...base, tipo: "opcao", opcaoId: row.opcao_id, titulo: row.mensagem };
  }
  if (row.midia === "audio") {
    return row.transcricao === null
      ? { ...base, tipo: "audio", falha: row.transcricao_falha ?? "falhou" }
      : { ...base, tipo: "texto", texto: row.transcricao };
  }
  const { latitude, longitude } = row.conteudo ?? {};
  if (row.midia === "localizacao" && latitude !== undefined && longitude !== undefined) {
    return { ...base, tipo: "localizacao", latitude, longitude };
  }
  if (row.tipo === "midia") {
    const midia = row.midia ?? "outro";
    return { ...base, tipo: "midia", midia, legenda: CAPTIONED.has(midia) ? row.mensagem : "" };
  }
  return { ...base, tipo: row.corrige ? "edicao" : "texto", texto: row.mensagem };
}

function toVoiceNote(row: TurnRows["mensagens"][number]): readonly VoiceNote[] {
  const isHeard = row.transcricao !== null || row.transcricao_falha !== null;
  if (row.midia !== "audio" || isHeard || row.provedor_mensagem_id === null) return [];
  const { mimeType = null, bytes = null, seconds = null, mediaId = null } = row.conteudo ?? {};
  const providerMessageId = row.provedor_mensagem_id;
  return [{ mensagemId: row.id, providerMessageId, mediaId, mimeType, bytes, seconds }];
}

/** The words under these are the customer's; the emoji of a reaction or the name on a contact are not. */
const CAPTIONED: ReadonlySet<string> = new Set(["imagem", "video", "documento"]);
