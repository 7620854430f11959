import { phoneIdentity } from "@/lib/channels/identity";
import type { Effect } from "@/lib/core/dialogue/effects";
import { motivoHumano } from "@/lib/core/replies/motivo-humano";
import type { Aviso } from "@/lib/store/commit-turn";
import type { LoadedTurn } from "@/lib/store/load-turn";

/** What the telephone of the restaurante's choice is told when a turn needs a person; null when it needs none, or there is none. */
export function avisoDoTurno(effects: readonly Effect[], loaded: LoadedTurn): Aviso | null {
  const chamado = effects.find((effect) => effect.tipo === "NotifyTeam" || effect.tipo === "AlertTeam");
  const { avisarWhatsapp, messages, facts } = loaded;
  const identidade = avisarWhatsapp === null ? null : phoneIdentity(avisarWhatsapp);
  if (chamado === undefined || avisarWhatsapp === null || identidade === null) return null;
  const { nome, telefone } = facts.cliente;
  const quem = [nome ?? "Cliente", ...(telefone === null ? [] : [`(${telefone})`])].join(" ");
  const last = messages.findLast((message) => message.tipo === "texto");
  const dito = last === undefined ? [] : [`_${last.texto.slice(0, MAX_QUOTED_CHARS)}_`];
  const texto = [
    `🔔 ${quem}: ${motivoHumano(chamado.motivo)}.`,
    ...dito,
    "Responda pelo painel ou pelo celular da loja.",
  ];
  return { telefone: avisarWhatsapp, identidade, texto: texto.join("\n") };
}

const MAX_QUOTED_CHARS = 300;
