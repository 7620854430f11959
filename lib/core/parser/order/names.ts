import { matchNames, type NameMatch } from "@/lib/core/parser/match-names";
import { has, namesAt, type Reading, textBetween, wordAt } from "@/lib/core/parser/reading";
import { certa, type Escolha } from "@/lib/core/pedido/item";
import { choiceOf, readingAs } from "./choices";
import { type ComboDraft, newPizza, type PizzaDraft, type ProdutoDraft, waitsForSabor } from "./draft";
import { pizzasOfCombo } from "./items";
import { isPause, sizeAt, whatFollows } from "./lookahead";
import { currentPizza, focusOn, type Order, openPizza, takeReplacing, takeVariante, touch } from "./order";
import { addCom } from "./wishes";

/** The name of something that is sold. */
export function readName(order: Order, at: number): number | null {
  const match = namesAt(order.reading, at) ?? weakSaborAt(order, at);
  if (match === null || !isExpected(order, at, match)) return null;
  const combo = readingAs(match, "combo");
  if (combo !== null && (combo.inteiro || has(order.reading, at, "combo"))) return addCombo(order, at, match);
  if (isOnTop(order, match) || isPutOn(order, at, match)) return addCom(order, at, match, false);
  const sabor = readingAs(match, "sabor");
  const drink = readingAs(match, "bebida", "sobremesa");
  const isRatherDrink =
    drink !== null && (sabor === null || (drink.inteiro && !sabor.inteiro) || order.variante !== null);
  if (isRatherDrink) return addProduto(order, at, match);
  if (sabor !== null) return addSabor(order, choiceOf(order.reading, sabor, at, match.ate), at, match.ate);
  if (readingAs(match, "adicional") !== null) return addCom(order, at, match, false);
  return null;
}

/** "com palmito" to "de frango: catupiry, bacon ou palmito?" says which, not what to put on it. */
export function readAskedSabor(order: Order, at: number): number | null {
  const { reading } = order;
  const { pergunta } = reading;
  const offered = pergunta?.tipo === "sabor" && order.drafts.length === 0 ? pergunta.produtoIds : [];
  if (offered.length === 0) return null;
  const told = order.touches === 0 ? toldApart(reading, at, offered) : null;
  if (told !== null) return addSabor(order, certa(told.id), at, told.ate);
  if (!has(reading, at, "com")) return null;
  const match = namesAt(reading, at + 1, "sabor");
  const refs = readingAs(match, "sabor")?.refs.filter((id) => offered.includes(id)) ?? [];
  const [only] = refs;
  if (match === null || only === undefined || refs.length > 1) return null;
  return addSabor(order, certa(only), at + 1, match.ate);
}

/** "com milho e bacon", "a de requeijão": words that only one of those offered has, and nothing else. */
function toldApart(reading: Reading, at: number, offered: readonly number[]) {
  const isOpening = reading.words.slice(0, at).every((_, before) => isNoise(reading, before));
  if (!isOpening || !has(reading, at, "com", "de", "article")) return null;
  let [left, ate] = [offered, at];
  for (let next = at; next < reading.words.length && !isPause(reading, next); next++) {
    if (isNoise(reading, next) || has(reading, next, "e")) continue;
    const named = saboresWith(reading, next);
    left = left.filter((id) => named.has(id));
    ate = next + 1;
  }
  const [id] = left;
  return ate > at && id !== undefined && left.length === 1 ? { id, ate } : null;
}

function isNoise(reading: Reading, at: number): boolean {
  return isPause(reading, at) || has(reading, at, "com", "de", "article", "polite", "filler", "be");
}

function saboresWith({ guesses, index }: Reading, at: number): ReadonlySet<number> {
  const entries = (guesses[at] ?? []).flatMap(({ palavra }) => index.entries.get(palavra) ?? []);
  return new Set(entries.filter(({ kind }) => kind === "sabor").map(({ ref }) => ref));
}

