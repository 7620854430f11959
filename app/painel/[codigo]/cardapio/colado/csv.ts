import Papa from "papaparse";
import { foldText } from "@/components/ui/fold-text";
import { formatReais } from "@/lib/core/pedido/centavos";
import { type MenuFile, menuFile } from "@/lib/store/menu-file";

/** The columns of a spreadsheet that are no price. */
const COLUMNS = {
  categoria: ["categoria", "grupo", "secao", "tipo"],
  nome: ["item", "nome", "produto", "sabor"],
  ingredientes: ["ingredientes", "descricao", "detalhes"],
  preco: ["preco", "valor", "preco unico"],
} as const;

/**
 * A spreadsheet as the text of a pasted menu, which is read, shown and corrected as any other. One row an item: categoria,
 * item, ingredientes, and its prices in a column for each size, or in "preço". Null without a column for the name.
 */
export function csvToText(csv: string): string | null {
  const { data, meta } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ""), {
    header: true,
    skipEmptyLines: "greedy",
  });
  const fields = meta.fields ?? [];
  const columnOf = (names: readonly string[]) =>
    fields.find((field) => names.includes(foldText(field).trim())) ?? "";
  const nome = columnOf(COLUMNS.nome);
  const [categoria, ingredientes, preco] = [COLUMNS.categoria, COLUMNS.ingredientes, COLUMNS.preco].map(
    columnOf,
  );
  if (nome === "") return null;
  const sizes = fields.filter(
    (field) => ![nome, categoria, ingredientes, preco].includes(field) && field.trim() !== "",
  );
  const lines = sizes.length === 0 ? [] : [`Tamanhos: ${sizes.join(", ")}`];
  let heading = "";
  for (const row of data) {
    const cell = (column: string | undefined) => (column === undefined ? "" : (row[column] ?? "").trim());
    if (cell(categoria) !== heading && cell(categoria) !== "") {
      heading = cell(categoria);
      lines.push("", `# ${heading}`);
    }
    lines.push(lineOf(cell(nome), cell(ingredientes), sizes.map(cell), cell(preco)));
  }
  return lines.join("\n").trim();
}

function lineOf(nome: string, ingredientes: string, bySize: readonly string[], preco: string): string {
  const prices = bySize.some((each) => each !== "")
    ? bySize.map((each) => withDecimals(each) || "-")
    : [withDecimals(preco)];
  return [nome, ingredientes && `- ${ingredientes}`, prices.join(" / ")]
    .filter((part) => part !== "")
    .join(" ");
}

/** "45" and "45.9" of a spreadsheet as "45,00" and "45,90"; what is no price stays, and is asked about. */
function withDecimals(written: string): string {
  const [, whole, decimals = ""] = /^(?:R\$\s*)?(\d{1,4})(?:[.,](\d{1,2}))?$/.exec(written) ?? [];
  return whole === undefined ? written : `${whole},${decimals.padEnd(2, "0")}`;
}

/** What a spreadsheet has no row for, said to whoever asked for one; null when it holds the whole menu. */
export function leftOutOfCsv(file: string): string | null {
  const { doughs, combos } = menuFile.parse(JSON.parse(file));
  const left = [count(doughs.length, "massa", "massas"), count(combos.length, "combo", "combos")].filter(
    Boolean,
  );
  if (left.length === 0) return null;
  return `A planilha não leva ${left.join(" nem ")}: ficam como estão quando ela voltar. Mude aqui, ou use Exportar.`;
}

function count(total: number, one: string, many: string): string {
  if (total === 0) return "";
  return total === 1 ? `1 ${one}` : `${total} ${many}`;
}

/** The menu as a spreadsheet that `csvToText` reads: with semicolons and a mark, as a Brazilian Excel opens it. */
export function menuTextToCsv(file: string): string {
  return menuToCsv(menuFile.parse(JSON.parse(file)));
}

function menuToCsv(menu: MenuFile): string {
  const sizes = menu.sizes.map(({ id, name }) => ({ id, name }));
  const price = (centavos: number | undefined) =>
    centavos === undefined ? "" : formatReais(centavos).replace("R$ ", "");
  const bySize = (prices: Readonly<Record<string, number>>) =>
    Object.fromEntries(sizes.map(({ id, name }) => [name, price(prices[id])]));
  const row = (categoria: string, item: string, rest: Row): Row => ({
    categoria,
    item,
    ...rest,
  });
  const rows = [
    ...Object.entries(menu.flavor_groups).flatMap(([id, group]) =>
      menu.flavors
        .filter((flavor) => flavor.group === id)
        .map((flavor) =>
          row(group.name, flavor.name, {
            ingredientes: flavor.ingredients.join(", "),
            ...bySize({ ...group.prices, ...flavor.prices }),
          }),
        ),
    ),
    ...menu.borders.map(({ name, prices }) => row("Bordas", name, bySize(prices))),
    ...menu.additions.map(({ name, price: own }) => row("Adicionais", name, { preço: price(own) })),
    ...menu.drinks.map(({ name, size, price: own }) =>
      row("Bebidas", size === null ? name : `${name} ${size}`, { preço: price(own) }),
    ),
    ...menu.desserts.map(({ name, price: own }) => row("Sobremesas", name, { preço: price(own) })),
  ];
  const columns = ["categoria", "item", "ingredientes", ...sizes.map(({ name }) => name), "preço"];
  const data = rows.map((each) => columns.map((column) => each[column] ?? ""));
  return `\uFEFF${Papa.unparse({ fields: columns, data }, { delimiter: ";" })}\r\n`;
}

type Row = Readonly<Record<string, string>>;
