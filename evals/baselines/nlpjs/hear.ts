import type { Command, InfoCommand, Mudanca } from "@/lib/core/dialogue/command";
import type { Facts } from "@/lib/core/dialogue/facts";
import type { State } from "@/lib/core/dialogue/state";
import { type Item, idCerto, type Linha } from "@/lib/core/pedido/item";
import type { Named, Read } from "./nlu";
import { BORDA, readItems, removals } from "./read-items";

type Message = { readonly id: number; readonly texto: string };

const SURE = 0.6;
const STREET = /(?<!\p{L})(?:rua|r\.|av\.?|avenida|travessa|pra[çc]a|alameda)\s+[^,\d]+/iu;

/** What a message asks for: the engine's intent and names, and the numbers, addresses and halves that glue reads. */
export function commandsOf(message: Message, read: Read, facts: Facts, state: State): Command[] {
  const evidence = { mensagemId: message.id, trecho: message.texto };
  const form = formCommands(message.texto, read, facts, state).map(
    (command) => ({ ...command, evidence }) as Command,
  );
  const isQuestion = read.score >= SURE && read.intent in QUESTIONS;
  const order = isQuestion ? [] : orderCommands(message.texto, read, facts, state, evidence);
  if (order.length + form.length > 0)
    return [...order, ...form, ...(says(read, "finish") ? [finish(evidence)] : [])];
  return [spoken(read, evidence, message.texto)];
}

function says({ intent, score }: Read, ...intents: string[]): boolean {
  return score >= SURE && intents.includes(intent);
}

type Evidence = { mensagemId: number; trecho: string };
const finish = (evidence: Evidence): Command => ({ tipo: "FinishItems", evidence });

function orderCommands(text: string, read: Read, facts: Facts, state: State, evidence: Evidence): Command[] {
  const items = readItems(
    text,
    read.named.filter(({ tipo }) => tipo !== "bairro"),
    facts,
  );
  if (says(read, "remove")) {
    const alvo = items.map(({ item }) => lineLike(item, state)).find((found) => found !== undefined);
    return alvo === undefined ? [] : [{ tipo: "RemoveItem", alvo: line(alvo), evidence }];
  }
  const open = state.carrinho.find(({ linhaId }) => linhaId === openLine(state)) ?? state.carrinho.at(-1);
  const changes =
    open === undefined
      ? []
      : changesOf(
          text,
          read,
          items.map(({ item }) => item),
          facts,
          state,
        );
  if (open !== undefined && changes.length > 0)
    return [{ tipo: "ChangeItem", alvo: line(open), mudancas: changes, evidence }];
  return items.map(({ item, quantidade }) => ({ tipo: "AddItem", item, quantidade, evidence }));
}

function openLine({ pendente }: State): number | null {
  return pendente !== null && "linhaId" in pendente ? pendente.linhaId : null;
}

function line({ linhaId }: Linha) {
  return { tipo: "linhas", linhaIds: [linhaId], unidades: null } as const;
}

function lineLike(item: Item, { carrinho }: State): Linha | undefined {
  return carrinho.findLast((linha) => {
    if (linha.tipo !== item.tipo) return false;
    if (linha.tipo === "produto" && item.tipo === "produto") {
      return item.produto.tipo === "duvida"
        ? item.produto.candidatos.includes(idCerto(linha.produto) ?? 0)
        : idCerto(linha.produto) === item.produto.id;
    }
    if (linha.tipo !== "pizza" || item.tipo !== "pizza") return true;
    const wanted = item.pizza.partes.map(({ sabor }) => idCerto(sabor));
    return wanted.length === 0 || linha.pizza.partes.some(({ sabor }) => wanted.includes(idCerto(sabor)));
  });
}

