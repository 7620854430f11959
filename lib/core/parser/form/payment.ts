import type { Command, PagamentoDito } from "@/lib/core/dialogue/command";
import type { FormaPagamento } from "@/lib/core/dialogue/facts";
import type { Finding } from "@/lib/core/parser/finding";
import { PAYMENT_FILLERS, paymentSort } from "@/lib/core/parser/lexicon/payments";
import { memoize } from "@/lib/core/parser/memo";
import { readWords } from "@/lib/core/parser/read-words";
import { evidenceOf, has, type Reading, textBetween, wordAt } from "@/lib/core/parser/reading";

/** A way to pay named at a run of words. */
type Mention = {
  readonly de: number;
  readonly ate: number;
  readonly sort: string;
  readonly dito: PagamentoDito;
};

/** "no pix", "cartão de crédito", "metade no pix e o resto em dinheiro". */
export function readPayment(reading: Reading, isFree: readonly boolean[]): Finding[] {
  const mentions = withoutTerminal(
    mentionsIn(reading, isFree).filter((mention) => isMeant(reading, mention)),
  );
  const [first] = mentions;
  const last = mentions.at(-1);
  if (first === undefined || last === undefined) return [];
  const de = leadOf(reading, first.de);
  const ate = tailOf(reading, isFree, last.ate);
  const pagamento = settle(reading, mentions, de, ate);
  const command: Command = { tipo: "SetPagamento", pagamento, evidence: evidenceOf(reading, de, ate) };
  const isTogether =
    mentions.length === 1 || isSplit(reading, mentions, de, ate) || last.de - first.ate <= MAX_BETWEEN;
  return isTogether
    ? [{ de, ate, commands: [command] }]
    : [{ de: last.de, ate, commands: [{ ...command, evidence: evidenceOf(reading, last.de, ate) }] }];
}

/** "crédito, leva a maquininha" is credit: the terminal adds nothing. */
function withoutTerminal(mentions: readonly Mention[]): Mention[] {
  const isSaid = mentions.some(({ sort }) => sort === "credito" || sort === "debito");
  return mentions.filter(({ sort }) => !isSaid || sort !== "cartao");
}

const MAX_BETWEEN = 6;

/** The way to pay that is named between two words, for a question about it. */
export function paymentIn(reading: Reading, de: number, ate: number): PagamentoDito | null {
  const inside = reading.words.map((_, at) => at >= de && at < ate);
  return mentionsIn(reading, inside)[0]?.dito ?? null;
}

function mentionsIn(reading: Reading, isFree: readonly boolean[]): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < reading.words.length; ) {
    const mention = isFree[at] === false ? null : mentionAt(reading, isFree, at);
    if (mention !== null) mentions.push(mention);
    at = mention?.ate ?? at + 1;
  }
  return mentions;
}

function mentionAt(reading: Reading, isFree: readonly boolean[], at: number): Mention | null {
  if (!isPaymentAt(reading, at)) return null;
  const whole = wholeName(reading, at);
  if (whole !== null) return whole;
  let ate = at + 1;
  while (
    isFree[ate] !== false &&
    (isPaymentAt(reading, ate) ||
      (isLinkAt(reading, ate) && isPaymentAt(reading, ate + 1) && isSameSort(reading, at, ate + 1)))
  )
    ate++;
  return { de: at, ate, sort: sortOf(reading, at, ate), dito: ditoOf(reading, at, ate) };
}

/** A name of several words said as it is written: "pix na entrega" is not Pix. */
function wholeName(reading: Reading, de: number): Mention | null {
  const found = reading.facts.formasPagamento.flatMap((forma) =>
    [forma.nome, ...forma.apelidos]
      .map(formaWords)
      .filter((name) => name.length > 2 && name.every((word, index) => wordAt(reading, de + index) === word))
      .map((name) => ({ codigo: forma.codigo, ate: de + name.length })),
  );
  const [longest] = found.toSorted((a, b) => b.ate - a.ate);
  if (longest === undefined) return null;
  const { codigo, ate } = longest;
  return { de, ate, sort: sortOf(reading, de, ate), dito: { tipo: "certa", codigo } };
}

function isPaymentAt(reading: Reading, at: number): boolean {
  return paymentSort(wordAt(reading, at)) !== null || namedForma(reading, at) !== null;
}

function isLinkAt(reading: Reading, at: number): boolean {
  return has(reading, at, "de", "em", "article") || wordAt(reading, at) === ",";
}

/** "cartão, crédito" and "vale alimentação" are one; "pix, dinheiro" are two. */
function isSameSort(reading: Reading, a: number, b: number): boolean {
  const [first, second] = [paymentSort(wordAt(reading, a)), paymentSort(wordAt(reading, b))];
  const isCard = (sort: string | null) => sort === "cartao" || sort === "credito" || sort === "debito";
  return first === second || (isCard(first) && isCard(second) && (first === "cartao" || second === "cartao"));
}

function sortOf(reading: Reading, de: number, ate: number): string {
  const sorts = reading.words.slice(de, ate).map(({ texto }) => paymentSort(texto));
  return (
    sorts.find((sort) => sort === "credito" || sort === "debito") ??
    sorts.find((sort) => sort !== null) ??
    "outro"
  );
}

/** A forma that goes by exactly this word ("vr"). */
function namedForma({ facts, words }: Reading, at: number): FormaPagamento | null {
  const texto = words[at]?.texto ?? "";
  const own = facts.formasPagamento.filter(({ tipo }) => tipo === "vale" || tipo === "outro");
  return own.find((forma) => forma.apelidos.some((each) => formaWords(each).join(" ") === texto)) ?? null;
}

