import type { Command } from "@/lib/core/dialogue/command";
import { evidenceOf, type Reading } from "@/lib/core/parser/reading";

/** Asked for the bairro, somebody answers with a name nobody here knows: a place all the same, for the team to tell. */
export function unknownBairro(reading: Reading): Command[] | null {
  const { words, pergunta, texto } = reading;
  const isName = words.length <= MAX_WORDS && words.every(({ tipo }) => tipo === "palavra");
  if (pergunta?.tipo !== "bairro" || !isName || texto.trim().length < MIN_LETTERS) return null;
  const evidence = evidenceOf(reading, 0, words.length);
  const nothing = { rua: null, numero: null, complemento: null, referencia: null, cep: null };
  const bairro = { tipo: "desconhecido", palavras: evidence.trecho } as const;
  return [{ tipo: "SetEndereco", endereco: { ...nothing, bairro }, evidence }];
}

const MAX_WORDS = 5;
const MIN_LETTERS = 4;
