import type { Alvo } from "@/lib/core/dialogue/command";
import { readNumber } from "@/lib/core/parser/numbers";
import { evidenceOf, has, type Reading, textBetween, wordAt } from "@/lib/core/parser/reading";
import { whatFollows } from "./lookahead";
import { focusOn, newTarget, type Order, touch } from "./order";
import { linhasOfTarget } from "./resolve-wishes";
import { focusedLine, type TargetSpan, targetAt } from "./targets";

/** "mais duas dessa", "outra igual", "mais uma pepsi": more of what is there. */
export function readMoreOf(order: Order, at: number): number | null {
  const { reading } = order;
  if (reading.state.carrinho.length === 0 || order.drafts.length > 0) return null;
  const number = readNumber(reading.words, at);
  const isOther = wordAt(reading, at) === "outra";
  const isMore = order.link === "mais" || isOther;
  if (!isMore || (number === null && !isOther)) return null;
  const ate = number?.ate ?? at + 1;
  const same = sameAgain(reading, ate);
  const target = same ?? (isOther ? null : sameName(reading, ate));
  if (target === null) return null;
  const changed = changeAfter(reading, target.ate, same !== null);
  if (changed !== null) return copyOf(order, target, at, changed);
  const evidence = evidenceOf(reading, at, target.ate);
  const mudancas = [{ campo: "mais_unidades", quantidade: number?.valor ?? 1 } as const];
  order.commands.push({ tipo: "ChangeItem", alvo: { ...target.alvo, unidades: null }, mudancas, evidence });
  return touch(order, target.ate, null);
}

/** "outra dessa mas média", "mais uma igual sem cebola": where what is different begins; null where nothing is. */
function changeAfter(reading: Reading, ate: number, isSame: boolean): number | null {
  let at = ate;
  while (has(reading, at, "mas", "filler") || /^(,|so|que|porem)$/.test(wordAt(reading, at))) at++;
  const { tipo } = whatFollows(reading, at);
  const isDifferent = tipo === "tamanho" || tipo === "desejo" || (isSame && SABORES.has(tipo));
  return (at > ate || isSame) && isDifferent ? at : null;
}

const SABORES: ReadonlySet<string> = new Set(["sabor", "metade"]);

/** One more like the pizza that is meant, with what is different; which of several cannot be guessed. */
function copyOf(order: Order, span: TargetSpan, at: number, ate: number): number {
  const { reading } = order;
  const meant = span.como === "pronome" ? pizzasMeant(reading) : span.alvo;
  if (meant === null) {
    order.commands.push({ tipo: "Unclear", palavras: textBetween(reading, at, ate) });
    return reading.words.length;
  }
  const target = { ...newTarget(meant, span.saborId, at, ate), isCopy: true };
  order.targets.push(target);
  focusOn(order, { tipo: "linhas", target });
  return touch(order, ate, "alvo");
}

function pizzasMeant(reading: Reading): Alvo | null {
  const pizzas = reading.state.carrinho.filter(({ tipo }) => tipo === "pizza");
  const [meant, ...others] = pizzas.length > 1 ? focusedLine(reading) : pizzas;
  if (meant === undefined || others.length > 0 || meant.tipo !== "pizza") return null;
  return { tipo: "linhas", linhaIds: [meant.linhaId], unidades: null };
}

const SAME: ReadonlySet<string> = new Set("igual iguais igualzinha identica mesmo".split(" "));

/** "igual", "dessa", "da mesma", or nothing more: another of the line spoken of. */
function sameAgain(reading: Reading, from: number): TargetSpan | null {
  const sized = targetAt(reading, from, true);
  if (sized?.como === "tamanho" && SAME.has(wordAt(reading, sized.ate)))
    return { ...sized, ate: sized.ate + 1 };
  const isPizza = has(reading, from, "pizza");
  const at = isPizza ? from + 1 : from;
  const pointing = has(reading, at, "ofDemonstrative", "pronoun") ? targetAt(reading, at) : null;
  if (pointing !== null) return isPizza ? ofPizzas(reading, pointing) : pointing;
  let next = at;
  while (has(reading, next, "de", "article", "pizza")) next++;
  if (!SAME.has(wordAt(reading, next))) return null;
  const like = wordAt(reading, next + 1) === "ao" ? next + 2 : next + 1;
  return targetAt(reading, like) ?? focusAt(reading, next + 1);
}

/** "mais uma pizza dessa": of several, which one is asked. */
function ofPizzas(reading: Reading, span: TargetSpan): TargetSpan {
  const meant = pizzasMeant(reading);
  const candidatos = reading.state.carrinho.flatMap(({ tipo, linhaId }) =>
    tipo === "pizza" ? [linhaId] : [],
  );
  return { ...span, alvo: meant ?? { tipo: "duvida", candidatos, unidades: null } };
}

function focusAt(reading: Reading, ate: number): TargetSpan {
  const linhaIds = focusedLine(reading).map(({ linhaId }) => linhaId);
  return {
    alvo: { tipo: "linhas", linhaIds, unidades: null },
    saborId: null,
    unidades: null,
    ate,
    como: "pronome",
  };
}

/** "mais uma pepsi" when there is one kind of it in the carrinho and no other size is said. */
function sameName(reading: Reading, at: number): TargetSpan | null {
  const target = targetAt(reading, at, true);
  if (
    target === null ||
    (target.como !== "nome" && target.como !== "tipo") ||
    target.saborId !== null ||
    target.alvo.tipo !== "linhas"
  )
    return null;
  const ahead = whatFollows(reading, target.ate).tipo;
  const [linha] = linhasOfTarget(reading, newTarget(target.alvo, null, at, target.ate));
  const isDifferent =
    ahead === "tamanho" ||
    ahead === "desejo" ||
    (target.como === "tipo" && (SABORES.has(ahead) || linha?.tipo === "pizza")) ||
    (ahead === "variante" && linha?.tipo === "produto");
  return isDifferent ? null : target;
}

/** "repete ela só que gigante": one more like it, changed by what follows. */
export function readRepeat(order: Order, at: number): number | null {
  const { reading } = order;
  const isRepeat = /^(repete|repetir|duplica|dobra)$/.test(wordAt(reading, at));
  const span = isRepeat ? targetAt(reading, at + 1) : null;
  if (span === null) return null;
  return copyOf(order, span, at, span.ate);
}
