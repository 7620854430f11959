import type { Alvo } from "@/lib/core/dialogue/command";
import type { Facts, UltimoPedido } from "@/lib/core/dialogue/facts";
import { type Opcao, opcoesDe } from "@/lib/core/dialogue/opcoes";
import type { Pergunta, PerguntaDaLinha } from "@/lib/core/dialogue/pergunta";
import { saboresQueFaltam } from "@/lib/core/dialogue/pergunta-da-linha";
import { type Endereco, findLinha, type State } from "@/lib/core/dialogue/state";
import { relogioLocal } from "@/lib/core/loja/abertura";
import { situacao } from "@/lib/core/loja/operacao";
import { findTamanho } from "@/lib/core/pedido/cardapio";
import { formatReais } from "@/lib/core/pedido/centavos";
import { formatEndereco } from "./endereco";
import { listar } from "./listar";
import { nomeDaLinha } from "./nome-da-linha";
import { DIAS, quando } from "./quando";
import type { Reply } from "./reply";
import { resumo } from "./resumo";

/**
 * How a question is asked: in full, in short because it has just been asked, leaving the word to the customer, or with
 * every answer numbered because words did not do.
 */
export type Maneira = "primeira" | "de_novo" | "pode_dizer" | "numerada";

export function perguntar(pergunta: Pergunta, state: State, facts: Facts, maneira: Maneira): Reply {
  const opcoes = opcoesDe(pergunta, facts, state);
  const texto = perguntaTexto(pergunta, state, facts, maneira);
  return { texto: [texto, ...numbered(pergunta, opcoes, maneira)].join("\n"), opcoes };
}

/** Choices by name are numbered in the text too: a menu may not be shown, and "2" is an answer. */
function numbered({ tipo }: Pergunta, opcoes: readonly Opcao[], maneira: Maneira): string[] {
  const isNumbered =
    NUMBERED.has(tipo) || (maneira === "numerada" && tipo !== "avaliacao" && opcoes.length > 1);
  if (!isNumbered) return [];
  return opcoes.map(
    ({ titulo, descricao }, index) => `${index + 1}. ${titulo}${descricao === null ? "" : ` (${descricao})`}`,
  );
}

const NUMBERED: ReadonlySet<Pergunta["tipo"]> = new Set([
  "tamanho",
  "sabor",
  "borda",
  "massa",
  "bebida",
  "combo_sabores",
  "qual_item",
  "bairro",
  "endereco_salvo",
  "pagamento",
]);

function perguntaTexto(pergunta: Pergunta, state: State, facts: Facts, maneira: Maneira): string {
  const isAgain = maneira === "de_novo" || maneira === "numerada";
  switch (pergunta.tipo) {
    case "item":
      if (!isAgain && facts.cliente.ultimoPedido !== null)
        return deSempreTexto(facts.cliente.ultimoPedido, facts);
      return isAgain
        ? "O que você vai querer?"
        : 'O que você vai querer? Se preferir, diga *"cardápio"* que eu mando.';
    case "tamanho":
    case "sabor":
    case "sabores_demais":
    case "borda":
    case "massa":
    case "bebida":
    case "combo_sabores":
      return perguntaDaLinhaTexto(pergunta, state, facts);
    case "qual_item":
      return "Em qual deles?";
    case "quantidade":
      return pergunta.quantidade < 1
        ? "Quantas você quer?"
        : `São ${pergunta.quantidade} mesmo? Só para eu não errar.`;
    case "o_que_mudar":
      return "O que está diferente do que você quer? Pode me dizer que eu acerto.";
    case "mais_algo":
      if (maneira === "pode_dizer") return "Pode dizer: o que mais?";
      return pergunta.ofereceBebida ? "Quer uma bebida ou mais alguma coisa?" : "Mais alguma coisa?";
    case "entrega_ou_retirada":
      return "É para *entrega* ou você vem *retirar*?";
    case "endereco":
      return isAgain ? "Qual é o endereço?" : "Qual é o endereço? Rua, número e bairro, por favor.";
    case "endereco_salvo":
      return salvoTexto(pergunta.enderecos, facts);
    case "numero":
      return `Qual é o número na ${state.endereco.rua ?? "rua"}? Se não tiver, diga *s/n*.`;
    case "bairro":
      return pergunta.bairroIds.length > 0 ? "Qual destes bairros?" : "Qual é o bairro?";
    case "fora_de_area":
      if (!pergunta.conhecido) return foraDesconhecido(facts);
      return facts.loja.aceitaRetirada
        ? "Você prefere *retirar* na loja, ou tem outro endereço?"
        : "Você tem outro endereço?";
    case "pedido_minimo":
      return `Para entregar aí o pedido mínimo é ${formatReais(pergunta.minimo)}: faltam ${formatReais(pergunta.falta)} em itens. Quer acrescentar alguma coisa?`;
    case "nome":
      return "Em nome de quem fica o pedido?";
    case "pagamento":
      return "Qual é a forma de pagamento?";
    case "troco":
      return "Precisa de troco? Para quanto?";
    case "horario":
      return horarioTexto(facts);
    case "hora_do_dia":
      return `A que horas ${diaTexto(pergunta.dias, facts)}?`;
    case "horario_perto":
      return `O mais perto que consigo é ${quando(facts, pergunta.para)}. Pode ser?`;
    case "confirmacao":
      return isAgain
        ? `Posso confirmar o pedido de ${formatReais(pergunta.total)}?`
        : `${resumo(state, facts)}\n\n*Posso confirmar?*`;
    case "confirma_cancelar":
      return "Quer mesmo cancelar o pedido?";
    case "confirma_esvaziar":
      return "Quer mesmo tirar tudo do pedido?";
    case "confirma_tirar":
      return `Tiro ${nomesDoAlvo(pergunta.comando.alvo, state, facts)} do pedido?`;
    case "confirma_reabrir":
      return `Seu pedido nº ${facts.cliente.pedidoAberto?.numero ?? ""} ainda não foi para a cozinha. Quer que eu o reabra para mudar?`;
    case "confirma_repetir":
      return "É isso mesmo, igual ao último?";
    case "avaliacao":
      return "De 1 a 5, que nota você dá para o pedido?";
    case "avaliacao_motivo":
      return "O que aconteceu? Se quiser me contar, eu passo para a equipe.";
    case "nao_entendi":
      return "O que você prefere?";
  }
}

