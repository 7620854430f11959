import type { Event } from "@/lib/core/dialogue/event";
import { contar } from "./listar";
import { nomeDaLinha } from "./nome-da-linha";
import type { Told } from "./say";

type ParadoEvent = Extract<Event, { tipo: "CarrinhoLembrado" | "CarrinhoExpirado" }>;

/** To somebody who left a pedido half way: what is kept and for how long, or that it is kept no longer. */
export function carrinhoParadoTexto(event: ParadoEvent, { state, facts }: Told): readonly string[] {
  if (event.tipo === "CarrinhoExpirado") {
    return event.avisa
      ? [
          "Como você não respondeu, deixei seu pedido de lado. Quando quiser, é só chamar que a gente recomeça. 🍕",
        ]
      : [];
  }
  const itens = state.carrinho.map((linha) => `• ${linha.quantidade}x ${nomeDaLinha(linha, facts.cardapio)}`);
  const prazo = contar(event.expiraEmMin, "minuto", "minutos");
  return [[`Ainda está por aí? Guardei seu pedido por mais ${prazo}:`, ...itens].join("\n")];
}
