import type { Command, Evidence, InfoCommand } from "@/lib/core/dialogue/command";
import type { Assunto } from "@/lib/core/dialogue/state";
import { findProduto } from "@/lib/core/pedido/cardapio";
import { certa, type Escolha, type Item, PIZZA_VAZIA, parteDe } from "@/lib/core/pedido/item";
import { type Finding, isFreeSpan } from "./finding";
import { readNumber } from "./numbers";
import { produtoAmong } from "./order/drinks";
import { isPause } from "./order/lookahead";
import { evidenceOf, has, namesAt, type Reading, tamanhoAt, textBetween, wordAt } from "./reading";
import { mergeVariantes, readVariante, type Variante } from "./variante";

/** What was just asked about, taken up: "quero essa", "me vê uma" orders it, "e a família?" asks the same of another. */
export function readSubject(reading: Reading, isFree: readonly boolean[]): Finding[] {
  const { assunto, pendente } = reading.state;
  const isOpen = pendente === null || OPEN.has(pendente.tipo);
  if (assunto === null || !isOpen || !isFreeSpan(isFree, 0, reading.words.length)) return [];
  const command = askedAgain(reading, assunto) ?? ordered(reading, assunto);
  return command === null ? [] : [{ de: 0, ate: reading.words.length, commands: [command] }];
}

/** Questions that an order answers as well as anything. */
const OPEN: ReadonlySet<string> = new Set(["item", "mais_algo"]);

type Said = {
  readonly quantidade: number;
  readonly tamanhoId: number | null;
  readonly variante: Variante;
};

function ordered(reading: Reading, { produtoIds, tamanhoId }: Assunto): Command | null {
  const said = wantedIn(reading);
  const item = said === null ? null : itemOf(reading, produtoIds, said.tamanhoId ?? tamanhoId, said.variante);
  if (said === null || item === null) return null;
  const evidence: Evidence = evidenceOf(reading, 0, reading.words.length);
  return { tipo: "AddItem", item, quantidade: said.quantidade, evidence };
}

/** Nothing but a wish for it: a verb, "essa", a number, a size. Any other word speaks of something else. */
function wantedIn(reading: Reading): Said | null {
  let [quantidade, tamanhoId, isWanted] = [1, null as number | null, false];
  let variante: Variante = { ml: null, vasilha: null };
  for (let at = 0; at < reading.words.length; ) {
    const isThis = has(reading, at, "demonstrative", "ofDemonstrative", "pronoun");
    const isVerb = WANTS.has(wordAt(reading, at));
    const volume = readVariante(reading.words, at);
    const number = readNumber(reading.words, at);
    const size = isVerb ? null : tamanhoAt(reading, at);
    if (volume !== null) variante = mergeVariantes(variante, volume.variante);
    else if (number !== null) quantidade = number.valor;
    else if (size?.ids.length === 1) tamanhoId = size.ids[0] ?? null;
    else if (!isThis && !isVerb && !isNoise(reading, at)) return null;
    isWanted ||= isVerb || isThis;
    at = volume?.ate ?? number?.ate ?? size?.ate ?? at + 1;
  }
  return isWanted ? { quantidade, tamanhoId, variante } : null;
}

const WANTS: ReadonlySet<string> = new Set(
  "quero queria querer queremos manda mandar ve bota coloca poe faz traz separa adiciona anota pode".split(
    " ",
  ),
);
const NOISE: ReadonlySet<string> = new Set("vou me ser e entao de a o eu fechado mesmo".split(" "));

function isNoise(reading: Reading, at: number): boolean {
  return (
    isPause(reading, at) || has(reading, at, "filler", "polite", "article") || NOISE.has(wordAt(reading, at))
  );
}

function itemOf(
  reading: Reading,
  ids: readonly number[],
  tamanhoId: number | null,
  variante: Variante,
): Item | null {
  const tipoOf = (id: number) => findProduto(reading.facts.cardapio, id)?.tipo;
  const [first] = ids;
  const tipo = first === undefined ? undefined : tipoOf(first);
  const same = ids.filter((id) => tipoOf(id) === tipo);
  if (first === undefined) return null;
  switch (tipo) {
    case "sabor":
      return { tipo: "pizza", pizza: { ...PIZZA_VAZIA, tamanhoId, partes: [parteDe(oneOf(reading, same))] } };
    case "bebida":
    case "sobremesa":
      return { tipo: "produto", produto: produtoAmong(reading, same, variante) };
    case "combo":
      return same.length === 1 ? { tipo: "combo", comboId: first, pizzas: [] } : null;
    default:
      return null;
  }
}

function oneOf({ facts }: Reading, ids: readonly number[]): Escolha {
  const [first = -1] = ids;
  const palavras = findProduto(facts.cardapio, first)?.nome ?? "";
  return ids.length === 1 ? certa(first) : { tipo: "duvida", palavras, candidatos: ids };
}

/** "e a família?", "e o guaraná?", "e a de frango": the question again, of another size or thing. */
function askedAgain(reading: Reading, assunto: Assunto): InfoCommand | null {
  if (!/^(e|mas)$/.test(wordAt(reading, 0)) || !has(reading, 1, "article", "em", "de")) return null;
  let at = 2;
  while (has(reading, at, "de", "article", "pizza")) at++;
  const size = tamanhoAt(reading, at);
  const match = size === null ? namesAt(reading, at, "sabor", "bebida", "sobremesa", "combo") : null;
  const ate = size?.ate ?? match?.ate ?? at;
  if (ate === at || reading.words.slice(ate).some((_, index) => !isNoise(reading, ate + index))) return null;
  const palavras = textBetween(reading, 0, ate);
  const produtoIds = match?.leituras[0]?.refs ?? assunto.produtoIds;
  if (size !== null && size.ids.length === 0) return { tipo: "AskCardapio", secao: "tamanhos" };
  if (size !== null || assunto.pergunta === "AskPreco")
    return { tipo: "AskPreco", produtoIds, tamanhoId: size?.ids[0] ?? assunto.tamanhoId, palavras };
  return assunto.pergunta === "AskItem"
    ? { tipo: "AskItem", produtoIds, palavras }
    : { tipo: "AskIngredientes", produtoIds, ingrediente: null };
}