function nomesDoAlvo(alvo: Alvo, state: State, { cardapio }: Facts): string {
  const ids = alvo.tipo === "linhas" ? alvo.linhaIds : alvo.candidatos;
  const nomes = ids.map((id) => findLinha(state, id)).filter((linha) => linha !== null);
  return listar(nomes.map((linha) => `*${nomeDaLinha(linha, cardapio)}*`));
}

function perguntaDaLinhaTexto(pergunta: PerguntaDaLinha, state: State, facts: Facts): string {
  const linha = findLinha(state, pergunta.linhaId);
  const nome = linha === null ? "pizza" : nomeDaLinha(linha, facts.cardapio);
  switch (pergunta.tipo) {
    case "tamanho":
      return `Qual tamanho da *${nome}*?`;
    case "sabor":
      return saborTexto(pergunta, nome, linha?.tipo === "pizza" ? saboresQueFaltam(linha.pizza) : 1);
    case "sabores_demais":
      return "Prefere um tamanho maior ou menos sabores?";
    case "borda":
      return "Qual borda?";
    case "massa":
      return "Qual massa?";
    case "bebida":
      return "Qual delas?";
    case "combo_sabores":
      return comboTexto(pergunta, state, facts);
  }
}

function saborTexto(pergunta: { readonly indice: number | null }, nome: string, missing: number): string {
  if (pergunta.indice !== null) return "Qual destes sabores?";
  return missing > 1 ? `Quais são os ${missing} sabores da *${nome}*?` : `Qual é o sabor da *${nome}*?`;
}

function comboTexto(
  pergunta: Extract<PerguntaDaLinha, { tipo: "combo_sabores" }>,
  state: State,
  facts: Facts,
): string {
  const linha = findLinha(state, pergunta.linhaId);
  const combo = linha?.tipo === "combo" ? linha : null;
  const pizza = combo?.pizzas[pergunta.indice];
  const tamanho = pizza?.tamanhoId == null ? null : findTamanho(facts.cardapio, pizza.tamanhoId);
  const which = (combo?.pizzas.length ?? 1) > 1 ? ` da ${pergunta.indice + 1}ª pizza` : " da pizza";
  return `Qual é o sabor${which}${tamanho === null ? "" : ` (${tamanho.nome})`} do combo?`;
}

/** The last pedido, named, one tap away; anything else may be said as well. */
function deSempreTexto({ carrinho }: UltimoPedido, { cardapio }: Facts): string {
  const linhas = carrinho.map((linha) => `${linha.quantidade}x ${nomeDaLinha(linha, cardapio)}`);
  return `O que você vai querer? Posso repetir *o de sempre* (${listar(linhas)}), ou diga *"cardápio"* que eu mando.`;
}

/** "Entregar na Rua das Flores, 123, Centro, como da última vez?" */
function salvoTexto(enderecos: readonly Endereco[], { bairros }: Facts): string {
  const [only] = enderecos;
  if (only === undefined || enderecos.length > 1) return "Onde entregamos desta vez?";
  return `Entregar em *${formatEndereco(only, bairros)}*, como da última vez?`;
}

function foraDesconhecido({ loja }: Facts): string {
  const retirar = loja.aceitaRetirada
    ? " Se preferir, você pode *retirar* na loja ou mandar outro endereço."
    : "";
  return `Quer que eu pergunte à equipe se entregamos aí?${retirar}`;
}

function diaTexto(dias: number, { horarios, agora }: Facts): string {
  if (dias === 0) return "de hoje";
  if (dias === 1) return "de amanhã";
  return `de ${DIAS[(relogioLocal(horarios.fuso, agora).diaSemana + dias) % 7] ?? "lá"}`;
}

/** Closed: the way out is to have it made for the opening. */
function horarioTexto(facts: Facts): string {
  const { abreEm } = situacao(facts);
  if (abreEm === null) return "Para quando seria o pedido?";
  return `Posso deixar agendado para ${quando(facts, abreEm)}, ou para outro horário. Para quando você quer?`;
}
