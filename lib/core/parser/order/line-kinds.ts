import { has, namesAt, wordAt } from "@/lib/core/parser/reading";
import { findProduto } from "@/lib/core/pedido/cardapio";
import { certa, type Escolha, idCerto } from "@/lib/core/pedido/item";
import type { ProdutoDraft } from "./draft";
import { familyOf, kindAt } from "./drink-kinds";
import { inheritVariante } from "./drinks";
import { type LineTarget, type Order, touch } from "./order";
import { linhasOfTarget } from "./resolve-wishes";

/** "a coca é zero", "o guaraná é de 2 litros", "o refri era pepsi": what a drink in the carrinho is to be. */
export function readLineKind(order: Order, at: number): number | null {
  const { focus, reading } = order;
  if (focus?.tipo !== "linhas" || order.last !== "alvo" || !isCopula(order, at)) return null;
  const drink = drinkOf(order, focus.target);
  if (drink === null) return null;
  let from = at + 1;
  while (has(reading, from, "article", "de", "para", "be", "em") || /^(ser|vir)$/.test(wordAt(reading, from)))
    from++;
  const kind = kindAt(reading, drink, from);
  if (kind === null) {
    if (namesAt(reading, from, "bebida") === null) return null;
    order.replacing = focus.target;
    return touch(order, from, "alvo");
  }
  focus.target.mudancas.push({ campo: "produto", produto: kindOf(order, focus.target, kind.ids, drink) });
  return touch(order, kind.ate, "produto");
}

function isCopula({ reading }: Order, at: number): boolean {
  if (wordAt(reading, at) === "pode" && wordAt(reading, at + 1) === "ser") return true;
  return has(reading, at, "be") || (wordAt(reading, at) === "e" && !has(reading, at + 1, "article"));
}

/** All that the drink of the line may be: those whose names begin like its own. */
function drinkOf(order: Order, target: LineTarget): ProdutoDraft | null {
  const linhas = linhasOfTarget(order.reading, target);
  const [linha] = linhas;
  if (linhas.length !== 1 || linha?.tipo !== "produto") return null;
  const ids = linha.produto.tipo === "certa" ? [linha.produto.id] : linha.produto.candidatos;
  const draft: ProdutoDraft = {
    tipo: "produto",
    de: target.de,
    ate: target.ate,
    quantidade: linha.quantidade,
    candidatos: ids,
    palavras: "",
    variante: { ml: null, vasilha: null },
    isMore: false,
    isGeneric: false,
    replaces: null,
  };
  return { ...draft, candidatos: familyOf(order.reading, draft) };
}

/** Of the same name where only the size was said, of the same size where only the name was. */
function kindOf(
  { reading }: Order,
  target: LineTarget,
  ids: readonly number[],
  { palavras }: ProdutoDraft,
): Escolha {
  const [linha] = linhasOfTarget(reading, target);
  const old = linha?.tipo === "produto" ? linha.produto : null;
  const [only] = ids;
  if (only !== undefined && ids.length === 1) return certa(only);
  const escolha: Escolha = { tipo: "duvida", palavras, candidatos: ids };
  if (old === null) return escolha;
  const same = sameName(reading, ids, idCerto(old));
  return same === null ? inheritVariante(reading, escolha, old) : certa(same);
}

function sameName({ facts }: Order["reading"], ids: readonly number[], oldId: number | null): number | null {
  const nome = (id: number | null) => findProduto(facts.cardapio, id ?? -1)?.nome;
  const same = ids.filter((id) => nome(id) === nome(oldId));
  return same.length === 1 ? (same[0] ?? null) : null;
}
