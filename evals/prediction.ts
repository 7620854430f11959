import type { Command } from "@/lib/core/dialogue/command";
import type { Event } from "@/lib/core/dialogue/event";
import type { Facts } from "@/lib/core/dialogue/facts";
import type { Pergunta } from "@/lib/core/dialogue/pergunta";
import type { State } from "@/lib/core/dialogue/state";
import { formatHora } from "@/lib/core/loja/abertura";
import type { AddressSlot, Slots } from "./protocol";

/** What one message did, in terms of the dialogue engine. */
export type Outcome = {
  readonly facts: Facts;
  readonly before: State;
  readonly commands: readonly Command[];
  readonly events: readonly Event[];
};

/** The intents of the evaluation that a message's commands stand for. */
export function intentsOf({ commands, before, events }: Outcome): string[] {
  const intents = commands.flatMap((command) => intentsOfCommand(command, before));
  const closesItems = events.some(({ tipo }) => tipo === "ItensEncerrados");
  return [...new Set([...intents, ...(closesItems ? ["checkout"] : [])])];
}

const INTENTS: Partial<Record<Command["tipo"], readonly string[]>> = {
  AddItem: ["order_add"],
  ChangeItem: ["order_modify"],
  RemoveItem: ["order_remove"],
  EmptyCarrinho: ["clear_cart"],
  RepeatPedido: ["order_repeat_last"],
  NameUnknown: ["order_add", "order_modify"],
  ConfirmQuantidade: ["order_add"],
  ConfirmRemoval: ["order_remove"],
  ChangePedido: ["order_modify", "human"],
  WantItems: ["order_add"],
  ChooseEntrega: ["set_fulfillment"],
  ChooseRetirada: ["set_fulfillment"],
  SetEndereco: ["set_address"],
  UseEnderecoAnterior: ["set_address"],
  SetNome: ["set_name"],
  SetPagamento: ["set_payment"],
  SetTroco: ["set_change"],
  ScheduleFor: ["set_schedule"],
  FinishItems: ["checkout"],
  Decline: ["deny"],
  Rate: ["rating"],
  AskPreco: ["ask_price"],
  AskIngredientes: ["ask_ingredients"],
  AskTaxa: ["ask_fee"],
  AskArea: ["ask_delivery_area"],
  AskPedidoMinimo: ["ask_min_order"],
  AskPagamentos: ["ask_payment_methods"],
  AskPixChave: ["ask_pix_key"],
  AskTempo: ["ask_eta"],
  AskPedidoStatus: ["ask_status"],
  AskRecomendacao: ["ask_recommendation"],
  AskDieta: ["ask_diet"],
  AskRegraSabores: ["ask_half_rule"],
  AskPromocao: ["ask_combos_promo"],
  AskTotal: ["ask_total"],
  AskCarrinho: ["ask_cart"],
  AskDetalhes: ["confirm_details"],
  AskBot: ["bot_challenge"],
  AskItem: ["ask_item"],
  Greet: ["greet"],
  Thank: ["thanks"],
  Goodbye: ["goodbye"],
  Wait: ["wait"],
  Complain: ["complaint"],
  Abuse: ["abuse"],
  OutOfScope: ["out_of_scope"],
  AskHuman: ["human"],
  CancelPedido: ["cancel_order"],
  PaidClaim: ["payment_done"],
  OptOut: ["privacy"],
  PrivacyRequest: ["privacy"],
  Unclear: ["out_of_scope"],
  MediaReceived: ["send_media"],
};

function intentsOfCommand(command: Command, before: State): readonly string[] {
  switch (command.tipo) {
    case "Accept":
      return [before.pendente?.tipo === "confirmacao" ? "confirm" : "affirm"];
    case "AskCardapio":
      return [INTENT_BY_SECAO[command.secao]];
    case "AskHorario":
      return [command.aspecto === "horarios" ? "ask_hours" : "ask_open_now"];
    case "AskLoja":
      return [command.aspecto === "comer_no_local" ? "ask_dine_in" : "ask_store_address"];
    default:
      return INTENTS[command.tipo] ?? [];
  }
}

const INTENT_BY_SECAO: Readonly<Record<Extract<Command, { tipo: "AskCardapio" }>["secao"], string>> = {
  tudo: "ask_menu",
  sabores: "ask_flavors",
  bebidas: "ask_drinks",
  bordas: "ask_borders",
  massas: "ask_doughs",
  tamanhos: "ask_sizes",
  sobremesas: "ask_menu",
  combos: "ask_combos_promo",
  adicionais: "ask_menu",
};

/** The slots the message set. */
export function slotsOf(outcome: Outcome): Slots {
  const slots: Slots = {};
  for (const event of outcome.events) readSlot(slots, event, outcome);
  return slots;
}

function readSlot(slots: Slots, event: Event, outcome: Outcome): void {
  switch (event.tipo) {
    case "EntregaEscolhida":
      slots.fulfillment = "entrega";
      return;
    case "RetiradaEscolhida":
      slots.fulfillment = "retirada";
      return;
    case "EnderecoInformado":
      setAddress(slots, addressOf(outcome));
      return;
    case "PagamentoEscolhido":
      slots.payment = event.codigo;
      return;
    case "TrocoInformado":
      slots.change_for = event.trocoPara;
      return;
    case "NomeInformado":
      slots.name = event.nome;
      return;
    case "HorarioMarcado":
      if (event.para !== null) slots.schedule = formatHora(outcome.facts.horarios.fuso, event.para);
      return;
    case "AvaliacaoDada":
      slots.rating = event.nota;
      return;
  }
}

