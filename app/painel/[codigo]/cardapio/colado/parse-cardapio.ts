import { foldText } from "@/components/ui/fold-text";
import type { Rascunho, RascunhoCategoria, RascunhoItem } from "@/lib/admin/rascunho";
import { headingOf } from "./heading";
import { type PriceTail, splitPrices } from "./price-tail";
import { sizesOfLine, type TamanhoColado } from "./size-words";

/** A pasted menu: what was understood of it, and each line that was not, with why. */
export type CardapioColado = {
  readonly rascunho: Rascunho;
  readonly problemas: readonly { readonly linha: number; readonly texto: string; readonly porque: string }[];
};

type Heading = Omit<RascunhoCategoria, "itens"> & { readonly precos: readonly (number | null)[] };
/** An item with the sizes its prices are for, in their order. */
type Placed = RascunhoItem & { readonly columns: readonly string[] };
type Open = Heading & { readonly itens: Placed[] };

/**
 * Reads a menu as shops write it: headings are categorias, a line of sizes ("P M G") says what the prices of the sabores below
 * are, and an item is a name, perhaps its ingredients, and its prices. No price is ever guessed: a line without one that
 * should have it, or with another number of prices than there are sizes, is told as a problem and left out.
 */
export function parseCardapio(text: string): CardapioColado {
  const reader = newReader();
  for (const [index, raw] of text.split("\n").entries()) {
    const line = raw.replace(/\t+/g, "  ").trim();
    if (line !== "") reader.read(line, index + 1);
    else reader.pause();
  }
  return reader.end();
}

function newReader() {
  const sizes = new Map<string, TamanhoColado>();
  const categorias: Open[] = [];
  const problemas: CardapioColado["problemas"][number][] = [];
  let columns: readonly string[] = [];
  let isAfterBlank = true;
  let last: { item: Placed; into: Open } | null = null;

  const setColumns = (found: readonly TamanhoColado[]) => {
    for (const size of found) if (!sizes.has(size.nome)) sizes.set(size.nome, size);
    columns = found.map(({ nome }) => nome);
  };
  const byColumn = (open: Heading, { precos, tamanhos }: PriceTail): readonly (number | null)[] | string => {
    if (open.tipo === "sabor" && tamanhos.length > 0) {
      if (columns.length === 0) setColumns(tamanhos.flatMap((nome) => sizesOfLine(nome) ?? []));
      const unknown = tamanhos.find((nome) => !columns.includes(nome));
      if (unknown !== undefined) return `o tamanho ${unknown} não está na linha de tamanhos`;
      return columns.map((nome) => precos[tamanhos.indexOf(nome)] ?? null);
    }
    if (open.tipo !== "sabor" && precos.length === 1) return precos;
    if (open.tipo !== "sabor" && open.tipo !== "borda")
      return "tem mais de um preço: escreva uma linha para cada";
    if (columns.length === 0) return "faltam os tamanhos: escreva antes uma linha como P M G";
    if (precos.length === columns.length) return precos;
    return `${count(precos.length, "preço", "preços")} para ${count(columns.length, "tamanho", "tamanhos")} (${columns.join(", ")})`;
  };

  function read(line: string, linha: number): void {
    const refuse = (porque: string) => problemas.push({ linha, texto: line, porque });
    const found = sizesOfLine(line);
    if (found !== null) {
      setColumns(found);
      return;
    }
    const tail = splitPrices(line);
    const heading = headingOf(tail.before, { hasPrices: tail.precos.length > 0, isAfterBlank });
    isAfterBlank = false;
    if (heading !== null) {
      if (heading.tamanhos.length > 0) setColumns(heading.tamanhos);
      const { tamanhos: _columns, ...open } = heading;
      const precos = tail.precos.length === 0 ? [] : byColumn({ ...open, precos: [] }, tail);
      if (typeof precos === "string") refuse(precos);
      categorias.push({ ...open, precos: typeof precos === "string" ? [] : precos, itens: [] });
      last = null;
      return;
    }
    const description = tail.precos.length === 0 && last !== null && isDescription(line) ? last : null;
    if (description !== null && description.item.ingredientes.length === 0) {
      const at = description.into.itens.indexOf(description.item);
      description.into.itens[at] = { ...description.item, ingredientes: listOf(line) };
      last = null;
      return;
    }
    readItem(tail, refuse);
  }

  function readItem(tail: PriceTail, refuse: (porque: string) => void): void {
    const open = categorias.at(-1) ?? {
      nome: "Pizzas",
      tipo: "sabor" as const,
      doce: false,
      precos: [],
      itens: [],
    };
    const { nome, ingredientes } = nameOf(tail.before);
    const inherited = tail.precos.length === 0 ? open.precos : [];
    if (tail.precos.length === 0 && inherited.length === 0) return void refuse("falta o preço");
    if (!/\p{L}/u.test(nome)) return void refuse("falta o nome");
    if (nome.length > 80) return void refuse("o nome é longo demais");
    const precos = inherited.length > 0 ? inherited : byColumn(open, tail);
    if (typeof precos === "string") return void refuse(precos);
    if (precos.every((preco) => preco === null)) return void refuse("falta o preço");
    if (isTwice(categorias, open, nome)) return void refuse("está duas vezes");
    if (!categorias.includes(open)) categorias.push(open);
    const item = { nome, ingredientes, precos: [...precos], columns };
    open.itens.push(item);
    last = { item, into: open };
  }

  function end(): CardapioColado {
    const kept = categorias.filter(({ itens }) => itens.length > 0);
    const tamanhos = [...sizes.values()];
    const finished = ({ precos: _own, itens, ...categoria }: Open): RascunhoCategoria => ({
      ...categoria,
      itens: itens.map((item) => inSizes(item, categoria.tipo, tamanhos)),
    });
    return { rascunho: { tamanhos, categorias: kept.map(finished) }, problemas };
  }

  return {
    read,
    pause: () => {
      isAfterBlank = true;
      last = null;
    },
    end,
  };
}

