import { codigoDe } from "@/lib/admin/codigo-de";
import type { Rascunho, RascunhoCategoria } from "@/lib/admin/rascunho";
import { rascunhoToMenu } from "@/lib/admin/rascunho-to-menu";
import type { MenuFile } from "@/lib/store/menu-file";
import type { AliasRow, ProdutoRow } from "./original-rows";
import type { Relato } from "./relato";
import { toCentavos } from "./to-centavos";

/** The menu of the original, and the whole units in stock by codigo and tipo of what is counted. */
export type MenuDoOriginal = {
  readonly menu: MenuFile;
  readonly estoques: readonly { readonly codigo: string; readonly tipo: string; readonly unidades: number }[];
};

type Tipo = RascunhoCategoria["tipo"];
/** What is sold under one name, in the sizes the original had as products of their own. */
type Artigo = {
  readonly tipo: Tipo;
  readonly categoria: string;
  readonly nome: string;
  readonly rows: readonly ProdutoRow[];
  /** In centavos by size; of what has no sizes, under "". */
  readonly precos: ReadonlyMap<string, number>;
};

/** In the order they are offered. The original counted neither slices nor sabores: halves were two. */
const TAMANHOS = [
  { nome: "Broto", palavras: /\b(?:broto|brotinho)\b/i, fatias: 4 },
  { nome: "Pequena", palavras: /\bpequen[ao]\b/i, fatias: 4 },
  { nome: "Média", palavras: /\bm[eé]di[ao]\b/i, fatias: 6 },
  { nome: "Grande", palavras: /\bgrande\b/i, fatias: 8 },
  { nome: "Gigante", palavras: /\bgigante\b/i, fatias: 12 },
  { nome: "Família", palavras: /\bfam[ií]lia\b/i, fatias: 12 },
] as const;
const UNICA = { nome: "Única", fatias: 8 };
const MAX_SABORES = 2;

const TIPOS: readonly (readonly [RegExp, Tipo])[] = [
  [/borda/, "borda"],
  [/pizz/, "sabor"],
  [/adiciona|extra/, "adicional"],
  [/bebid|refri|suco|cervej|agua|drink|vinho/, "bebida"],
  [/sobremesa|doce/, "sobremesa"],
];

/** `before` is the empty menu of the shop it goes to. What is no part of a menu here is told, never guessed. */
export function toMenu(
  produtos: readonly ProdutoRow[],
  aliases: readonly AliasRow[],
  before: MenuFile,
  relato: Relato,
): MenuDoOriginal {
  const artigos = toArtigos(produtos, relato);
  const tamanhos = tamanhosDe(artigos);
  const categorias = categoriasDe(artigos, tamanhos);
  const draft: Rascunho = {
    tamanhos: tamanhos.map(({ nome, fatias }) => ({ nome, fatias, maxSabores: MAX_SABORES })),
    categorias: categorias.map(({ artigos: _, ...categoria }) => categoria),
  };
  if (tamanhos.length > 0)
    relato.faltou(
      "cardápio",
      "tamanhos",
      "confira as fatias e os sabores de cada tamanho, que o antigo não tinha",
    );
  const menu = rascunhoToMenu(draft, before);
  const of = (tipo: Tipo) =>
    categorias.filter((categoria) => categoria.tipo === tipo).flatMap((categoria) => categoria.artigos);
  const estoques: MenuDoOriginal["estoques"][number][] = [];
  const completed = <Entry extends { readonly id: string }>(entries: readonly Entry[], tipo: Tipo) =>
    entries.map((entry, index) => {
      const artigo = of(tipo)[index];
      if (artigo === undefined) return entry;
      const unidades = estoqueDe(artigo, relato);
      if (unidades !== null) estoques.push({ codigo: entry.id, tipo, unidades });
      return { ...entry, ...said(artigo, aliases) };
    });
  return {
    menu: {
      ...menu,
      flavors: completed(menu.flavors, "sabor"),
      borders: completed(menu.borders, "borda"),
      additions: completed(menu.additions, "adicional"),
      drinks: completed(menu.drinks, "bebida"),
      desserts: completed(menu.desserts, "sobremesa"),
    },
    estoques,
  };
}

function toArtigos(produtos: readonly ProdutoRow[], relato: Relato): readonly Artigo[] {
  const artigos = new Map<string, Artigo & { rows: ProdutoRow[]; precos: Map<string, number> }>();
  const isSized = produtos.some((row) => tipoDe(row) === "sabor" && tamanhoNoNome(row.nome ?? "") !== null);
  for (const row of produtos) {
    const tipo = tipoDe(row);
    const preco = toCentavos(row.preco);
    const tamanho = tipo === "sabor" ? (tamanhoNoNome(row.nome ?? "") ?? (isSized ? null : UNICA.nome)) : "";
    const nome = nomeLimpo(row.nome ?? "", tipo);
    if (codigoDe(nome) === "") relato.faltou("produto", row.id, "não tem nome");
    else if (nome.length > 80) relato.faltou("produto", row.id, "o nome passa de 80 letras");
    else if (tipo === null)
      relato.faltou("produto", row.id, "não é pizza, borda, adicional, bebida nem sobremesa");
    else if (preco === null) relato.faltou("produto", row.id, "o preço não é um valor em centavos");
    else if (tamanho === null) relato.faltou("produto", row.id, "o nome da pizza não diz o tamanho");
    else {
      const key = `${tipo} ${codigoDe(nome)}`;
      const artigo = artigos.get(key) ?? {
        tipo,
        categoria: row.categoria ?? "Outros",
        nome,
        rows: [],
        precos: new Map<string, number>(),
      };
      artigos.set(key, artigo);
      if (artigo.precos.has(tamanho)) relato.faltou("produto", row.id, "repete um nome que já veio");
      else {
        artigo.precos.set(tamanho, preco);
        artigo.rows.push(row);
      }
    }
  }
  return [...artigos.values()];
}

