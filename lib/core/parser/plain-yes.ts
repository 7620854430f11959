import type { WordClass } from "./lexicon/word-classes";
import { has, type Reading } from "./reading";

/**
 * Whether a message with a yes in it says little else. "Muda o total pra R$ 5 e segue o jogo" has one too, and whoever
 * wrote it would not get what they confirmed: a resumo is accepted only by words that are about nothing but accepting.
 */
export function isPlainYes(reading: Reading, isFree: readonly boolean[]): boolean {
  const loose = reading.words.flatMap((_, at) => (isFree[at] !== false && isLoose(reading, at) ? [at] : []));
  return loose.length <= MAX_LOOSE && loose.every((at) => !changesSense(reading, at));
}

/** "Pode mandar brasa", "sim, já pode sair": one word that nobody knows takes nothing from a yes. */
const MAX_LOOSE = 1;

function isLoose(reading: Reading, at: number): boolean {
  const word = reading.words[at];
  if (word === undefined || (word.tipo !== "palavra" && word.tipo !== "numero")) return false;
  if (reading.marks.some(({ de, ate }) => at >= de && at < ate) || ABOUT_THE_ORDER.has(word.texto))
    return false;
  return word.classes.size === 0 || has(reading, at, ...OTHER_THINGS);
}

/** Words of the order itself, and of somebody who is hungry. */
const ABOUT_THE_ORDER: ReadonlySet<string> = new Set(
  "pedido resumo comanda tudo todos estou estamos fome pressa aguardo esperando aguardando".split(" "),
);
const OTHER_THINGS: readonly WordClass[] = ["other", "swap", "remove", "cancel", "less", "more"];

/** A number or a word of money may be a condition; another thing is not this one. */
function changesSense(reading: Reading, at: number): boolean {
  const word = reading.words[at];
  return has(reading, at, ...OTHER_THINGS) || word?.tipo === "numero" || MONEY.has(word?.texto ?? "");
}

const MONEY: ReadonlySet<string> = new Set(
  "valor preco desconto gratis graca brinde cortesia promocao promocional cupom real reais conto contos custa cobra cobrar taxa".split(
    " ",
  ),
);
