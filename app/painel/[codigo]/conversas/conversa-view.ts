import { formatTelefone } from "@/components/whatsapp/format-telefone";
import { plainText } from "@/components/whatsapp/plain-text";
import type { ConversaResumo } from "@/lib/admin/conversas";
import { formatHora } from "@/lib/core/loja/abertura";
import { estadoTexto, midiaTexto, motivoTexto } from "./conversa-words";
import { dayLabel } from "./day-label";

/** A conversation as a line of the list, every word of it ready. */
export type ConversaView = {
  readonly id: number;
  readonly nome: string;
  readonly telefone: string | null;
  readonly quando: string;
  readonly previa: string;
  readonly naoLidas: number;
  readonly chamando: string | null;
  readonly situacao: string;
  /** The bot is quiet in it. */
  readonly quieta: boolean;
};

export function toConversaView(conversa: ConversaResumo, fuso: string, agoraMs: number): ConversaView {
  const { id, nome, telefone, naoLidas, precisaHumano } = conversa;
  return {
    id,
    nome: nome === telefone ? formatTelefone(nome) : nome,
    telefone,
    naoLidas,
    quando: timeLabel(conversa.ultimaMensagemEm, fuso, agoraMs),
    previa: preview(conversa.ultimaMensagem),
    chamando: precisaHumano === null ? null : motivoTexto(precisaHumano),
    situacao: situation(conversa, fuso, agoraMs),
    quieta: isQuieta(conversa, agoraMs),
  };
}

/** A person has it, or wrote in it a moment ago from the shop's own telephone. */
function isQuieta(conversa: ConversaResumo, agoraMs: number): boolean {
  return conversa.atendimento === "humano" || isPaused(conversa, agoraMs);
}

function isPaused({ pausadaAte }: ConversaResumo, agoraMs: number): boolean {
  return pausadaAte !== null && Date.parse(pausadaAte) > agoraMs;
}

function situation(conversa: ConversaResumo, fuso: string, agoraMs: number): string {
  if (conversa.atendimento === "humano") return "Com a equipe";
  if (conversa.pausadaAte !== null && isPaused(conversa, agoraMs))
    return `Bot pausado até ${formatHora(fuso, Date.parse(conversa.pausadaAte))}`;
  return estadoTexto(conversa.estado);
}

function preview(ultima: ConversaResumo["ultimaMensagem"]): string {
  if (ultima === null) return "";
  const text = plainText(ultima.texto).slice(0, PREVIEW_LENGTH) || midiaTexto(ultima.midia);
  return `${WHO[ultima.de]}${text}`;
}

const PREVIEW_LENGTH = 120;
const WHO = { cliente: "", bot: "Bot: ", equipe: "Equipe: " } as const;

function timeLabel(em: string | null, fuso: string, agoraMs: number): string {
  if (em === null) return "";
  const instante = Date.parse(em);
  const day = dayLabel(fuso, instante, agoraMs);
  return day === "hoje" ? formatHora(fuso, instante) : day;
}
