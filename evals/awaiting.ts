import type { Event } from "@/lib/core/dialogue/event";
import type { Pergunta } from "@/lib/core/dialogue/pergunta";
import type { State } from "@/lib/core/dialogue/state";

/** The slot of the evaluation protocol that the bot waits for after a turn; null when it waits for nothing. */
export function awaitingOf(state: State, events: readonly Event[]): string | null {
  const refused = events.map(({ tipo }) => SLOT_BY_REFUSAL[tipo]).find((slot) => slot !== undefined);
  const { pendente } = state;
  if (pendente === null) return refused ?? null;
  if (refused !== undefined && ITEM_QUESTIONS.has(pendente.tipo)) return refused;
  return slotOf(pendente);
}

const SLOT_BY_REFUSAL: Partial<Record<Event["tipo"], string>> = {
  ProdutoIndisponivel: "unavailable",
  EstoqueInsuficiente: "unavailable",
  NomeDesconhecido: "unknown_item",
  AlvoNaoEncontrado: "clarify_item",
};

/** While one of these is open the refusal is what the customer will answer to. */
const ITEM_QUESTIONS: ReadonlySet<Pergunta["tipo"]> = new Set(["item", "sabor", "mais_algo"]);

function slotOf(pergunta: Pergunta): string {
  return SLOT_BY_QUESTION[pergunta.tipo];
}

const SLOT_BY_QUESTION: Readonly<Record<Pergunta["tipo"], string>> = {
  item: "item",
  tamanho: "size",
  sabor: "flavor",
  sabores_demais: "too_many_flavors",
  borda: "border",
  massa: "dough",
  bebida: "drink_size",
  combo_sabores: "combo_flavor",
  qual_item: "clarify_item",
  quantidade: "qty",
  mais_algo: "more",
  entrega_ou_retirada: "fulfillment",
  endereco: "address",
  endereco_salvo: "address",
  numero: "number",
  bairro: "bairro",
  fora_de_area: "out_of_area",
  pedido_minimo: "min_order",
  nome: "name",
  pagamento: "payment",
  troco: "change",
  horario: "schedule",
  hora_do_dia: "schedule",
  horario_perto: "schedule",
  confirmacao: "confirm",
  o_que_mudar: "clarify_item",
  confirma_cancelar: "order_confirm",
  confirma_esvaziar: "order_confirm",
  confirma_tirar: "order_confirm",
  confirma_repetir: "order_confirm",
  confirma_reabrir: "order_confirm",
  avaliacao: "rating",
  avaliacao_motivo: "rating",
  nao_entendi: "fallback",
};
