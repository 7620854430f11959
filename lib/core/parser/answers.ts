import type { Command } from "@/lib/core/dialogue/command";
import type { PhraseClass } from "./lexicon/phrases";
import type { Mark } from "./phrase-index";
import { isPlainYes } from "./plain-yes";
import { evidenceOf, has, namesAt, type Reading, wordAt } from "./reading";

/** What the words that nobody else took answer to the question that was asked. */
export function readAnswers(reading: Reading, isFree: readonly boolean[], hasActed: boolean): Command[] {
  const marks = reading.marks.filter(({ de, ate }) => isFreeAll(isFree, de, ate));
  const first = (classe: PhraseClass) => marks.find((mark) => mark.classe === classe) ?? null;
  const closing = marks.find((mark) => mark.classe === "finish" && !goesOn(reading, mark)) ?? null;
  const finish = longerThan(closing, first("yes"), first("no"));
  const yes = answerMark(reading, marks, "yes");
  const no = answerMark(reading, marks, "no");
  const pendente = reading.state.pendente?.tipo ?? null;
  const evidence = (mark: Mark) => evidenceOf(reading, mark.de, mark.ate);
  if (pendente === "confirmacao") {
    const isPlain = isPlainYes(reading, isFree);
    return answerResumo(reading, { yes: isPlain ? (yes ?? finish) : null, no, hasActed });
  }
  if (finish !== null && (isFinishing(reading) || isFirstOrder(reading, hasActed)))
    return [{ tipo: "FinishItems", evidence: evidence(finish) }];
  const wants = first("wantItems");
  if (wants !== null && !hasActed && no === null)
    return [{ tipo: pendente === "mais_algo" ? "Accept" : "WantItems", evidence: evidence(wants) }];
  if (pendente === null) return [];
  const cancels = first("cancelAll");
  if (pendente === "confirma_cancelar" && cancels !== null && no === null)
    return [{ tipo: "Accept", evidence: evidence(cancels) }];
  if (no !== null && (yes === null || no.de < yes.de))
    return hasActed ? [] : [{ tipo: "Decline", evidence: evidence(no) }];
  if (yes === null || (hasActed && pendente !== "fora_de_area")) return [];
  const isThat = pendente === "mais_algo" && isFinishing(reading) && closes(reading, yes);
  return [{ tipo: isThat ? "FinishItems" : "Accept", evidence: evidence(yes) }];
}

/** "só que média", "a grande só de palmito": "só" ends nothing there. */
function goesOn(reading: Reading, { de, ate }: Mark): boolean {
  const { words } = reading;
  const [last, next] = [words[ate - 1], words[ate]];
  if (last?.texto !== "so") return false;
  const isCount = ate - de === 1 && words[de - 1]?.valor != null;
  const isOfSome =
    next !== undefined &&
    (next.valor !== null || has(reading, ate, "de", "em") || namesAt(reading, ate) !== null);
  return isCount || isOfSome || /^(que|falta|faltou)$/.test(next?.texto ?? "");
}

/** "É isso", "fechou" to "mais alguma coisa?" mean that this was all. */
function closes(reading: Reading, { de }: Mark): boolean {
  return /^(isso|fechou|fechado|fechadissimo)$/.test(
    wordAt(reading, wordAt(reading, de) === "eh" ? de + 1 : de),
  );
}

function isFreeAll(isFree: readonly boolean[], de: number, ate: number): boolean {
  for (let at = de; at < ate; at++) if (isFree[at] === false) return false;
  return true;
}

/** The phrase of a class that begins earliest, longest first where several begin there. */
function answerMark(reading: Reading, marks: readonly Mark[], classe: PhraseClass): Mark | null {
  const found = marks.filter((mark) => mark.classe === classe && !isPartOf(mark, marks, classe));
  return found.find((mark) => !isNegated(reading, mark)) ?? null;
}

/** "não precisa" holds no "precisa", "sem problema" no "sem". */
function isPartOf(mark: Mark, marks: readonly Mark[], classe: PhraseClass): boolean {
  const rival: PhraseClass = classe === "yes" ? "no" : "yes";
  return marks.some(
    (other) =>
      other.classe === rival &&
      other.de <= mark.de &&
      other.ate >= mark.ate &&
      other.ate - other.de > mark.ate - mark.de,
  );
}

/** "não pode" is no "pode", and "não sei" no "não". */
function isNegated(reading: Reading, { de, ate, classe }: Mark): boolean {
  if (classe === "no") return wordAt(reading, ate) === "sei";
  return classe === "yes" && de > 0 && wordAt(reading, de - 1) === "nao";
}

function longerThan(mark: Mark | null, ...others: readonly (Mark | null)[]): Mark | null {
  if (mark === null) return null;
  const covers = others.some((other) => other !== null && other.de <= mark.de && other.ate > mark.ate);
  return covers ? null : mark;
}

/** "Uma grande de atum, só isso, pra entregar": said with the order that it ends. */
function isFirstOrder({ state }: Reading, hasActed: boolean): boolean {
  return hasActed && state.carrinho.length === 0;
}

/** "Só isso" closes the items while they are being chosen. */
function isFinishing({ state }: Reading): boolean {
  return state.carrinho.length > 0 && !state.itensEncerrados;
}

type Said = { readonly yes: Mark | null; readonly no: Mark | null; readonly hasActed: boolean };

/** To the resumo only a yes without a "but" confirms. */
function answerResumo(reading: Reading, { yes, no, hasActed }: Said): Command[] {
  if (hasActed) return [];
  if (no !== null && (yes === null || no.de <= yes.de))
    return [{ tipo: "Decline", evidence: evidenceOf(reading, no.de, no.ate) }];
  const hasBut = reading.words.some(
    ({ classes, texto }) => classes.has("mas") || texto === "menos" || texto === "exceto",
  );
  if (yes === null || hasBut) return [];
  return [{ tipo: "Accept", evidence: evidenceOf(reading, yes.de, yes.ate) }];
}
