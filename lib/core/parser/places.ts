import type { Bairro } from "@/lib/core/loja/bairro";
import { memoizeByObject } from "./memo";
import { indexNames, type NameIndex } from "./name-index";

/** The bairros by the words of their names and apelidos. Built once for each list. */
export const placesOf = memoizeByObject(
  (bairros: readonly Bairro[]): NameIndex =>
    indexNames(
      bairros.flatMap(({ id, nome, apelidos }) =>
        [nome, ...apelidos].map((each) => ({ kind: "bairro", ref: id, nome: each }) as const),
      ),
    ),
);