function tipoDe({ nome, categoria }: ProdutoRow): Tipo | null {
  const [doNome, daCategoria] = [codigoDe(nome ?? ""), codigoDe(categoria ?? "")];
  if (/\bborda/.test(doNome)) return "borda";
  const found = TIPOS.find(([words]) => words.test(daCategoria))?.[1];
  if (found !== undefined) return found;
  if (/^pizza-/.test(doNome)) return "sabor";
  return /-\d+(?:-?\d+)?-?(?:l|ml)$/.test(doNome) ? "bebida" : null;
}

function tamanhoNoNome(nome: string): string | null {
  return TAMANHOS.find(({ palavras }) => palavras.test(nome))?.nome ?? null;
}

/** "Pizza de Calabresa (Grande)" is Calabresa. */
function nomeLimpo(nome: string, tipo: Tipo | null): string {
  const sized =
    tipo === "sabor" ? TAMANHOS.reduce((said, { palavras }) => said.replace(palavras, ""), nome) : nome;
  const prefix =
    tipo === "sabor" ? /^pizza\s+(?:de\s+|sabor\s+)?/i : tipo === "borda" ? /^borda\s+(?:de\s+)?/i : /^$/;
  return sized
    .replace(/\(\s*\)/g, "")
    .replace(prefix, "")
    .replace(/\s+/g, " ")
    .replace(/^[\s\-–,]+|[\s\-–,]+$/g, "");
}

function tamanhosDe(
  artigos: readonly Artigo[],
): readonly { readonly nome: string; readonly fatias: number }[] {
  const used = new Set(
    artigos.filter(({ tipo }) => tipo === "sabor").flatMap(({ precos }) => [...precos.keys()]),
  );
  return [...TAMANHOS, UNICA].filter(({ nome }) => used.has(nome));
}

function categoriasDe(artigos: readonly Artigo[], tamanhos: readonly { readonly nome: string }[]) {
  const groups = Map.groupBy(artigos, ({ tipo, categoria }) => `${tipo} ${codigoDe(categoria)}`);
  return [...groups.values()].map((group) => {
    const tipo = group[0]?.tipo ?? "sabor";
    const nome = (group[0]?.categoria ?? "").slice(0, 60);
    return {
      nome,
      tipo,
      doce: tipo === "sobremesa" || /\bdoce/.test(codigoDe(nome)),
      artigos: group,
      itens: group.map((artigo) => ({
        nome: artigo.nome,
        ingredientes: [],
        precos: precosDe(artigo, tamanhos),
      })),
    };
  });
}

/** A borda cost the same on every size. */
function precosDe(
  { tipo, precos }: Artigo,
  tamanhos: readonly { readonly nome: string }[],
): (number | null)[] {
  const only = precos.get("") ?? null;
  if (tipo === "sabor") return tamanhos.map(({ nome }) => precos.get(nome) ?? null);
  return tipo === "borda" ? tamanhos.map(() => only) : [only];
}

/** Whole units, none below zero; null is not counted. */
function estoqueDe({ rows }: Artigo, relato: Relato): number | null {
  const counted = rows.filter(({ estoque }) => estoque !== null);
  const [only, ...others] = counted;
  if (only === undefined || only.estoque === null) return null;
  if (others.length > 0 || rows.length > 1) {
    relato.faltou("produto", only.id, "o estoque era por tamanho, e aqui é do sabor inteiro: conte de novo");
    return null;
  }
  if (only.estoque < 0) relato.faltou("produto", only.id, "o estoque era negativo e veio como zero");
  return Math.max(0, Math.floor(only.estoque));
}

function said({ rows, nome }: Artigo, aliases: readonly AliasRow[]) {
  const ids = rows.map(({ id }) => id);
  const apelidos = aliases.flatMap(({ produto_id, alias }) =>
    ids.includes(produto_id) && alias ? [alias] : [],
  );
  const descricao = rows.find((row) => row.descricao !== null)?.descricao?.slice(0, 400);
  return {
    available: rows.some(({ disponivel }) => disponivel !== false),
    aliases: [...new Set(apelidos)].filter((apelido) => codigoDe(apelido) !== codigoDe(nome)),
    ...(descricao ? { description: descricao } : {}),
  };
}
