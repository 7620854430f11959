import type { LinhaEditavel, Opcoes } from "@/lib/admin/edicao-opcoes";
import type { preverEdicao } from "./actions";

type Mudanca = Parameters<typeof preverEdicao>[1]["mudancas"][number];

/** A pizza as it is chosen in the form. */
export type PizzaEscolhida = {
  readonly tamanhoId: number;
  readonly saborIds: readonly number[];
  readonly bordaId: number | null;
  readonly obs: string;
};

/** A combo as it is chosen: the sabores of each of its pizzas, in their order. */
export type ComboEscolhido = { readonly comboId: number; readonly pizzas: readonly (readonly number[])[] };

/** A line as the person wants it: one that is there, changed or taken out, or a new one. */
export type Rascunho = {
  readonly chave: string;
  /** Null is a new line. */
  readonly antes: LinhaEditavel | null;
  readonly quantidade: number;
  readonly tirada: boolean;
  /** What it is to be, where that is chosen anew. */
  readonly pizza: PizzaEscolhida | null;
  readonly produtoId: number | null;
  readonly combo: ComboEscolhido | null;
};

export function rascunhoDe(linhas: readonly LinhaEditavel[]): readonly Rascunho[] {
  return linhas.map((antes) => ({
    chave: `linha-${antes.linhaId}`,
    antes,
    quantidade: antes.quantidade,
    tirada: false,
    pizza: null,
    produtoId: null,
    combo: null,
  }));
}

/** What has to be done to the pedido so that it is as the draft says; lines that are as they were ask for nothing. */
export function mudancasDe(rascunho: readonly Rascunho[]): Mudanca[] {
  return rascunho.flatMap(mudancaDe);
}

function mudancaDe({ antes, quantidade, tirada, pizza, produtoId, combo }: Rascunho): Mudanca[] {
  if (antes === null) {
    if (tirada) return [];
    if (produtoId !== null) return [{ tipo: "mais_produto", produtoId, quantidade }];
    if (combo !== null)
      return [
        {
          tipo: "mais_combo",
          comboId: combo.comboId,
          quantidade,
          pizzas: combo.pizzas.map((ids) => [...ids]),
        },
      ];
    return pizza === null
      ? []
      : [{ tipo: "mais_pizza", quantidade, pizza: { ...toInput(pizza), saborIds: [...pizza.saborIds] } }];
  }
  const { linhaId } = antes;
  if (tirada) return [{ tipo: "tirar", linhaId }];
  if (pizza !== null) {
    const isSame = sameIds(pizza.saborIds, antes.pizza?.saborIds ?? []);
    return [
      {
        tipo: "mudar_pizza",
        linhaId,
        quantidade,
        pizza: { ...toInput(pizza), saborIds: isSame ? null : [...pizza.saborIds] },
      },
    ];
  }
  return quantidade === antes.quantidade ? [] : [{ tipo: "quantidade", linhaId, quantidade }];
}

function toInput({ tamanhoId, bordaId, obs }: PizzaEscolhida) {
  return { tamanhoId, bordaId, obs: obs.trim() === "" ? null : obs };
}

function sameIds(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

/** How a line of the draft is called before the server has named it. */
export function nomeDoRascunho({ antes, pizza, produtoId, combo }: Rascunho, opcoes: Opcoes): string {
  const nomeDe = (list: readonly { id: number; nome: string }[], id: number | null) =>
    list.find((each) => each.id === id)?.nome ?? "";
  if (produtoId !== null) return nomeDe(opcoes.produtos, produtoId);
  const sabores = [...(pizza?.saborIds ?? combo?.pizzas.flat() ?? [])]
    .map((id) => nomeDe(opcoes.sabores, id))
    .filter(Boolean);
  if (combo !== null)
    return [nomeDe(opcoes.combos, combo.comboId), sabores.join(" / ")].filter(Boolean).join(": ");
  if (pizza === null) return antes?.nome ?? "";
  return `Pizza ${nomeDe(opcoes.tamanhos, pizza.tamanhoId)} ${sabores.join(" / ")}`.trim();
}