/** The answer to a question about a line, or a change of the last one ("troca", "muda", "sem cebola"). */
function changesOf(text: string, read: Read, items: readonly Item[], facts: Facts, state: State): Mudanca[] {
  const asked = openLine(state) === null ? null : (state.pendente?.tipo ?? null);
  const isChange = asked !== null || says(read, "change");
  const pizza = items.flatMap((item) => (item.tipo === "pizza" ? [item.pizza] : []))[0];
  const [produto] = items.flatMap((item) => (item.tipo === "produto" ? [item.produto] : []));
  const isBorda = asked === "borda" || BORDA.test(text);
  const extras = read.named.filter(
    ({ tipo }) => tipo === "massa" || tipo === (isBorda ? "borda" : "adicional"),
  );
  const sem = removals(text, facts);
  if (pizza === undefined && produto === undefined) {
    return [
      ...extras.flatMap((each) => extraChange(each, facts)),
      ...(sem.length > 0 ? [{ campo: "sem", ingredientes: sem, saborId: null } as const] : []),
    ];
  }
  if (!isChange) return [];
  if (produto !== undefined && pizza === undefined) {
    return asked === null || asked === "bebida" ? [{ campo: "produto", produto }] : [];
  }
  if (pizza === undefined) return [];
  if (state.pendente?.tipo === "combo_sabores") {
    return [{ campo: "combo_pizza", indice: state.pendente.indice, partes: pizza.partes }];
  }
  return [
    ...(pizza.tamanhoId === null ? [] : [{ campo: "tamanho", tamanhoId: pizza.tamanhoId } as const]),
    ...(pizza.partes.length === 0
      ? []
      : [{ campo: asked === "sabor" ? "mais_partes" : "partes", partes: pizza.partes } as const]),
  ];
}

function extraChange({ tipo, codigo }: Named, { cardapio }: Facts): Mudanca[] {
  const id = cardapio.produtos.find((each) => each.tipo === tipo && each.codigo === codigo)?.id;
  if (id === undefined) return [];
  if (tipo === "adicional") return [{ campo: "com", adicionalIds: [id], saborId: null }];
  return [
    tipo === "borda"
      ? { campo: "borda", borda: { tipo: "certa", id } }
      : { campo: "massa", massa: { tipo: "certa", id } },
  ];
}

type WithoutEvidence = Readonly<Record<string, unknown>> & { readonly tipo: string };

function formCommands(text: string, read: Read, facts: Facts, { pendente }: State): WithoutEvidence[] {
  const asked = pendente?.tipo ?? null;
  const number = /\d+/.exec(text)?.[0];
  const [pagamento] = read.named.filter(({ tipo }) => tipo === "pagamento");
  const commands: WithoutEvidence[] = [];
  if (read.score >= SURE && read.intent in QUESTIONS) return [];
  if (says(read, "delivery")) commands.push({ tipo: "ChooseEntrega" });
  if (says(read, "pickup")) commands.push({ tipo: "ChooseRetirada" });
  const street = STREET.exec(text)?.[0].trim() ?? null;
  const [bairro] = read.named.filter(({ tipo }) => tipo === "bairro");
  if (street !== null || bairro !== undefined || asked === "numero") {
    const known = facts.bairros.find(({ codigo }) => codigo === bairro?.codigo);
    const rest = street === null ? text : text.slice(text.indexOf(street) + street.length);
    const numero =
      street === null && asked !== "numero" ? null : (/\d+\s?-?\s?[a-z]?\b/i.exec(rest)?.[0] ?? null);
    commands.push({
      tipo: "SetEndereco",
      endereco: {
        rua: street,
        numero,
        complemento: /(?<!\p{L})(?:ap(?:to|artamento)?|bloco|casa)\.?\s*\w+/iu.exec(rest)?.[0] ?? null,
        referencia: null,
        cep: null,
        bairro: known === undefined ? null : { tipo: "certo", bairroId: known.id },
      },
    });
  }
  if (pagamento !== undefined)
    commands.push({ tipo: "SetPagamento", pagamento: { tipo: "certa", codigo: pagamento.codigo } });
  else if (/(?<!\p{L})cart[aã]o(?!\p{L})/iu.test(text)) {
    const codigos = facts.formasPagamento
      .filter(({ tipo }) => tipo === "credito" || tipo === "debito")
      .map(({ codigo }) => codigo);
    commands.push({ tipo: "SetPagamento", pagamento: { tipo: "duvida", codigos } });
  }
  const change =
    /troco\s+(?:pra|para|de|p)?\s*(?:r\$\s*)?(\d+)/iu.exec(text)?.[1] ??
    (asked === "troco" ? number : undefined);
  if (change !== undefined) commands.push({ tipo: "SetTroco", trocoPara: Number(change) * 100 });
  else if (/(?:sem|n[aã]o\s+(?:precisa|quero)(?:\s+de)?)\s+troco/iu.test(text))
    commands.push({ tipo: "SetTroco", trocoPara: 0 });
  const nome =
    /(?:meu nome [eé]|no nome de|aqui [eé]|me chamo)\s+(?:[oa]\s+)?(\p{L}+(?:\s\p{Lu}\p{L}+)*)/iu.exec(
      text,
    )?.[1];
  if (nome !== undefined || (asked === "nome" && read.named.length === 0))
    commands.push({ tipo: "SetNome", nome: nome ?? text.trim() });
  const time = /(?:para|pra|às|as)\s+(?:as\s+|às\s+)?(\d{1,2})(?:h|:)(\d{2})?/iu.exec(text);
  if (time !== null)
    commands.push({ tipo: "ScheduleFor", horario: `${(time[1] ?? "").padStart(2, "0")}:${time[2] ?? "00"}` });
  if (asked === "avaliacao" && number !== undefined)
    commands.push({ tipo: "Rate", nota: Number(number), comentario: null });
  return commands;
}

