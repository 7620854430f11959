import type { Facts } from "@/lib/core/dialogue/facts";
import { opcoesDe } from "@/lib/core/dialogue/opcoes";
import type { Pergunta } from "@/lib/core/dialogue/pergunta";
import type { State } from "@/lib/core/dialogue/state";
import { isForSale, produtosDe } from "@/lib/core/pedido/cardapio";
import { listar } from "./listar";

/** How the open question may be answered, for somebody who was not understood twice: by number, or by example. */
export function ajudar(state: State, facts: Facts): string {
  const { pendente } = state;
  if (pendente === null) return "Pode dizer de outro jeito, ou pedir para falar com uma *pessoa*.";
  const hasNumbers = pendente.tipo !== "avaliacao" && opcoesDe(pendente, facts, state).length > 1;
  return hasNumbers ? "Pode responder só com o número." : exemplo(pendente, facts);
}

function exemplo(pergunta: Pergunta, facts: Facts): string {
  switch (pergunta.tipo) {
    case "endereco":
    case "fora_de_area":
      return `Pode ser assim: _Rua das Flores, 123, ${bairrosServidos(facts)[0] ?? "Centro"}_.`;
    case "numero":
      return "Pode mandar só o número da casa, ou *s/n*.";
    case "bairro":
      return bairrosTexto(bairrosServidos(facts));
    case "nome":
      return "Pode mandar só o seu nome.";
    case "troco":
      return "Pode mandar só o valor da nota, como *100*, ou *sem troco*.";
    case "horario":
      return "Pode ser assim: *20:30*.";
    case "avaliacao":
      return "Pode mandar só a nota.";
    case "avaliacao_motivo":
      return "Pode escrever do seu jeito.";
    default:
      return exemploDePedido(facts);
  }
}

function bairrosServidos({ bairros }: Facts): readonly string[] {
  return bairros.filter(({ atende }) => atende).map(({ nome }) => nome);
}

const MAX_BAIRROS = 12;

function bairrosTexto(nomes: readonly string[]): string {
  const rest = nomes.length - MAX_BAIRROS;
  const shown = nomes.slice(0, MAX_BAIRROS);
  return `Entregamos em ${listar(rest > 0 ? [...shown, `mais ${rest}`] : shown)}.`;
}

/** In words this cardapio has. */
function exemploDePedido({ cardapio }: Facts): string {
  const [sabor] = produtosDe(cardapio, "sabor").filter(isForSale);
  const tamanho = cardapio.tamanhos.find(({ id }) => sabor?.precos[id] !== undefined);
  if (sabor === undefined || tamanho === undefined) return "Diga *cardápio* para ver o que temos.";
  return `Pode ser assim: _uma ${tamanho.nome.toLowerCase()} de ${sabor.nome.toLowerCase()}_. Ou diga *cardápio*.`;
}