function setAddress(slots: Slots, address: AddressSlot): void {
  if (Object.keys(address).length === 0) return;
  slots.address = address;
  slots.fulfillment = "entrega";
}

/** Only what was said in this message, not what the form had already. */
function addressOf({ commands, facts }: Outcome): AddressSlot {
  const said = commands.find((command) => command.tipo === "SetEndereco")?.endereco;
  const previous = facts.cliente.ultimoPedido?.endereco ?? null;
  const from = said ?? previous;
  if (from === null) return {};
  const bairroId =
    said === undefined ? previous?.bairroId : said.bairro?.tipo === "certo" ? said.bairro.bairroId : null;
  const bairro = facts.bairros.find(({ id }) => id === bairroId)?.codigo;
  return {
    ...(from.rua === null ? {} : { street: from.rua }),
    ...(from.numero === null ? {} : { number: from.numero }),
    ...(from.complemento === null ? {} : { complement: from.complemento }),
    ...(from.referencia === null ? {} : { ref: from.referencia }),
    ...(bairro === undefined ? {} : { bairro }),
  };
}

/** What the bot asks because of this message; a question that was open anyway and is only repeated is not one. */
export function clarifyOf({ commands, events, before }: Outcome): string[] {
  const refused = events.flatMap((event) => clarifyOfEvent(event, before));
  const asked = events.findLast((event) => event.tipo === "Perguntou");
  const open = asked === undefined ? [] : clarifyOfQuestion(asked.pergunta, commands, events, before);
  return [...new Set([...refused, ...open])];
}

function clarifyOfEvent(event: Event, before: State): readonly string[] {
  switch (event.tipo) {
    case "NomeDesconhecido":
      return ["unknown_item", CLARIFY_BY_NAME[event.esperado]];
    case "ProdutoIndisponivel":
    case "EstoqueInsuficiente":
      return ["unavailable"];
    case "ProdutoForaDoTamanho":
      return ["size"];
    case "SaborForaDoCombo":
      return ["combo_flavor"];
    case "SaboresDemais":
      return ["too_many_flavors"];
    case "QuantidadeGrande":
      return ["qty_confirm"];
    case "AlvoNaoEncontrado":
    case "QuerMaisItens":
    case "ResumoRecusado":
      return ["item"];
    case "ForaDeArea":
      return ["out_of_area"];
    case "BairroEmDuvida":
      return ["bairro"];
    case "PagamentoNaoAceito":
      return ["payment"];
    case "TrocoInsuficiente":
      return ["change"];
    case "HorarioImpossivel":
      return ["schedule"];
    case "HumanoChamado":
      return DECIDED_BY_A_PERSON.has(event.motivo) ? ["human"] : [];
    case "DuvidaAberta":
      return clarifyOfDoubt(event.pergunta);
    case "NaoEntendido":
      return before.pendente?.tipo === "avaliacao" ? ["rating"] : [];
    default:
      return [];
  }
}

const DECIDED_BY_A_PERSON: ReadonlySet<string> = new Set([
  "quantidade_grande",
  "pagamento_dividido",
  "mudar_pedido_feito",
]);

const CLARIFY_BY_NAME = {
  sabor: "flavor",
  borda: "border",
  massa: "dough",
  adicional: "item",
  bebida: "drink",
  sobremesa: "item",
  tamanho: "size",
  item: "item",
} as const;

function clarifyOfDoubt(pergunta: Pergunta): readonly string[] {
  switch (pergunta.tipo) {
    case "qual_item":
      return ["item"];
    case "quantidade":
      return ["qty_confirm"];
    case "pagamento":
      return ["payment"];
    case "confirma_cancelar":
    case "confirma_esvaziar":
    case "confirma_tirar":
    case "confirma_repetir":
      return ["order_confirm"];
    case "confirma_reabrir":
      return ["human", "order_confirm"];
    default:
      return [];
  }
}

function clarifyOfQuestion(
  pergunta: Pergunta,
  commands: readonly Command[],
  events: readonly Event[],
  before: State,
): readonly string[] {
  const aboutLine = CLARIFY_BY_QUESTION[pergunta.tipo];
  if (aboutLine !== undefined) {
    const wasOpen = JSON.stringify(pergunta) === JSON.stringify(before.pendente);
    const acted = events.some(({ tipo }) => CHANGES_CART.has(tipo));
    return wasOpen && !acted ? [] : aboutLine;
  }
  const saidAddress = commands.some(({ tipo }) => tipo === "SetEndereco");
  return saidAddress ? (CLARIFY_BY_ADDRESS[pergunta.tipo] ?? []) : [];
}

const CHANGES_CART: ReadonlySet<Event["tipo"]> = new Set([
  "ItemAdicionado",
  "ItemAlterado",
  "NomeDesconhecido",
]);

const CLARIFY_BY_QUESTION: Partial<Record<Pergunta["tipo"], readonly string[]>> = {
  tamanho: ["size"],
  sabor: ["flavor"],
  borda: ["border"],
  massa: ["dough"],
  bebida: ["drink_size", "drink"],
  combo_sabores: ["combo_flavor", "flavor"],
  sabores_demais: ["too_many_flavors"],
};

const CLARIFY_BY_ADDRESS: Partial<Record<Pergunta["tipo"], readonly string[]>> = {
  endereco: ["address"],
  numero: ["number", "address"],
  bairro: ["bairro"],
};
