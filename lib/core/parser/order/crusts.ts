import type { Alvo, Command } from "@/lib/core/dialogue/command";
import { isKeyword } from "@/lib/core/parser/keywords";
import { evidenceOf, has, namesAt, type Reading, textBetween, wordAt } from "@/lib/core/parser/reading";
import { isForSale, produtosDe } from "@/lib/core/pedido/cardapio";
import { certa, type Escolha } from "@/lib/core/pedido/item";
import { aimAt, allLinesAt } from "./aim";
import { choiceOf, readingAs } from "./choices";
import { currentPizza, earlyOf, type Order, pizzasOf, touch } from "./order";
import { targetAt } from "./targets";
import { addObs } from "./wishes";

/** "de coalho", "normal, sem recheio" to the question which borda or massa. */
export function readAskedCrust(order: Order, at: number): number | null {
  const { reading } = order;
  const { pergunta } = reading;
  if (
    (pergunta?.tipo !== "borda" && pergunta?.tipo !== "massa") ||
    order.drafts.length > 0 ||
    order.numero !== null
  )
    return null;
  const match = namesAt(reading, at, pergunta.tipo);
  const name = readingAs(match, pergunta.tipo);
  const isNone =
    has(reading, at, "without") ||
    (has(reading, at, "sem") && /^(recheio|borda|nada|recheada)$/.test(wordAt(reading, at + 1)));
  if (name === null && !isNone) return null;
  const ate = match?.ate ?? (has(reading, at, "sem") ? at + 2 : at + 1);
  const alvo = { tipo: "linhas", linhaIds: [pergunta.linhaId], unidades: null } as const;
  if (order.focus?.tipo !== "linhas")
    aimAt(order, { alvo, saborId: null, unidades: null, ate, como: "pronome" }, at);
  return setCrust(order, pergunta.tipo, name === null ? null : choiceOf(reading, name, at, ate), at, ate);
}

/** "borda (recheada) de catupiry", "com borda", "sem borda", "cheddar na borda". */
export function readBorda(order: Order, at: number): number | null {
  const before = bordaAfterName(order, at);
  if (before !== null) return before;
  const { reading } = order;
  const isWithout = has(reading, at, "sem");
  const head = skip(reading, at, ["com", "sem", "article", "em", "de"]);
  if (!has(reading, head, "border")) return null;
  const placed = bordaOfPlace(order, at, head + 1);
  if (placed !== null) return placed;
  const from = skipWords(reading, head + 1, [
    "stuffed",
    "com",
    "de",
    "em",
    "article",
    "para",
    "por",
    "flavor",
    "be",
  ]);
  if (isWithout || has(reading, from, "without", "nao"))
    return setCrust(order, "borda", null, at, isWithout ? head + 1 : from + 1);
  const match = namesAt(reading, from, "borda");
  const name = readingAs(match, "borda");
  if (match !== null && name !== null)
    return setCrust(order, "borda", choiceOf(reading, name, from, match.ate), at, match.ate);
  const isNamed = has(reading, from - 1, "de", "com") && from > head + 1;
  return isNamed ? unknownCrust(order, "borda", at, from) : anyCrust(order, "borda", at, from);
}

/** "borda de cheddar na de atum e catupiry na outra": the second name is of a borda, too. */
export function readNextCrust(order: Order, at: number): number | null {
  const { focus, reading, link } = order;
  const last = focus?.tipo === "linhas" ? focus.target.mudancas.at(-1) : undefined;
  const isCrust = last?.campo === "borda" || last?.campo === "massa";
  if (!isCrust || (link !== "e" && link !== "virgula")) return null;
  const match = namesAt(reading, at, last.campo);
  const name = readingAs(match, last.campo);
  if (match === null || name === null || !has(reading, match.ate, "em")) return null;
  earlyOf(order, at, match.ate)[last.campo] = choiceOf(reading, name, at, match.ate);
  const other = wordAt(reading, match.ate + 1) === "outra" ? otherPizza(order) : null;
  if (other === null) return touch(order, match.ate, "wish");
  aimAt(order, { alvo: other, saborId: null, unidades: null, ate: match.ate + 2, como: "pronome" }, at);
  return touch(order, match.ate + 2, "alvo");
}

/** The pizza of which nothing was said yet; of several it is asked which. */
function otherPizza({ reading, targets }: Order): Alvo | null {
  const spokenOf = targets.flatMap(({ alvo }) => (alvo.tipo === "linhas" ? alvo.linhaIds : alvo.candidatos));
  const linhaIds = reading.state.carrinho
    .filter(({ tipo, linhaId }) => tipo === "pizza" && !spokenOf.includes(linhaId))
    .map(({ linhaId }) => linhaId);
  if (linhaIds.length === 0) return null;
  return linhaIds.length === 1
    ? { tipo: "linhas", linhaIds, unidades: null }
    : { tipo: "duvida", candidatos: linhaIds, unidades: null };
}

/** "borda nas duas de catupiry", "borda na média de cheddar": which pizzas are said before which borda. */
function bordaOfPlace(order: Order, at: number, place: number): number | null {
  const { reading } = order;
  if (!has(reading, place, "em")) return null;
  const span = allLinesAt(reading, place) ?? targetAt(reading, place);
  if (span === null) return null;
  const from = skip(reading, span.ate, ["de", "com"]);
  const match = from > span.ate ? namesAt(reading, from, "borda") : null;
  const name = readingAs(match, "borda");
  if (match === null || name === null) return null;
  aimAt(order, span, at);
  return setCrust(order, "borda", choiceOf(reading, name, from, match.ate), at, match.ate);
}

