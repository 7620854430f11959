import { isNotaBaixa } from "@/lib/core/dialogue/avaliacao";
import type { Event } from "@/lib/core/dialogue/event";

type AvaliacaoEvent = Extract<Event, { tipo: "AvaliacaoDada" | "AvaliacaoComentada" | "AvaliacaoPedida" }>;

/** Around the grade of a pedido; the questions themselves are asked by perguntar. */
export function avaliacaoTexto(event: AvaliacaoEvent): readonly string[] {
  switch (event.tipo) {
    case "AvaliacaoPedida":
      return [`Oi! Seu pedido nº ${event.numero} chegou direitinho?`];
    case "AvaliacaoComentada":
      return ["Obrigado por contar. Já passei para a equipe."];
    case "AvaliacaoDada":
      if (!isNotaBaixa(event.nota)) return ["Que bom! Obrigado pela nota. 💛"];
      return event.comentario === null
        ? ["Obrigado por dizer, e desculpe por não ter sido como você esperava."]
        : ["Obrigado por dizer, e desculpe por isso. Já passei para a equipe."];
  }
}
