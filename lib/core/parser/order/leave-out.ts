import { evidenceOf, has, namesAt, wordAt } from "@/lib/core/parser/reading";
import { isPause } from "./lookahead";
import { type Order, touch } from "./order";
import { removeOne } from "./removals";

/** "deixa a coca pra lá", "deixa pra lá a borda", "deixa a cebola de fora": what is there is not wanted. */
export function readLeaveOut(order: Order, at: number): number | null {
  const { reading } = order;
  if (!/^deix/.test(wordAt(reading, at))) return null;
  const direct = tailEnd(order, at + 1);
  if (direct !== null) return isPause(reading, direct) ? null : removeOne(order, at, direct);
  for (let tail = at + 2; tail < at + MAX_OBJECT_WORDS && !isPause(reading, tail); tail++) {
    const ate = tailEnd(order, tail);
    if (ate === null) continue;
    return removeOne(order, at, at + 1) === null ? nothingThere(order, at, ate) : touch(order, ate, null);
  }
  return null;
}

const MAX_OBJECT_WORDS = 9;

/** After "pra lá", "de lado", "de fora", "quieto". */
function tailEnd({ reading }: Order, at: number): number | null {
  const word = wordAt(reading, at);
  if (word === "para" && wordAt(reading, at + 1) === "la") return at + 2;
  if (word === "de" && /^(lado|fora)$/.test(wordAt(reading, at + 1))) return at + 2;
  return /^(fora|quiet[oa])$/.test(word) ? at + 1 : null;
}

/** Something that is sold, and not in the carrinho: it is not ordered either. */
function nothingThere(order: Order, at: number, ate: number): number | null {
  const { reading } = order;
  const name = has(reading, at + 1, "article") ? at + 2 : at + 1;
  if (namesAt(reading, name) === null) return null;
  order.commands.push({
    tipo: "RemoveItem",
    alvo: { tipo: "linhas", linhaIds: [], unidades: null },
    evidence: evidenceOf(reading, at, ate),
  });
  return touch(order, ate, null);
}