/** "uma pizza do chefe": part of a name, of everyday words, counts where only a sabor can follow. */
function weakSaborAt(order: Order, at: number): NameMatch | null {
  const { reading } = order;
  if (
    !has(reading, at - 1, "de") ||
    reading.words[at]?.valor !== null ||
    !(has(reading, at - 2, "pizza", "flavor") || order.last === "tamanho")
  )
    return null;
  const options = { kinds: new Set(["sabor"] as const), weak: true };
  const match = matchNames(reading.words, at, reading.guesses, reading.index, options);
  return match?.leituras[0]?.refs.length === 1 ? match : null;
}

/** A name of everyday words counts only where a name is expected. */
function isExpected(order: Order, at: number, match: NameMatch): boolean {
  if (match.leituras.some(({ fraco }) => !fraco)) return true;
  const { reading } = order;
  return (
    order.numero !== null ||
    order.fracao !== null ||
    order.last === "tamanho" ||
    has(reading, at - 2, "pizza", "flavor") ||
    (order.last === "sabor" && (order.link === "e" || order.link === "barra")) ||
    has(reading, at - 1, "pizza", "flavor", "half", "order") ||
    sizeAt(reading, match.ate, true) !== null ||
    reading.pergunta?.tipo === "sabor"
  );
}

/** "mista grande + ovo + milho": more on the pizza, not more pizzas. */
function isOnTop(order: Order, match: NameMatch): boolean {
  const pizza = currentPizza(order);
  if (readingAs(match, "adicional") === null || order.numero !== null || order.fracao !== null) return false;
  if (pizza === null && order.early !== null && order.link === "mais") return true;
  if (pizza === null || pizza.partes.length === 0 || waitsForSabor(pizza)) return false;
  const isWholeSabor = readingAs(match, "sabor")?.inteiro === true;
  const goesOn =
    order.last === "wish" && (order.link === "e" || order.link === "virgula" || order.link === "mais");
  const isFollowedBySize = sizeAt(order.reading, match.ate, true) !== null;
  if (isFollowedBySize) return false;
  return goesOn || (order.link === "mais" && (!isWholeSabor || isAmongExtras(order, match.ate)));
}

/** "muçarela grande + milho + ovo": what follows in the list can only lie on the pizza. */
function isAmongExtras({ reading }: Order, ate: number): boolean {
  const link = wordAt(reading, ate);
  if (link !== "+" && link !== "e" && link !== "," && link !== "mais") return false;
  const next = namesAt(reading, ate + 1);
  return (
    readingAs(next, "adicional") !== null && readingAs(next, "sabor", "bebida", "sobremesa")?.inteiro !== true
  );
}

/** "acrescenta cheddar", said of a pizza: an adicional, although a sabor has the word too. */
function isPutOn(order: Order, at: number, match: NameMatch): boolean {
  const { reading, focus } = order;
  const isPlain = focus?.tipo === "linhas" || readingAs(match, "sabor")?.inteiro !== true;
  const isAdicional = readingAs(match, "adicional")?.inteiro === true && isPlain;
  const isOfPizza =
    focus?.tipo === "linhas" || currentPizza(order)?.partes.length === 1 || isOfCarrinho(order);
  const isAdded =
    has(reading, at - 1, "add") ||
    (has(reading, at - 1, "article") && has(reading, at - 2, "add")) ||
    has(reading, match.ate, "extra");
  const place = wordAt(reading, match.ate) === "so" ? match.ate + 1 : match.ate;
  const isOnto =
    readingAs(match, "adicional") !== null &&
    has(reading, place, "em", "inDemonstrative") &&
    isPizzaAt(order, place + 1);
  return isAdded && order.numero === null && ((isAdicional && isOfPizza) || isOnto);
}

/** Nothing is being ordered in this message, and there are pizzas to put it on. */
function isOfCarrinho({ focus, drafts, reading }: Order): boolean {
  return focus === null && drafts.length === 0 && reading.state.carrinho.some(({ tipo }) => tipo === "pizza");
}

/** "… na minha bauru grande", "… na pizza", "… na de atum". */
function isPizzaAt({ reading }: Order, from: number): boolean {
  let at = from;
  while (has(reading, at, "de", "article", "side", "half") || /^(minha|meu|nossa)$/.test(wordAt(reading, at)))
    at++;
  return has(reading, at, "pizza") || at > from || readingAs(namesAt(reading, at, "sabor"), "sabor") !== null;
}

