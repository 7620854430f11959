import type { BairroDito } from "@/lib/core/dialogue/command";
import { isKeyword } from "@/lib/core/parser/keywords";
import { placeAt, type Reading } from "@/lib/core/parser/reading";

export type BairroSpan = {
  readonly dito: BairroDito;
  readonly de: number;
  readonly ate: number;
  readonly inteiro: boolean;
};

/** The bairro named at a word; `weak` also takes a part of a name that is an everyday word ("jardim"). */
export function bairroAt(reading: Reading, at: number, weak = false): BairroSpan | null {
  const match = placeAt(reading, at, weak);
  const name = match?.leituras[0];
  if (match === null || name === undefined) return null;
  const isWithinAnother = isNameWord(reading, match.ate) || isNameWord(reading, at - 1);
  if (name.fraco && !name.inteiro && isWithinAnother) return null;
  const [only] = name.refs;
  const dito: BairroDito =
    only !== undefined && name.refs.length === 1
      ? { tipo: "certo", bairroId: only }
      : { tipo: "duvida", candidatos: name.refs };
  return { dito, de: at, ate: match.ate, inteiro: name.inteiro };
}

/** "jardim américa" is another place than Jardim Guanabara, "bela vista" than Boa Vista: the word beside it says so. */
function isNameWord({ words }: Reading, at: number): boolean {
  const word = words[at];
  return word?.tipo === "palavra" && word.classes.size === 0 && word.valor === null && !isKeyword(word.texto);
}

/** The first bairro named between two words, whole names before parts. */
export function findBairro(reading: Reading, de: number, ate: number, weak = false): BairroSpan | null {
  const found: BairroSpan[] = [];
  for (let at = de; at < ate; ) {
    const span = bairroAt(reading, at, weak);
    if (span !== null && span.ate <= ate) found.push(span);
    at = span?.ate ?? at + 1;
  }
  return found.find(({ inteiro }) => inteiro) ?? found[0] ?? null;
}