/** The prices of an item for every size of the menu; a borda with one price has it in each. */
function inSizes(
  { columns, ...item }: Placed,
  tipo: RascunhoCategoria["tipo"],
  tamanhos: readonly TamanhoColado[],
): RascunhoItem {
  if (tipo !== "sabor" && tipo !== "borda") return item;
  const [only = null] = item.precos;
  if (tipo === "borda" && item.precos.length === 1) return { ...item, precos: tamanhos.map(() => only) };
  return { ...item, precos: tamanhos.map(({ nome }) => item.precos[columns.indexOf(nome)] ?? null) };
}

/** "Calabresa - molho, mussarela, calabresa", "Calabresa (mussarela e calabresa)", "01. Calabresa: mussarela". */
function nameOf(before: string): Pick<RascunhoItem, "nome" | "ingredientes"> {
  const bare = before.replace(/^\s*(?:[•*·▪–-]\s*|\d{1,3}\s*[.)–-]\s+)/u, "").replace(/[*_]/g, "");
  const [, nome = bare, details = ""] = /^(.*?)\s*(?:\s[-–—]\s|:\s|\()\s*(.+?)\)?$/.exec(bare) ?? [];
  return { nome: nome.trim(), ingredientes: listOf(details) };
}

function listOf(details: string): string[] {
  return details
    .split(/,|;|\s+e\s+/)
    .map((each) => each.trim().replace(/\.$/, ""))
    .filter((each) => each !== "" && each.length <= 80)
    .slice(0, 30);
}

/** Ingredients on a line of their own, under the name. */
function isDescription(line: string): boolean {
  return /,| e /.test(line) && /^[\p{Ll}(]|^(?:Molho|Mussarela|Mu[cç]arela|Queijo)/u.test(line);
}

function isTwice(categorias: readonly Open[], { tipo }: Heading, nome: string): boolean {
  return categorias.some(
    (categoria) =>
      categoria.tipo === tipo && categoria.itens.some((item) => foldText(item.nome) === foldText(nome)),
  );
}

function count(total: number, one: string, many: string): string {
  return total === 1 ? `1 ${one}` : `${total} ${many}`;
}