export function addSabor(order: Order, sabor: Escolha, at: number, ate: number): number {
  const current = currentPizza(order);
  const parte = {
    sabor: order.rather === null ? sabor : eitherOf(order, order.rather, sabor, at, ate),
    dozeAvos: order.fracao,
    wishes: [],
  };
  order.rather = null;
  if (order.focus?.tipo === "linhas" && order.numero === null && order.link !== "mais") {
    const isDone = lineSabor(order, sabor, at);
    if (isDone) return touch(order, ate, "sabor");
  }
  if (order.link === "ou" && current !== null && order.last === "sabor")
    return orElse(order, current, sabor, ate);
  if (order.isRepair && current !== null && order.fracao === null)
    return instead(order, current, sabor, at, ate);
  const pizza = current !== null && takesSabor(order, current, ate) ? current : openPizza(order, at);
  if (pizza !== current && order.link === "outra") pizza.alike = current;
  pizza.partes.push(parte);
  order.fracao = null;
  return touch(order, ate, "sabor");
}

/** "a grande é de atum", "deixa ela toda de mista": what the line is made of now. */
function lineSabor(order: Order, sabor: Escolha, at: number): boolean {
  if (order.focus?.tipo !== "linhas") return false;
  const { target } = order.focus;
  const parte = { sabor, dozeAvos: order.fracao, sem: [], com: [], obs: null };
  const present = target.mudancas.find((mudanca) => mudanca.campo === "partes");
  order.fracao = null;
  order.replacing = null;
  if (target.saborId !== null) {
    target.mudancas.push({ campo: "troca_sabor", deProdutoId: target.saborId, para: sabor });
    return true;
  }
  if (present?.campo === "partes" && order.link !== "ponto") {
    target.mudancas[target.mudancas.indexOf(present)] = {
      campo: "partes",
      partes: [...present.partes, parte],
    };
    return true;
  }
  const isSaidOfIt =
    has(order.reading, at - 1, "de", "be", "become", "para") || order.isRepair || order.last === "alvo";
  if (!isSaidOfIt) return false;
  target.mudancas.push({ campo: "partes", partes: [parte] });
  return true;
}

/** "calabresa ou mussarela" is for the customer to decide. */
function orElse(order: Order, pizza: PizzaDraft, sabor: Escolha, ate: number): number {
  const last = pizza.partes.at(-1);
  if (last !== undefined) last.sabor = eitherOf(order, last.sabor, sabor, pizza.de, ate);
  return touch(order, ate, "sabor");
}

function eitherOf(order: Order, a: Escolha, b: Escolha, de: number, ate: number): Escolha {
  const ids = (escolha: Escolha) => (escolha.tipo === "certa" ? [escolha.id] : escolha.candidatos);
  return {
    tipo: "duvida",
    palavras: textBetween(order.reading, de, ate),
    candidatos: [...new Set([...ids(a), ...ids(b)])],
  };
}

/** "… digo, peito de peru": the last sabor was a slip. */
function instead(order: Order, pizza: PizzaDraft, sabor: Escolha, at: number, ate: number): number {
  if (order.numero !== null) pizza.quantidade = order.numero.valor;
  order.numero = null;
  const last = pizza.partes.at(-1);
  if (last === undefined) pizza.partes.push({ sabor, dozeAvos: null, wishes: [] });
  else last.sabor = sabor;
  order.isRepair = false;
  pizza.ate = Math.max(pizza.ate, at);
  return touch(order, ate, "sabor");
}

/** Whether the pizza at hand is meant, or a new one begins with this sabor. */
function takesSabor(order: Order, pizza: PizzaDraft, ate: number): boolean {
  if (order.numero !== null || order.link === "outra") return false;
  if (order.fracao !== null || pizza.partes.length === 0) return true;
  if (waitsForSabor(pizza)) return true;
  if (order.last !== "sabor" && !(order.last === "wish" && pizza.isDivided)) return false;
  if (pizza.isSizeLast) return false;
  const ahead = sizeAt(order.reading, ate, true);
  if (ahead !== null && pizza.tamanhoIds !== null) return false;
  if (pizza.isDivided) return order.link === "barra" && pizza.saboresEsperados === null;
  return joins(order, pizza, ate);
}