const formaWords = memoize((name): readonly string[] =>
  readWords(name).flatMap(({ texto, tipo }) => (tipo === "sinal" ? [] : [texto])),
);

function ditoOf(reading: Reading, de: number, ate: number): PagamentoDito {
  const formas = formasFor(reading, de, ate);
  const [only] = formas;
  if (only === undefined) return { tipo: "nao_aceita", palavras: textBetween(reading, de, ate) };
  return formas.length === 1
    ? { tipo: "certa", codigo: only.codigo }
    : { tipo: "duvida", codigos: formas.map(({ codigo }) => codigo) };
}

function formasFor(reading: Reading, de: number, ate: number): FormaPagamento[] {
  const { formasPagamento } = reading.facts;
  const sort = sortOf(reading, de, ate);
  const said = reading.words
    .slice(de, ate)
    .filter(({ classes }) => !classes.has("de") && !classes.has("em"))
    .map(({ texto }) => texto);
  if (sort === "vale" || sort === "outro") return formasPagamento.filter((forma) => fitsName(forma, said));
  if (sort === "cartao")
    return formasPagamento.filter(
      (forma) => forma.tipo === "credito" || forma.tipo === "debito" || isNamed(forma, "cartao"),
    );
  const typed = formasPagamento.filter(({ tipo }) => tipo === sort);
  return typed.length > 0
    ? typed
    : formasPagamento.filter(
        (forma) => isNamed(forma, sort) || (isCardSort(sort) && isNamed(forma, "cartao")),
      );
}

function isCardSort(sort: string): boolean {
  return sort === "credito" || sort === "debito";
}

function isNamed({ nome, apelidos }: FormaPagamento, word: string): boolean {
  return [nome, ...apelidos].some((each) => formaWords(each).includes(word));
}

/** Every word said is a word of its name: "vale alimentação" is not Vale-refeição. */
function fitsName(forma: FormaPagamento, said: readonly string[]): boolean {
  if (forma.tipo !== "vale" && forma.tipo !== "outro") return false;
  const words = new Set([forma.nome, ...forma.apelidos].flatMap(formaWords));
  return said.every((word) => words.has(word));
}

const SURE_SORTS: ReadonlySet<string> = new Set(["pix", "credito", "debito", "cartao"]);

/** Outside the question how to pay, a word that may mean something else needs "pago" or "em" beside it. */
function isMeant(reading: Reading, mention: Mention): boolean {
  const isNegated = has(reading, mention.ate, "nao") || has(reading, mention.de - 1, "nao");
  if (isNegated) return false;
  if (reading.pergunta?.tipo === "pagamento" || SURE_SORTS.has(mention.sort)) return true;
  if (wordAt(reading, mention.de) === "dinheiro" || wordAt(reading, mention.de) === "especie") return true;
  return (
    mention.dito.tipo !== "nao_aceita" || PAYMENT_FILLERS.has(wordAt(reading, leadOf(reading, mention.de)))
  );
}

function settle(reading: Reading, mentions: readonly Mention[], de: number, ate: number): PagamentoDito {
  const last = mentions[mentions.length - 1];
  if (last === undefined) return { tipo: "nao_aceita", palavras: textBetween(reading, de, ate) };
  if (isSplit(reading, mentions, de, ate)) return { tipo: "dividido" };
  const isChoice = mentions.length > 1 && reading.words.slice(de, ate).some(({ texto }) => texto === "ou");
  if (!isChoice) return last.dito;
  const codigos = mentions.flatMap(({ dito }) =>
    dito.tipo === "certa" ? [dito.codigo] : dito.tipo === "duvida" ? dito.codigos : [],
  );
  return { tipo: "duvida", codigos };
}

/** Two ways for one pedido, with "metade", "resto" or an amount. */
function isSplit(reading: Reading, mentions: readonly Mention[], de: number, ate: number): boolean {
  const isDifferent = new Set(mentions.map(({ sort }) => sort)).size > 1;
  const between = reading.words.slice(Math.max(0, de - 3), ate);
  const isRepaired = between.some(({ texto }) => texto === "ou" || texto === "nao");
  return (
    isDifferent &&
    !isRepaired &&
    between.some(({ texto, valor }) => SHARES.has(texto) || (valor !== null && valor > 1))
  );
}

const SHARES: ReadonlySet<string> = new Set("metade meia resto restante parte um pouco outra".split(" "));

/** "vou pagar no …", "pago em …". */
function leadOf(reading: Reading, from: number): number {
  let at = from;
  while (
    at > 0 &&
    (has(reading, at - 1, "em", "article", "de", "com", "por", "para") ||
      PAYMENT_FILLERS.has(wordAt(reading, at - 1)))
  )
    at--;
  return at;
}

/** "cartão na entrega", said of a pedido that is to be fetched: when it is paid, not how it comes. */
function isOnHandover(reading: Reading, at: number): boolean {
  const isFetched = reading.state.tipoEntrega === "retirada";
  const isEntrega = (place: number) => wordAt(reading, place) === "entrega" && has(reading, place - 1, "em");
  return isFetched && (isEntrega(at) || isEntrega(at + 1));
}

function tailOf(reading: Reading, isFree: readonly boolean[], from: number): number {
  let at = from;
  while (isFree[at] !== false && at < reading.words.length) {
    const isTail =
      PAYMENT_FILLERS.has(wordAt(reading, at)) ||
      isOnHandover(reading, at) ||
      (has(reading, at, "em", "article") && PAYMENT_FILLERS.has(wordAt(reading, at + 1)));
    if (!isTail) break;
    at++;
  }
  return at;
}
