import type { Alvo, Mudanca } from "@/lib/core/dialogue/command";
import type { Reading } from "@/lib/core/parser/reading";
import type { Linha } from "@/lib/core/pedido/item";
import { idCerto } from "@/lib/core/pedido/item";
import { type Draft, type PizzaDraft, type ProdutoDraft, WHOLE } from "./draft";
import { inheritVariante, produtoOf } from "./drinks";
import { pizzaOf } from "./items";
import type { LineTarget } from "./order";
import { linhasOfTarget } from "./resolve-wishes";

/** The lines a draft replaces, as changes of them; null when it is another sort of thing and they must go. */
export function replacement(
  reading: Reading,
  draft: Draft,
  target: LineTarget,
): { alvo: Alvo; mudancas: Mudanca[] } | null {
  const linhas = ofSameKind(linhasOfTarget(reading, target), draft, reading);
  const [first] = linhas;
  if (first === undefined) return null;
  const alvo = linhas.length === target.alvo.unidades ? target.alvo : narrowed(target.alvo, linhas);
  if (draft.tipo === "pizza" && first.tipo === "pizza")
    return { alvo, mudancas: pizzaChanges(reading, draft, first, target) };
  if (draft.tipo === "produto" && first.tipo === "produto")
    return { alvo, mudancas: produtoChanges(reading, draft, first, alvo) };
  return null;
}

/** Lines of the draft's kind; when the words named none of it, the only one there is ("troca por guaraná"). */
function ofSameKind(linhas: readonly Linha[], draft: Draft, { state }: Reading): readonly Linha[] {
  const same = linhas.filter(({ tipo }) => tipo === draft.tipo);
  if (same.length > 0) return same;
  const others = state.carrinho.filter(({ tipo }) => tipo === draft.tipo);
  return linhas.length === 0 && others.length === 1 ? others : [];
}

function narrowed(alvo: Alvo, linhas: readonly Linha[]): Alvo {
  const ids = linhas.map(({ linhaId }) => linhaId);
  return alvo.tipo === "linhas" ? { ...alvo, linhaIds: ids } : { ...alvo, candidatos: ids };
}

/** What a drafted pizza says of a line: its size, its sabores, what is on it. */
function pizzaChanges(
  reading: Reading,
  draft: PizzaDraft,
  linha: Linha,
  target: LineTarget | null,
): Mudanca[] {
  const pizza = pizzaOf(reading, draft);
  const mudancas: Mudanca[] = [];
  if (pizza.tamanhoId !== null) mudancas.push({ campo: "tamanho", tamanhoId: pizza.tamanhoId });
  if (pizza.partes.length > 0) mudancas.push(saborChange(pizza.partes, linha, target));
  if (draft.borda !== undefined) mudancas.push({ campo: "borda", borda: draft.borda });
  if (draft.massa !== undefined) mudancas.push({ campo: "massa", massa: draft.massa });
  return [...mudancas, ...wishChanges(pizza)];
}

/** One sabor for one keeps the rest of the pizza as it was. */
function saborChange(
  partes: ReturnType<typeof pizzaOf>["partes"],
  linha: Linha,
  target: LineTarget | null,
): Mudanca {
  const [only] = partes;
  const present = linha.tipo === "pizza" ? linha.pizza.partes : [];
  const deProdutoId = target?.saborId ?? (present.length === 1 ? idCerto(present[0]?.sabor ?? null) : null);
  const [kept] = present;
  if (target?.isShared === true && only !== undefined && partes.length === 1 && kept !== undefined)
    return { campo: "partes", partes: [{ ...kept, dozeAvos: shareLeft(only) }, only] };
  const isOneForOne =
    partes.length === 1 && only !== undefined && deProdutoId !== null && only.dozeAvos === null;
  return isOneForOne ? { campo: "troca_sabor", deProdutoId, para: only.sabor } : { campo: "partes", partes };
}

/** What the other sabor leaves; null where no share was said. */
function shareLeft({ dozeAvos }: { readonly dozeAvos: number | null }): number | null {
  return dozeAvos === null ? null : WHOLE - dozeAvos;
}

export function wishChanges({ sem, com, obs }: ReturnType<typeof pizzaOf>): Mudanca[] {
  return [
    ...(sem.length > 0 ? [{ campo: "sem", ingredientes: sem, saborId: null } as const] : []),
    ...(com.length > 0 ? [{ campo: "com", adicionalIds: com, saborId: null } as const] : []),
    ...(obs === null ? [] : [{ campo: "obs", texto: obs, saborId: null } as const]),
  ];
}

function produtoChanges(reading: Reading, draft: ProdutoDraft, linha: Linha, alvo: Alvo): Mudanca[] {
  const escolha = produtoOf(reading, draft);
  const isVarianteSaid = draft.variante.ml !== null || draft.variante.vasilha !== null;
  const produto =
    linha.tipo === "produto" && !isVarianteSaid ? inheritVariante(reading, escolha, linha.produto) : escolha;
  const count = draft.quantidade ?? (alvo.unidades === null ? linha.quantidade : 1);
  const isSame = count === (alvo.unidades === null ? linha.quantidade : 1);
  return [
    { campo: "produto", produto },
    ...(isSame ? [] : [{ campo: "quantidade", quantidade: count } as const]),
  ];
}
