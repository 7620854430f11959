import type { InfoCommand } from "@/lib/core/dialogue/command";
import type { Event } from "@/lib/core/dialogue/event";
import type { Facts } from "@/lib/core/dialogue/facts";
import { findProduto } from "@/lib/core/pedido/cardapio";
import { saboresNaDieta } from "@/lib/core/pedido/dieta";

/** A question is answered from the facts. One they do not answer is passed on to the team, and the bot goes on. */
export function askInformacao(comando: InfoCommand, facts: Facts): readonly Event[] {
  const asked: Event = { tipo: "InformacaoPedida", comando };
  return isLeftToTeam(comando, facts) ? [asked, { tipo: "EquipeConsultada" }] : [asked];
}

/** Where the answer says that the team will confirm. */
function isLeftToTeam(comando: InfoCommand, { cardapio, loja }: Facts): boolean {
  switch (comando.tipo) {
    case "AskDieta":
      return saboresNaDieta(comando.palavras, cardapio).length === 0;
    case "AskIngredientes":
      return comando.produtoIds.some((id) => {
        const produto = findProduto(cardapio, id);
        return produto?.tipo === "sabor" && produto.ingredientes.length === 0;
      });
    case "AskLoja":
      return comando.aspecto !== "comer_no_local" && loja[comando.aspecto] === null;
    default:
      return false;
  }
}
