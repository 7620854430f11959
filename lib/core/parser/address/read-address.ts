import type { BairroDito, Command, EnderecoDito } from "@/lib/core/dialogue/command";
import type { Finding } from "@/lib/core/parser/finding";
import { DWELLING, NO_NUMBER, NUMBER_WORD, REFERENCES } from "@/lib/core/parser/lexicon/address";
import { readNumber } from "@/lib/core/parser/numbers";
import {
  evidenceOf,
  has,
  namesAt,
  phraseAt,
  type Reading,
  textBetween,
  wordAt,
} from "@/lib/core/parser/reading";
import { type BairroSpan, bairroAt } from "./bairro";
import { type Rest, readRest } from "./rest";
import { houseNumberAt, nameEnd, type StreetSpan, streetAt } from "./street";

const NO_ADDRESS: EnderecoDito = {
  rua: null,
  numero: null,
  complemento: null,
  referencia: null,
  cep: null,
  bairro: null,
};

/** The addresses and parts of one in the message, in any order. */
export function readAddress(reading: Reading, isFree: readonly boolean[]): Finding[] {
  const street = findStreet(reading, isFree);
  if (street !== null) return [fromStreet(reading, isFree, street)];
  const part =
    readNumberPart(reading, isFree) ?? readBairroPart(reading, isFree) ?? readExtras(reading, isFree);
  return part === null ? [] : [part];
}

function isAskedForAddress({ pergunta }: Reading): boolean {
  return (
    pergunta?.tipo === "endereco" || pergunta?.tipo === "endereco_salvo" || pergunta?.tipo === "fora_de_area"
  );
}

function findStreet(reading: Reading, isFree: readonly boolean[]): StreetSpan | null {
  for (let at = 0; at < reading.words.length; at++) {
    const street = streetAt(reading, at, isFree);
    if (street !== null) return street;
  }
  return isAskedForAddress(reading) ? bareStreet(reading, isFree) : null;
}

/** "Epitácio Pessoa 2310, Tambaú" where an address was asked for: a name, then a number. */
function bareStreet(reading: Reading, isFree: readonly boolean[]): StreetSpan | null {
  for (let at = 0; at < reading.words.length; at++) {
    const word = reading.words[at];
    const isName =
      word?.tipo === "palavra" &&
      word.classes.size === 0 &&
      word.valor === null &&
      isFree[at] !== false &&
      !DWELLING.has(word.texto) &&
      word.texto !== NUMBER_WORD &&
      word.texto !== NO_NUMBER &&
      !isOrdered(reading, at);
    if (!isName) continue;
    const bairro = bairroAt(reading, at);
    if (bairro?.inteiro && houseNumberAt(reading, bairro.ate) === null) {
      at = bairro.ate - 1;
      continue;
    }
    const ate = nameEnd(reading, at, isFree);
    return houseNumberAt(reading, ate) === null ? null : { rua: textBetween(reading, at, ate), de: at, ate };
  }
  return null;
}

/** "bota uma coca 2l": what is asked for by its name is no street. */
function isOrdered(reading: Reading, at: number): boolean {
  const isCounted = has(reading, at - 1, "order", "add") || (reading.words[at - 1]?.valor ?? null) !== null;
  return isCounted && namesAt(reading, at) !== null;
}

function fromStreet(reading: Reading, isFree: readonly boolean[], street: StreetSpan): Finding {
  const house = houseNumberAt(reading, street.ate);
  const before = bairroBefore(reading, isFree, street.de);
  const rest = readRest(reading, isFree, house?.ate ?? street.ate);
  const bairro = rest.bairro ?? before?.dito ?? unknownBairro(rest);
  const endereco: EnderecoDito = {
    ...NO_ADDRESS,
    rua: street.rua,
    numero: house?.numero ?? rest.numero,
    complemento: rest.complemento,
    referencia: rest.referencia,
    cep: rest.cep,
    bairro,
  };
  return finding(reading, before?.de ?? street.de, Math.max(house?.ate ?? street.ate, rest.ate), endereco);
}

function unknownBairro({ unknown }: Rest): BairroDito | null {
  return unknown === null ? null : { tipo: "desconhecido", palavras: unknown };
}

/** "tambauzinho, rua poeta …", "moro em mangabeira, rua …": right before the street. */
function bairroBefore(reading: Reading, isFree: readonly boolean[], street: number): BairroSpan | null {
  for (let de = Math.max(0, street - 5); de < street; de++) {
    if (isFree[de] === false) continue;
    const bairro = bairroAt(reading, de);
    if (bairro === null || bairro.ate > street) continue;
    const between = reading.words.slice(bairro.ate, street);
    if (
      between.every(
        ({ tipo, classes }) =>
          tipo === "sinal" || tipo === "quebra" || classes.has("em") || classes.has("article"),
      )
    )
      return bairro;
  }
  return null;
}

