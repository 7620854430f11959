import type { Bairro } from "@/lib/core/loja/bairro";
import { indexNames, type NameIndex } from "./name-index";

const INDEXES = new WeakMap<readonly Bairro[], NameIndex>();

/** The bairros by the words of their names and apelidos. Built once for each list. */
export function placesOf(bairros: readonly Bairro[]): NameIndex {
  const cached = INDEXES.get(bairros);
  if (cached !== undefined) return cached;
  const names = bairros.flatMap(({ id, nome, apelidos }) =>
    [nome, ...apelidos].map((each) => ({ kind: "bairro", ref: id, nome: each }) as const),
  );
  const built = indexNames(names);
  INDEXES.set(bairros, built);
  return built;
}
