import type { Facts } from "@/lib/core/dialogue/facts";
import { produtosDe } from "@/lib/core/pedido/cardapio";
import { certa, type Escolha, type Item, PIZZA_VAZIA, parteDe } from "@/lib/core/pedido/item";
import type { Named } from "./nlu";

export type SaidItem = { readonly item: Item; readonly quantidade: number };

const NUMBERS: Readonly<Record<string, number>> = {
  um: 1,
  uma: 1,
  dois: 2,
  duas: 2,
  três: 3,
  tres: 3,
  quatro: 4,
  cinco: 5,
  seis: 6,
  sete: 7,
  oito: 8,
  nove: 9,
  dez: 10,
};
const QUANTITY =
  /(?<![\p{L}\d])(?:(\d{1,3})(?![\d,.]*\s?(?:l\b|litros?|ml|fatias|h\b|:))|(uma?|dois|duas|tr[eê]s|quatro|cinco|seis|sete|oito|nove|dez))(?!\p{L})/giu;
/** The same word may name a borda and an adicional: which one is meant, the word before tells. */
export const BORDA = /(?<!\p{L})borda(?!\p{L})/iu;
const EXTRA = /(?<!\p{L})(?:com|adicional|extra|mais)(?!\p{L})/iu;
/** "1/2", "uma metade", "a outra metade", "três sabores": no number of pizzas. */
const HALF = /^(?:1\/[234]|\p{L}+\s+(?:metade|meia|outra|partes?|sabores))/iu;
const VOLUME = /(\d+(?:[.,]\d+)?)\s?(l|litros?|ml)\b/iu;

/** The items of a message: cut at the quantities, each piece a pizza or a thing sold by the piece. */
export function readItems(text: string, named: readonly Named[], facts: Facts): SaidItem[] {
  return pieces(text, named).flatMap((piece) => itemsOf(piece, facts));
}

type Piece = { readonly text: string; readonly quantidade: number; readonly named: readonly Named[] };

function pieces(text: string, named: readonly Named[]): Piece[] {
  const inName = (at: number) => named.some(({ start, end }) => start <= at && at < end);
  const cuts = [...text.matchAll(QUANTITY)]
    .filter(({ index }) => !inName(index) && !HALF.test(text.slice(index)))
    .map((match) => ({
      at: match.index,
      quantidade: Number(match[1]) || NUMBERS[match[0].toLowerCase()] || 1,
    }));
  const all = cuts[0]?.at === 0 ? cuts : [{ at: 0, quantidade: 1 }, ...cuts];
  return all.map(({ at, quantidade }, index) => {
    const end = all[index + 1]?.at ?? text.length;
    return {
      text: text.slice(at, end),
      quantidade,
      named: named.filter(({ start }) => start >= at && start < end),
    };
  });
}

function itemsOf(piece: Piece, facts: Facts): SaidItem[] {
  const { quantidade } = piece;
  const by = (tipo: string) => piece.named.filter((each) => each.tipo === tipo).map(({ codigo }) => codigo);
  const id = (tipo: Parameters<typeof produtosDe>[1], codigo: string) =>
    produtosDe(facts.cardapio, tipo).find((each) => each.codigo === codigo)?.id ?? 0;
  const produtos = [
    ...drinksOf(piece, facts),
    ...by("sobremesa").map((codigo) => certa(id("sobremesa", codigo))),
  ].map((produto): SaidItem => ({ item: { tipo: "produto", produto }, quantidade }));
  const combos = by("combo").map((codigo): SaidItem => {
    const partes = [...new Set(by("sabor"))].map((sabor) => parteDe(certa(id("sabor", sabor))));
    const comboId = id("combo", codigo);
    const pizzas = partes.length === 0 ? [] : [{ ...PIZZA_VAZIA, partes }];
    return { item: { tipo: "combo", comboId, pizzas }, quantidade };
  });
  if (combos.length > 0) return [...combos, ...produtos];
  const sabores = [...new Set(by("sabor"))].map((codigo) => certa(id("sabor", codigo)));
  const tamanho = facts.cardapio.tamanhos.find(({ codigo }) => codigo === by("tamanho")[0]);
  if (sabores.length === 0 && tamanho === undefined) return produtos;
  const pizza = {
    ...PIZZA_VAZIA,
    tamanhoId: tamanho?.id ?? null,
    borda:
      by("borda")
        .slice(0, 1)
        .map((codigo) => certa(id("borda", codigo)))[0] ?? null,
    massa:
      by("massa")
        .slice(0, 1)
        .map((codigo) => certa(id("massa", codigo)))[0] ?? null,
    com: (EXTRA.test(piece.text) && !BORDA.test(piece.text) ? by("adicional") : []).map((codigo) =>
      id("adicional", codigo),
    ),
    sem: removals(piece.text, facts),
  };
  // Sabores of one piece are one pizza when halves are spoken of or one number stands before them.
  const groups: Parte[][] = [sabores.map(parteDe)];
  return [
    ...groups.map(
      (partes): SaidItem => ({ item: { tipo: "pizza", pizza: { ...pizza, partes } }, quantidade }),
    ),
    ...produtos,
  ];
}

/** A bebida by its nome and, where it has several, the volume said beside it; else the question which. */
function drinksOf({ text, named }: Piece, { cardapio }: Facts): Escolha[] {
  const exact = named.filter(({ tipo }) => tipo === "bebida");
  const families = named.filter(
    (each) =>
      each.tipo === "familia" && !exact.some(({ start, end }) => start <= each.start && end >= each.end),
  );
  const known = produtosDe(cardapio, "bebida");
  const volume = volumeOf(text);
  return [
    ...exact.slice(0, 1).map(({ codigo }) => certa(known.find((each) => each.codigo === codigo)?.id ?? 0)),
    ...families.slice(0, exact.length > 0 ? 0 : 1).map(({ codigo, start, end }): Escolha => {
      const members = known.filter(({ nome }) => nome === codigo);
      const fitting = members.filter(
        ({ variante }) => volume !== null && volumeOf(variante ?? "") === volume,
      );
      const [only] = fitting.length === 1 ? fitting : members.length === 1 ? members : [];
      if (only !== undefined) return certa(only.id);
      return { tipo: "duvida", palavras: text.slice(start, end), candidatos: members.map(({ id }) => id) };
    }),
  ];
}

/** "2l", "2 litros" and "2 L" alike, in millilitres; a lata is itself. */
function volumeOf(text: string): string | null {
  if (/\blata\b/iu.test(text)) return "lata";
  const match = VOLUME.exec(text);
  if (match === null) return null;
  const [, amount, unit] = match;
  if (amount === undefined || unit === undefined) return null;
  return String(Number(amount.replace(",", ".")) * (unit.toLowerCase() === "ml" ? 1 : 1_000));
}

/** "sem cebola e azeitona": the ingredientes this menu knows after "sem". */
export function removals(text: string, { cardapio }: Facts): string[] {
  const after = /(?<!\p{L})sem\s+(.+)$/iu.exec(text)?.[1]?.toLowerCase() ?? "";
  const known = new Set(produtosDe(cardapio, "sabor").flatMap(({ ingredientes }) => ingredientes));
  return [...known].filter((ingrediente) => after.includes(ingrediente.toLowerCase()));
}
