import { NAMED_VOLUMES_ML, VESSELS } from "./lexicon/drinks";
import type { Word } from "./word";

/** How much of a drink and in what: what tells "Coca-Cola 2 L" from the can. */
export type Variante = { readonly ml: number | null; readonly vasilha: string | null };
export type VarianteSpan = { readonly variante: Variante; readonly ate: number };

const VESSEL_BY_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries(VESSELS).flatMap(([name, words]) => words.split(" ").map((word) => [word, name] as const)),
);

const ML_PER_LITRE = 1000;
/** A bare number this large beside a drink is millilitres. */
const LEAST_BARE_ML = 200;

/** "2 litros", "1,5l", "litro e meio", "350 ml", "600", "lata", "long neck" at this place, or null. */
export function readVariante(words: readonly Word[], at: number): VarianteSpan | null {
  return readVolume(words, at) ?? readNamedVolume(words, at) ?? readVessel(words, at);
}

/** Everything a variante's own text says. */
export function parseVariante(words: readonly Word[]): Variante {
  let variante: Variante = { ml: null, vasilha: null };
  for (let at = 0; at < words.length; ) {
    const span = readVariante(words, at);
    if (span !== null) variante = mergeVariantes(variante, span.variante);
    at = span?.ate ?? at + 1;
  }
  return variante;
}

export function mergeVariantes(a: Variante, b: Variante): Variante {
  return { ml: b.ml ?? a.ml, vasilha: b.vasilha ?? a.vasilha };
}

function readVolume(words: readonly Word[], at: number): VarianteSpan | null {
  const valor = words[at]?.valor ?? null;
  if (valor === null || (words[at]?.tipo !== "numero" && words[at]?.tipo !== "palavra")) return null;
  const unit = words[at + 1]?.texto;
  if (unit === "ml") return volume(valor, at + 2);
  if (unit === "litro" || unit === "l") {
    const half = isAndHalf(words, at + 2);
    return volume((valor + (half ? 0.5 : 0)) * ML_PER_LITRE, half ? at + 4 : at + 2);
  }
  if (words[at]?.tipo !== "numero") return null;
  if (!Number.isInteger(valor)) return volume(valor * ML_PER_LITRE, at + 1);
  return valor >= LEAST_BARE_ML && valor < ML_PER_LITRE && valor % 10 === 0 ? volume(valor, at + 1) : null;
}

function readNamedVolume(words: readonly Word[], at: number): VarianteSpan | null {
  const ml = NAMED_VOLUMES_ML.get(words[at]?.texto ?? "");
  if (ml === undefined) return null;
  return isAndHalf(words, at + 1) ? volume(ml + ML_PER_LITRE / 2, at + 3) : volume(ml, at + 1);
}

function isAndHalf(words: readonly Word[], at: number): boolean {
  return words[at]?.texto === "e" && words[at + 1]?.texto === "meia";
}

function readVessel(words: readonly Word[], at: number): VarianteSpan | null {
  const word = words[at]?.texto ?? "";
  const isLongNeck = word === "long" && words[at + 1]?.texto === "neck";
  const vasilha = isLongNeck ? "long neck" : VESSEL_BY_WORD.get(word);
  return vasilha === undefined
    ? null
    : { variante: { ml: null, vasilha }, ate: isLongNeck ? at + 2 : at + 1 };
}

function volume(ml: number, ate: number): VarianteSpan {
  return { variante: { ml, vasilha: null }, ate };
}

const CAN_MAX_ML = 500;

/**
 * Whether a drink of this variante is what was asked for. A vessel that the cardapio does not name is told by the
 * volume: up to half a litre may be a can, more is a bottle.
 */
export function fitsVariante(said: Variante, offered: Variante): boolean {
  if (said.ml !== null && offered.ml !== null && said.ml !== offered.ml) return false;
  if (said.ml !== null && offered.ml === null) return false;
  if (said.vasilha === null || said.vasilha === offered.vasilha) return true;
  if (offered.vasilha !== null || offered.ml === null) return false;
  if (said.vasilha === "lata" || said.vasilha === "copo") return offered.ml < CAN_MAX_ML;
  return said.vasilha === "garrafa" && offered.ml >= CAN_MAX_ML;
}
