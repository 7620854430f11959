import { formatTelefone } from "@/components/whatsapp/format-telefone";
import { plainText } from "@/components/whatsapp/plain-text";
import type { ConversaResumo } from "@/lib/admin/conversa-rows";
import { formatHora } from "@/lib/core/loja/abertura";
import { motivoHumano } from "@/lib/core/replies/motivo-humano";
import { estadoTexto, midiaTexto } from "./conversa-words";
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
    chamando: precisaHumano === null ? null : motivoHumano(precisaHumano),
    situacao: situation(conversa, fuso, agoraMs),
    quieta: isQuieta(conversa, agoraMs),
  };
}

/** A person has it, or wrote in it a moment ago from the shop's own telephone; the same as private.is_quieta. */
function isQuieta({ atendimento, pausadaAte }: ConversaResumo, agoraMs: number): boolean {
  return pausadaAte === null ? atendimento === "humano" : Date.parse(pausadaAte) > agoraMs;
}

function situation(conversa: ConversaResumo, fuso: string, agoraMs: number): string {
  if (!isQuieta(conversa, agoraMs)) return estadoTexto(conversa.estado);
  const quem = conversa.atendimento === "humano" ? "Com a equipe" : "Bot pausado";
  return conversa.pausadaAte === null
    ? quem
    : `${quem} até ${formatHora(fuso, Date.parse(conversa.pausadaAte))}`;
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