/** "mussarela e bolonhesa" share; "calabresa, mista" do so only in a list that "e" ends or a size begins. */
function joins(order: Order, pizza: PizzaDraft, ate: number): boolean {
  switch (order.link) {
    case "barra":
      pizza.isDivided = true;
      return true;
    case "e":
    case "mais":
      return true;
    case "virgula":
      return pizza.tamanhoIds !== null || (pizza.quantidade ?? 1) > 1 || endsWithAnd(order, ate);
    case "nada":
      return pizza.tamanhoIds !== null && endsWithAnd(order, ate);
    default:
      return false;
  }
}

function endsWithAnd({ reading }: Order, ate: number): boolean {
  return wordAt(reading, ate) === "e" && whatFollows(reading, ate + 1).tipo === "sabor";
}

function addProduto(order: Order, at: number, match: NameMatch): number {
  const name = readingAs(match, "bebida") ?? readingAs(match, "sobremesa");
  if (name === null) return match.ate;
  const draft: ProdutoDraft = {
    tipo: "produto",
    de: order.variante?.de ?? order.numero?.de ?? at,
    ate: match.ate,
    quantidade: order.numero?.valor ?? null,
    candidatos: name.refs,
    palavras: textBetween(order.reading, at, match.ate),
    variante: takeVariante(order, { ml: null, vasilha: null }),
    isMore: order.link === "mais" || has(order.reading, at - 1, "other"),
    isGeneric: false,
    replaces: takeReplacing(order),
  };
  order.numero = null;
  order.drafts.push(draft);
  focusOn(order, { tipo: "draft", draft });
  return touch(order, match.ate, "produto");
}

function addCombo(order: Order, at: number, match: NameMatch): number {
  const name = readingAs(match, "combo");
  if (name === null) return match.ate;
  const draft: ComboDraft = {
    tipo: "combo",
    de: order.numero?.de ?? at,
    ate: match.ate,
    quantidade: order.numero?.valor ?? null,
    comboIds: name.refs,
    palavras: textBetween(order.reading, at, match.ate),
    pizzas: [],
    borda: undefined,
    replaces: takeReplacing(order),
  };
  order.numero = null;
  order.drafts.push(draft);
  focusOn(order, { tipo: "draft", draft });
  return touch(order, match.ate, "produto");
}

/** In a combo of several pizzas "uma de X e a outra de Y" goes from one to the next. */
export function readComboPizza(order: Order, at: number): number | null {
  const { focus, reading } = order;
  if (focus?.tipo !== "draft" || focus.draft.tipo !== "combo") return null;
  const isNext = wordAt(reading, at) === "outra" || reading.words[at]?.valor === 1;
  const ahead = whatFollows(reading, at + 1);
  if (!isNext || (ahead.tipo !== "sabor" && ahead.tipo !== "metade")) return null;
  const { pizzas, comboIds } = focus.draft;
  const current = pizzas.at(-1);
  if (isNextCombo(order, focus.draft)) return openSameCombo(order, at, focus.draft);
  const isHalfOpen = current?.isDivided === true && waitsForSabor(current);
  const isFull =
    current !== undefined &&
    current.partes.length > 0 &&
    pizzas.length >= pizzasOfCombo(reading, comboIds[0] ?? -1);
  if (isHalfOpen || isFull) return null;
  if (current === undefined || current.partes.length > 0) pizzas.push(newPizza(at));
  return touch(order, at + 1, null);
}

/** "2 combos, um de atum e outro de bauru": each of them has its own sabor. */
function isNextCombo({ reading }: Order, { quantidade, comboIds, pizzas }: ComboDraft): boolean {
  const isFilled = (pizzas.at(-1)?.partes.length ?? 0) > 0;
  return isFilled && (quantidade ?? 1) > 1 && pizzasOfCombo(reading, comboIds[0] ?? -1) === 1;
}

function openSameCombo(order: Order, at: number, combo: ComboDraft): number {
  combo.quantidade = (combo.quantidade ?? 2) - 1;
  const draft: ComboDraft = { ...combo, quantidade: 1, de: combo.de, pizzas: [newPizza(at)] };
  order.drafts.push(draft);
  focusOn(order, { tipo: "draft", draft });
  return touch(order, at + 1, null);
}