const QUESTIONS: Readonly<Record<string, InfoCommand>> = {
  ask_menu: { tipo: "AskCardapio", secao: "tudo" },
  ask_flavors: { tipo: "AskCardapio", secao: "sabores" },
  ask_drinks: { tipo: "AskCardapio", secao: "bebidas" },
  ask_borders: { tipo: "AskCardapio", secao: "bordas" },
  ask_sizes: { tipo: "AskCardapio", secao: "tamanhos" },
  ask_price: { tipo: "AskPreco", produtoIds: [], tamanhoId: null, palavras: "" },
  ask_ingredients: { tipo: "AskIngredientes", produtoIds: [], ingrediente: null },
  ask_item: { tipo: "AskItem", produtoIds: [], palavras: "" },
  ask_promo: { tipo: "AskPromocao" },
  ask_recommendation: { tipo: "AskRecomendacao" },
  ask_diet: { tipo: "AskDieta", palavras: "" },
  ask_half: { tipo: "AskRegraSabores" },
  ask_area: { tipo: "AskArea", bairro: null },
  ask_fee: { tipo: "AskTaxa", bairro: null },
  ask_minimum: { tipo: "AskPedidoMinimo", bairro: null },
  ask_time: { tipo: "AskTempo" },
  ask_hours: { tipo: "AskHorario", aspecto: "horarios" },
  ask_open: { tipo: "AskHorario", aspecto: "aberto_agora" },
  ask_where: { tipo: "AskLoja", aspecto: "endereco" },
  ask_dine_in: { tipo: "AskLoja", aspecto: "comer_no_local" },
  ask_payments: { tipo: "AskPagamentos", pagamento: null },
  ask_pix: { tipo: "AskPixChave" },
  ask_status: { tipo: "AskPedidoStatus" },
  ask_total: { tipo: "AskTotal" },
  ask_cart: { tipo: "AskCarrinho" },
  bot: { tipo: "AskBot" },
};

/** A message that names nothing and fills nothing is its intent. */
function spoken(read: Read, evidence: Evidence, texto: string): Command {
  const question = read.score >= SURE ? QUESTIONS[read.intent] : undefined;
  if (question !== undefined) return question;
  if (read.score < SURE) return { tipo: "Unclear", palavras: texto };
  switch (read.intent) {
    case "order":
      return { tipo: "WantItems", evidence };
    case "yes":
      return { tipo: "Accept", evidence };
    case "no":
      return { tipo: "Decline", evidence };
    case "finish":
      return finish(evidence);
    case "repeat":
      return { tipo: "RepeatPedido", evidence };
    case "clear":
      return { tipo: "EmptyCarrinho", evidence };
    case "cancel":
      return { tipo: "CancelPedido", evidence };
    case "greet":
      return { tipo: "Greet" };
    case "thanks":
      return { tipo: "Thank" };
    case "bye":
      return { tipo: "Goodbye" };
    case "wait":
      return { tipo: "Wait" };
    case "human":
      return { tipo: "AskHuman", evidence };
    case "complaint":
      return { tipo: "Complain", evidence };
    case "abuse":
      return { tipo: "Abuse" };
    case "paid":
      return { tipo: "PaidClaim", evidence };
    case "privacy":
      return { tipo: "PrivacyRequest", evidence };
    case "scope":
      return { tipo: "OutOfScope", palavras: texto };
    default:
      return { tipo: "Unclear", palavras: texto };
  }
}
