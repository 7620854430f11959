import type { Command } from "@/lib/core/dialogue/command";

/** What was understood, in the owner's words, and the customer's words it was read from. */
export type ComandoTexto = { readonly oQue: string; readonly trecho: string | null };

export function comandoTexto(command: Command): ComandoTexto {
  return { oQue: comandoNome(command.tipo) ?? command.tipo, trecho: trechoOf(command) };
}

/** A kind of command in the owner's words; null for one that no customer speaks. */
export function comandoNome(tipo: string): string | null {
  return WORDS[tipo] ?? null;
}

function trechoOf(command: Command): string | null {
  if ("evidence" in command) return command.evidence.trecho;
  return "palavras" in command ? command.palavras : null;
}

const WORDS: Readonly<Record<string, string | undefined>> = {
  AddItem: "Pede um item",
  ChangeItem: "Muda um item",
  RemoveItem: "Tira um item",
  EmptyCarrinho: "Esvazia o carrinho",
  RepeatPedido: "Repete o último pedido",
  WantItems: "Quer pedir",
  ConfirmQuantidade: "Quantidade a confirmar",
  ChangePedido: "Muda um pedido feito",
  NameUnknown: "Nome que não está no cardápio",
  ChooseEntrega: "Quer entrega",
  ChooseRetirada: "Vai retirar",
  SetEndereco: "Diz o endereço",
  UseEnderecoAnterior: "Mesmo endereço de antes",
  SetNome: "Diz o nome",
  SetPagamento: "Diz como paga",
  SetTroco: "Diz o troco",
  ScheduleFor: "Marca horário",
  FinishItems: "Não quer mais nada",
  Accept: "Diz sim",
  Decline: "Diz não",
  Choose: "Escolhe uma opção",
  Rate: "Dá uma nota",
  AskCardapio: "Pede o cardápio",
  AskPreco: "Pergunta um preço",
  AskItem: "Pergunta se tem",
  AskIngredientes: "Pergunta os ingredientes",
  AskHorario: "Pergunta o horário",
  AskTaxa: "Pergunta a taxa",
  AskArea: "Pergunta se entrega",
  AskPedidoMinimo: "Pergunta o pedido mínimo",
  AskPagamentos: "Pergunta como pode pagar",
  AskPixChave: "Pede a chave Pix",
  AskTempo: "Pergunta quanto demora",
  AskPedidoStatus: "Pergunta do pedido",
  AskLoja: "Pergunta da loja",
  AskRecomendacao: "Pede uma sugestão",
  AskDieta: "Pergunta de dieta ou alergia",
  AskRegraSabores: "Pergunta dos sabores",
  AskPromocao: "Pergunta de promoção",
  AskTotal: "Pergunta o total",
  AskCarrinho: "Pergunta do carrinho",
  AskDetalhes: "Pergunta dos detalhes",
  AskConhecimento: "Pergunta que você respondeu",
  AskRegraDaCasa: "Pergunta das regras da casa",
  AskBot: "Pergunta se é robô",
  Greet: "Cumprimenta",
  Thank: "Agradece",
  Goodbye: "Despede-se",
  Wait: "Pede um momento",
  Complain: "Reclama",
  Abuse: "Ofende",
  OutOfScope: "Fala de outra coisa",
  AskHuman: "Quer uma pessoa",
  CancelPedido: "Cancela",
  PaidClaim: "Diz que pagou",
  OptOut: "Não quer divulgação",
  PrivacyRequest: "Pede seus dados",
  Unclear: "Não foi entendido",
} satisfies Partial<Record<Command["tipo"], string>>;
