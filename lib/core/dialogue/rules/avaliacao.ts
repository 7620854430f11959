import { isNotaBaixa } from "@/lib/core/dialogue/avaliacao";
import type { Command } from "@/lib/core/dialogue/command";
import type { Event } from "@/lib/core/dialogue/event";
import type { Facts } from "@/lib/core/dialogue/facts";
import type { State } from "@/lib/core/dialogue/state";

type CommandOf<T extends Command["tipo"]> = Extract<Command, { tipo: T }>;

/** Asks for a grade, of somebody who is not in the middle of anything and may be written to. */
export function avaliacaoDue(
  state: State,
  { agora, cliente, conversa }: Facts,
  { pedidoId, numero }: CommandOf<"AvaliacaoDue">,
): readonly Event[] {
  const isBusy = state.carrinho.length > 0 || cliente.pedidoAberto !== null || state.humanoChamado;
  if (isBusy || conversa.quieta || cliente.semLembretes) return [];
  return [
    { tipo: "AvaliacaoPedida", pedidoId, numero, em: agora },
    { tipo: "Perguntou", pergunta: { tipo: "avaliacao", pedidoId } },
  ];
}

/** A grade counts only where one was asked for; a low one without a word is asked about, once. */
export function rate(state: State, { nota, comentario }: CommandOf<"Rate">): readonly Event[] {
  if (state.pendente?.tipo !== "avaliacao") return [];
  const { pedidoId } = state.pendente;
  const given: Event = { tipo: "AvaliacaoDada", pedidoId, nota, comentario };
  if (comentario !== null || !isNotaBaixa(nota)) return [given];
  return [given, { tipo: "Perguntou", pergunta: { tipo: "avaliacao_motivo", pedidoId, nota } }];
}

export function commentRating(
  { pendente }: State,
  { comentario }: CommandOf<"CommentRating">,
): readonly Event[] {
  if (pendente?.tipo !== "avaliacao_motivo") return [];
  return [{ tipo: "AvaliacaoComentada", pedidoId: pendente.pedidoId, nota: pendente.nota, comentario }];
}