/** "catupiry na borda". */
function bordaAfterName(order: Order, at: number): number | null {
  const match = namesAt(order.reading, at);
  if (match === null) return null;
  const head = skip(order.reading, match.ate, ["em", "de", "article"]);
  if (head === match.ate || !has(order.reading, head, "border")) return null;
  const name = readingAs(match, "borda");
  return name === null
    ? unknownCrust(order, "borda", at, at)
    : setCrust(order, "borda", choiceOf(order.reading, name, at, match.ate), at, head + 1);
}

/** "massa fina", "na massa integral", "massa pra fina"; a name that only a massa has needs no "massa" before it. */
export function readMassa(order: Order, at: number): number | null {
  const { reading } = order;
  const head = skip(reading, at, ["com", "em", "article"]);
  const isSaid = has(reading, head, "dough");
  const from = isSaid
    ? skipWords(reading, head + 1, ["de", "em", "para", "por", "article", "manner", "be", "can"])
    : head;
  const match = namesAt(reading, from, "massa");
  const name = readingAs(match, "massa");
  if (match !== null && name !== null && (isSaid || isOnlyMassa(order, from))) {
    return setCrust(order, "massa", choiceOf(reading, name, from, match.ate), at, match.ate);
  }
  if (!isSaid) return null;
  const isDescribed = reading.words[from]?.tipo === "palavra" && !has(reading, from, "e", "de", "com");
  return isDescribed ? addObs(order, head, from + 1) : touch(order, from, order.last);
}

/** "a outra integral", "essa é na integral": no sabor or bebida has that name. */
function isOnlyMassa(order: Order, at: number): boolean {
  const isOther = namesAt(order.reading, at)?.leituras.some(({ kind }) => kind !== "massa") === true;
  const isSpokenOf =
    currentPizza(order) !== null ||
    order.focus?.tipo === "linhas" ||
    order.reading.pergunta?.tipo === "massa";
  return !isOther && isSpokenOf;
}

function skip(reading: Reading, at: number, classes: Parameters<typeof has>[2][]): number {
  let next = at;
  while (next < at + 3 && has(reading, next, ...classes)) next++;
  return next;
}

function skipWords(reading: Reading, at: number, classes: Parameters<typeof has>[2][]): number {
  let next = at;
  while (has(reading, next, ...classes) || wordAt(reading, next) === ":" || isToBe(reading, next)) next++;
  return next;
}

/** The "ser" of "pode ser". */
function isToBe(reading: Reading, at: number): boolean {
  return wordAt(reading, at) === "ser" && has(reading, at - 1, "can");
}

/** Gives the pizza, every pizza, the lines or the pizza still to come this borda or massa. */
export function setCrust(
  order: Order,
  campo: "borda" | "massa",
  escolha: Escolha | null,
  de: number,
  ate: number,
): number {
  const { focus } = order;
  const isDrink = focus?.tipo === "draft" && focus.draft.tipo === "produto";
  const pizza = currentPizza(order) ?? (isDrink ? pizzasOf(order).at(-1) : null) ?? null;
  if (focus?.tipo === "linhas") {
    focus.target.mudancas.push(
      campo === "borda" ? { campo, borda: escolha } : { campo: "massa", massa: escolha },
    );
  } else if (focus?.tipo === "drafts") {
    for (const each of pizzasOf(order)) each[campo] = escolha;
  } else if (pizza !== null) {
    pizza[campo] = escolha;
    pizza.de = Math.min(pizza.de, de);
    pizza.ate = Math.max(pizza.ate, ate);
  } else {
    earlyOf(order, de, ate)[campo] = escolha;
  }
  return touch(order, ate, "wish");
}

/** "com borda": which of them is to be asked, unless there is only one. */
function anyCrust(order: Order, campo: "borda" | "massa", at: number, ate: number): number {
  const ids = forSale(order.reading, campo);
  const [only] = ids;
  if (only === undefined) return unknownCrust(order, campo, at, at);
  const escolha: Escolha =
    ids.length === 1
      ? certa(only)
      : { tipo: "duvida", palavras: textBetween(order.reading, at, ate), candidatos: ids };
  return setCrust(order, campo, escolha, at, ate);
}

function unknownCrust(order: Order, campo: "borda" | "massa", at: number, from: number): number {
  const ate = isKeyword(wordAt(order.reading, from)) ? from : from + 1;
  const command: Command = {
    tipo: "NameUnknown",
    palavras: textBetween(order.reading, from, Math.max(ate, from + 1)),
    esperado: campo,
    sugestoes: forSale(order.reading, campo),
    evidence: evidenceOf(order.reading, at, Math.max(ate, at + 1)),
  };
  order.commands.push(command);
  return touch(order, Math.max(ate, at + 1), order.last);
}

function forSale({ facts }: Reading, campo: "borda" | "massa"): number[] {
  return produtosDe(facts.cardapio, campo)
    .filter(isForSale)
    .map(({ id }) => id);
}