/** "o número é 48", or the number alone when it was asked for. */
function readNumberPart(reading: Reading, isFree: readonly boolean[]): Finding | null {
  const isAsked = reading.pergunta?.tipo === "numero";
  for (let at = 0; at < reading.words.length; at++) {
    if (isFree[at] === false) continue;
    const isSaid = wordAt(reading, at) === NUMBER_WORD || wordAt(reading, at) === NO_NUMBER;
    if (!isSaid && !(isAsked && readNumber(reading.words, at) !== null)) continue;
    const house = houseNumberAt(reading, isSaid ? skipToNumber(reading, at) : at);
    if (house === null || (reading.state.endereco.rua === null && !isAsked)) continue;
    const rest = readRest(reading, isFree, house.ate);
    const { complemento, referencia, bairro, cep } = rest;
    return finding(reading, at, Math.max(house.ate, rest.ate), {
      ...NO_ADDRESS,
      numero: house.numero,
      complemento,
      referencia,
      bairro,
      cep,
    });
  }
  return null;
}

/** "número da casa é 48". */
function skipToNumber(reading: Reading, from: number): number {
  if (wordAt(reading, from) === NO_NUMBER) return from;
  let at = from + 1;
  while (
    at < from + 6 &&
    (has(reading, at, "de", "be", "article", "e") ||
      /^(casa|predio|certo|correto|apartamento|ta|errado|errada|,|:)$/.test(wordAt(reading, at)))
  )
    at++;
  return at;
}

/** A bairro without a street: asked for, or said with "entrega no", "moro em", "fica no". */
function readBairroPart(reading: Reading, isFree: readonly boolean[]): Finding | null {
  const isAsked = reading.pergunta?.tipo === "bairro" || isAskedForAddress(reading);
  for (let at = 0; at < reading.words.length; at++) {
    if (isFree[at] === false) continue;
    const bairro = bairroAt(reading, at, reading.pergunta?.tipo === "bairro");
    if (bairro === null || !(isAsked || isDwelling(reading, at))) continue;
    const rest = readRest(reading, isFree, bairro.ate);
    const { complemento, referencia, cep } = rest;
    return finding(reading, leadOf(reading, at), Math.max(bairro.ate, rest.ate), {
      ...NO_ADDRESS,
      complemento,
      referencia,
      cep,
      bairro: bairro.dito,
    });
  }
  return readUnknownBairro(reading, isFree);
}

/** "moro em X", "entrega no X", "bairro X". */
function isDwelling(reading: Reading, at: number): boolean {
  const lead = leadOf(reading, at);
  return reading.words.slice(lead, at).some(({ texto }) => DWELLING.has(texto));
}

function leadOf(reading: Reading, at: number): number {
  let lead = at;
  while (
    lead > 0 &&
    (has(reading, lead - 1, "em", "article", "para", "de", "be") ||
      wordAt(reading, lead - 1) === "bairro" ||
      wordAt(reading, lead - 1) === "la")
  )
    lead--;
  return lead > 0 && DWELLING.has(wordAt(reading, lead - 1)) ? lead - 1 : lead;
}

/** A name that is no bairro here, where a bairro was asked for. */
function readUnknownBairro(reading: Reading, isFree: readonly boolean[]): Finding | null {
  if (reading.pergunta?.tipo !== "bairro" || reading.words.length > MAX_BAIRRO_WORDS) return null;
  const rest = readRest(reading, isFree, 0);
  return rest.unknown === null
    ? null
    : finding(reading, 0, rest.ate, { ...NO_ADDRESS, bairro: unknownBairro(rest) });
}

const MAX_BAIRRO_WORDS = 6;

/** "ap 302 bloco B", "perto da padaria" for an address whose street is known. */
function readExtras(reading: Reading, isFree: readonly boolean[]): Finding | null {
  if (reading.state.endereco.rua === null && !isAskedForAddress(reading)) return null;
  for (let at = 0; at < reading.words.length; at++) {
    if (isFree[at] === false) continue;
    const begins =
      REFERENCES.has(wordAt(reading, at)) ||
      /^(apartamento|bloco|edificio|condominio)$/.test(wordAt(reading, at));
    if (!begins) continue;
    const rest = readRest(reading, isFree, at);
    if (rest.complemento === null && rest.referencia === null) return null;
    return finding(reading, at, rest.ate, {
      ...NO_ADDRESS,
      complemento: rest.complemento,
      referencia: rest.referencia,
    });
  }
  return null;
}

function finding(reading: Reading, from: number, ate: number, endereco: EnderecoDito): Finding {
  const de = leadOf(reading, from);
  const command: Command = { tipo: "SetEndereco", endereco, evidence: evidenceOf(reading, de, ate) };
  return { de, ate, commands: [command] };
}

/** "no mesmo endereço", "mesmo lugar da outra vez". */
export function readSameAddress(reading: Reading, isFree: readonly boolean[]): Finding[] {
  for (let at = 0; at < reading.words.length; at++) {
    const ate = isFree[at] === false ? null : phraseAt(reading, at, "sameAddress");
    if (ate === null) continue;
    return [
      { de: at, ate, commands: [{ tipo: "UseEnderecoAnterior", evidence: evidenceOf(reading, at, ate) }] },
    ];
  }
  return [];
}
