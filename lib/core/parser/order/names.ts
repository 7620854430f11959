import { matchNames, type NameMatch, type NameReading } from "@/lib/core/parser/match-names";
import { nameWords } from "@/lib/core/parser/name-words";
import { has, namesAt, type Reading, textBetween, wordAt } from "@/lib/core/parser/reading";
import { findProduto } from "@/lib/core/pedido/cardapio";
import { certa, type Escolha } from "@/lib/core/pedido/item";
import { choiceOf, readingAs } from "./choices";
import { addCombo } from "./combos";
import { type ProdutoDraft, waitsForSabor } from "./draft";
import { idsOf } from "./line-nouns";
import { isPause, sizeAt } from "./lookahead";
import { currentPizza, focusOn, newTarget, type Order, takeReplacing, takeVariante, touch } from "./order";
import { addSabor } from "./sabores";
import { addCom } from "./wishes";

/** The name of something that is sold. */
export function readName(order: Order, at: number): number | null {
  const match = namesAt(order.reading, at) ?? weakSaborAt(order, at);
  if (match === null || !isExpected(order, at, match)) return null;
  const combo = readingAs(match, "combo");
  if (combo !== null && (combo.inteiro || has(order.reading, at, "combo")))
    return addCombo(order, at, match.ate, combo.refs);
  if (isOnTop(order, match) || isPutOn(order, at, match)) return addCom(order, at, match, false);
  const sabor = readingAs(match, "sabor");
  const drink = readingAs(match, "bebida", "sobremesa");
  const isRatherDrink =
    drink !== null && (sabor === null || (drink.inteiro && !sabor.inteiro) || order.variante !== null);
  if (isRatherDrink) return addProduto(order, at, match);
  if (sabor !== null) return addSabor(order, saborSaid(order, sabor, at, match.ate), at, match.ate);
  if (readingAs(match, "adicional") !== null || isIngredientePut(order, at))
    return addCom(order, at, match, false);
  return null;
}

/** "calabresa e catupiry" may not mean Frango com Catupiry: what else the word names, and not the head of the sabor, is asked. */
function saborSaid({ reading }: Order, sabor: NameReading, at: number, ate: number): Escolha {
  const choice = choiceOf(reading, sabor, at, ate);
  const isElse = namesAt(reading, at, "ingrediente", "adicional", "borda")?.leituras.some(
    ({ inteiro }) => inteiro,
  );
  if (choice.tipo !== "certa" || sabor.inteiro || isElse !== true || isHeadOf(reading, choice.id, at))
    return choice;
  return { tipo: "duvida", palavras: textBetween(reading, at, ate), candidatos: [choice.id] };
}

function isHeadOf({ facts, guesses, pergunta }: Reading, saborId: number, at: number): boolean {
  if (pergunta?.tipo === "sabor" && pergunta.produtoIds.includes(saborId)) return true;
  const { nome = "", apelidos = [] } = findProduto(facts.cardapio, saborId) ?? {};
  const heads = [nome, ...apelidos].map((each) => nameWords("sabor", each).palavras[0]);
  return (guesses[at] ?? []).some(({ palavra }) => heads.includes(palavra));
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
  const isOfLine = focus?.tipo === "linhas" || isResized(order);
  const isPlain =
    isOfLine ||
    order.escopo !== null ||
    isBarelyMore(order, at) ||
    readingAs(match, "sabor")?.inteiro !== true;
  const isAdicional = readingAs(match, "adicional")?.inteiro === true && isPlain;
  const isOfPizza =
    isOfLine || currentPizza(order)?.partes.length === 1 || order.escopo !== null || isOfCarrinho(order);
  const isAdded =
    has(reading, at - 1, "add") ||
    ((has(reading, at - 1, "article") || wordAt(reading, at - 1) === "mais") &&
      has(reading, at - 2, "add")) ||
    has(reading, match.ate, "extra");
  const place = wordAt(reading, match.ate) === "so" ? match.ate + 1 : match.ate;
  const isOnto =
    readingAs(match, "adicional") !== null &&
    has(reading, place, "em", "inDemonstrative") &&
    isPizzaAt(order, place + 1);
  if (order.numero?.isArticle === true && isOnto && isOnlyAdicional(match)) {
    order.numero = null;
    return true;
  }
  const isOnIt = wordAt(reading, place) === "nela" && isOfCarrinho(order);
  return isAdded && order.numero === null && ((isAdicional && isOfPizza) || isOnto || isOnIt);
}

/** "põe mais bacon": of a pizza one would have said how many. */
function isBarelyMore({ reading, drafts }: Order, at: number): boolean {
  return wordAt(reading, at - 1) === "mais" && has(reading, at - 2, "add") && drafts.length === 0;
}

/** "põe milho" where milho is on some sabor and no adicional: said to be unknown rather than passed over. */
function isIngredientePut(order: Order, at: number): boolean {
  const isPut = has(order.reading, has(order.reading, at - 1, "article") ? at - 2 : at - 1, "add");
  return isPut && (order.focus?.tipo === "linhas" || currentPizza(order) !== null || isOfCarrinho(order));
}

/** "muda pra gigante e põe bacon": a line of the carrinho that was only given another size. */
function isResized(order: Order): boolean {
  const pizza = currentPizza(order);
  return pizza !== null && pizza.replaces !== null && pizza.partes.length === 0 && pizza.tamanhoIds !== null;
}

/** "uma farofa na charque": nothing else is called so. */
function isOnlyAdicional(match: NameMatch): boolean {
  return readingAs(match, "sabor", "bebida", "sobremesa", "combo") === null;
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
    replaces: takeReplacing(order) ?? drinkMeant(order, name.refs, at),
  };
  order.numero = null;
  order.drafts.push(draft);
  focusOn(order, { tipo: "draft", draft });
  return touch(order, match.ate, "produto");
}

/** "era pra ser pepsi": the only drink there is, or the one of that name. */
function drinkMeant({ reading, wasMeant, drafts }: Order, ids: readonly number[], at: number) {
  if (!wasMeant || drafts.length > 0) return null;
  const drinks = reading.state.carrinho.filter(({ tipo }) => tipo === "produto");
  const named = drinks.filter((linha) => idsOf(linha).some((id) => ids.includes(id)));
  const isCorrection = reading.words.some(({ texto }) => texto === "era");
  const [meant, ...others] = named.length > 0 || !isCorrection ? named : drinks;
  if (meant === undefined || others.length > 0) return null;
  return newTarget({ tipo: "linhas", linhaIds: [meant.linhaId], unidades: null }, null, at, at);
}
