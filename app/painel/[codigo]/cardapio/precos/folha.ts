import { nomeDoProduto } from "@/app/painel/[codigo]/cardapio/grupos";
import { parseReais } from "@/components/ui/parse-reais";
import type { CardapioPainel, PrecosPainel, ProdutoPainel } from "@/lib/admin/cardapio";
import type { PrecoNovo } from "@/lib/admin/precos";
import { type Centavos, formatReais } from "@/lib/core/pedido/centavos";

/** One price on the sheet. */
export type Celula = Omit<PrecoNovo, "preco"> & {
  readonly chave: string;
  readonly valor: Centavos | null;
  /** What holds while it is empty. */
  readonly vazio: string;
};
type Linha = {
  readonly chave: string;
  readonly nome: string;
  readonly isCategoria: boolean;
  readonly celulas: readonly Celula[];
};
export type Folha = {
  readonly titulo: string;
  readonly colunas: readonly string[];
  readonly linhas: readonly Linha[];
};
/** What was typed over the prices, by the chave of the cell. */
export type Rascunho = Readonly<Record<string, string>>;

/** All prices of a menu: what is priced by tamanho, and what is priced by the piece. Sheets without lines are left out. */
export function folhas({ tamanhos, categorias, produtos }: CardapioPainel): readonly Folha[] {
  const byTamanho = (alvo: PrecoNovo["alvo"], id: number, precos: PrecosPainel, daCategoria?: PrecosPainel) =>
    tamanhos.map((tamanho) =>
      celula({ alvo, id, tamanhoId: tamanho.id }, precos[tamanho.id], daCategoria?.[tamanho.id]),
    );
  const ofProduto = (produto: ProdutoPainel, daCategoria?: PrecosPainel): Linha => ({
    chave: `produto-${produto.id}`,
    nome: nomeDoProduto(produto),
    isCategoria: false,
    celulas: byTamanho("produto", produto.id, produto.precos, daCategoria),
  });
  const pizzas = categorias.flatMap(({ id, nome, precos }) => [
    {
      chave: `categoria-${id}`,
      nome,
      isCategoria: true,
      celulas: byTamanho("categoria", id, precos),
    },
    ...produtos
      .filter(({ tipo, categoriaId }) => tipo === "sabor" && categoriaId === id)
      .map((produto) => ofProduto(produto, precos)),
  ]);
  const ofTipos = (...tipos: readonly ProdutoPainel["tipo"][]) =>
    tipos.flatMap((tipo) => produtos.filter((produto) => produto.tipo === tipo));
  const avulsos = ofTipos("adicional", "combo", "bebida", "sobremesa").map((produto) => ({
    chave: `produto-${produto.id}`,
    nome: nomeDoProduto(produto),
    isCategoria: false,
    celulas: [celula({ alvo: "produto", id: produto.id, tamanhoId: null }, produto.preco ?? undefined)],
  }));
  const colunas = tamanhos.map(({ nome }) => nome);
  return [
    { titulo: "Pizzas", colunas, linhas: pizzas },
    { titulo: "Bordas e massas", colunas, linhas: ofTipos("borda", "massa").map((each) => ofProduto(each)) },
    { titulo: "Por unidade", colunas: ["Preço"], linhas: avulsos },
  ].filter(({ linhas }) => linhas.length > 0);
}

function celula(
  onde: Omit<PrecoNovo, "preco">,
  valor: Centavos | undefined,
  herdado?: Centavos | undefined,
): Celula {
  return {
    ...onde,
    chave: `${onde.alvo}-${onde.id}-${onde.tamanhoId}`,
    valor: valor ?? null,
    vazio: herdado === undefined ? "não vende" : precoEscrito(herdado),
  };
}

export function precoEscrito(centavos: Centavos | null): string {
  return centavos === null ? "" : formatReais(centavos).replace("R$ ", "");
}

/** What was typed in a cell, as a price; null empties it. */
export function lerCelula(
  { tamanhoId }: Pick<Celula, "tamanhoId">,
  texto: string,
): { readonly valor: Centavos | null } | { readonly erro: string } {
  if (texto.trim() === "")
    return tamanhoId === null
      ? { erro: "Falta o preço. Para não vender, desligue o item." }
      : { valor: null };
  const valor = parseReais(texto);
  if (valor === null) return { erro: "Digite um valor como 45,90." };
  return valor > MAX_CENTAVOS ? { erro: "Esse preço parece errado: confira." } : { valor };
}

const MAX_CENTAVOS = 1_000_000;

/** The prices a draft changes, and what is wrong with the cells that cannot be read. */
export function mudancas(
  todas: readonly Folha[],
  rascunho: Rascunho,
): { readonly precos: readonly PrecoNovo[]; readonly erros: Readonly<Record<string, string>> } {
  const celulas = todas.flatMap(({ linhas }) => linhas.flatMap((linha) => linha.celulas));
  const lidas = celulas.flatMap((each) => {
    const texto = rascunho[each.chave];
    return texto === undefined ? [] : [{ celula: each, lida: lerCelula(each, texto) }];
  });
  return {
    precos: lidas.flatMap(({ celula: { alvo, id, tamanhoId, valor }, lida }) =>
      "valor" in lida && lida.valor !== valor ? [{ alvo, id, tamanhoId, preco: lida.valor }] : [],
    ),
    erros: Object.fromEntries(
      lidas.flatMap(({ celula: { chave }, lida }) => ("erro" in lida ? [[chave, lida.erro]] : [])),
    ),
  };
}

/** A block copied from a spreadsheet, laid over a sheet from one cell on. What falls outside is counted, not kept. */
export function colar(
  folha: Folha,
  onde: { readonly linha: number; readonly coluna: number },
  texto: string,
): { readonly rascunho: Rascunho; readonly fora: number } {
  const rows = texto
    .replace(/\r?\n$/, "")
    .split(/\r?\n/)
    .map((row) => row.split("\t"));
  const placed = rows.flatMap((row, down) =>
    row.map((value, right) => ({
      chave: folha.linhas[onde.linha + down]?.celulas[onde.coluna + right]?.chave ?? null,
      value: value.trim(),
    })),
  );
  return {
    rascunho: Object.fromEntries(
      placed.flatMap(({ chave, value }) => (chave === null ? [] : [[chave, value]])),
    ),
    fora: placed.filter(({ chave, value }) => chave === null && value !== "").length,
  };
}

/** More than one cell of a spreadsheet. */
export function isBlock(texto: string): boolean {
  return /[\t\n]/.test(texto.trim());
}
