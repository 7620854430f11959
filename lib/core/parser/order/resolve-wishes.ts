import type { Mudanca } from "@/lib/core/dialogue/command";
import { findLinha } from "@/lib/core/dialogue/state";
import type { Reading } from "@/lib/core/parser/reading";
import type { Sabor } from "@/lib/core/pedido/cardapio";
import type { Linha } from "@/lib/core/pedido/item";
import type { Wish } from "./draft";
import type { LineTarget } from "./order";
import { isIn, saboresOfTarget } from "./terms";

/** What a wish comes to once the sabores are known. */
export type Resolved = {
  readonly sem: readonly string[];
  readonly com: readonly number[];
  readonly semAdicional: readonly number[];
  readonly volta: readonly string[];
  readonly obs: string | null;
  /** Asked for on top, and neither an adicional nor on the sabor. */
  readonly unknown: string | null;
};

const NOTHING: Resolved = { sem: [], com: [], semAdicional: [], volta: [], obs: null, unknown: null };

/** `com` are the adicionais it has already: "sem bacon" may mean one of them. */
export function resolveWish(wish: Wish, sabores: readonly Sabor[], com: readonly number[] = []): Resolved {
  switch (wish.tipo) {
    case "obs":
      return { ...NOTHING, obs: wish.texto };
    case "sem":
      return resolveSem(wish, sabores, com);
    case "com":
      return resolveCom(wish, sabores);
  }
}

function resolveSem(
  wish: Extract<Wish, { tipo: "sem" }>,
  sabores: readonly Sabor[],
  com: readonly number[],
): Resolved {
  const semAdicional = wish.adicionalIds.filter((id) => com.includes(id));
  const sem = onThem(wish.ingredientes, sabores);
  if (sem.length === 0 && semAdicional.length === 0) return { ...NOTHING, obs: wish.aviso };
  return { ...NOTHING, sem: semAdicional.length > 0 ? [] : sem, semAdicional };
}

/** "cebola" is cebola roxa where that is what the sabor has; without sabores the plainest name stands. */
function onThem(ingredientes: readonly string[], sabores: readonly Sabor[]): readonly string[] {
  if (sabores.length === 0) return [...ingredientes].sort((a, b) => a.length - b.length).slice(0, 1);
  return ingredientes.filter((each) => sabores.some((sabor) => sabor.ingredientes.includes(each)));
}

function resolveCom(wish: Extract<Wish, { tipo: "com" }>, sabores: readonly Sabor[]): Resolved {
  const has = sabores.length > 0 && sabores.every((sabor) => isIn(wish.ingredientes, sabor));
  if (has && !wish.isExtra) return { ...NOTHING, volta: onThem(wish.ingredientes, sabores) };
  const [adicional] = wish.adicionalIds;
  if (adicional !== undefined && wish.adicionalIds.length === 1) return { ...NOTHING, com: [adicional] };
  const isSomewhere = sabores.some((sabor) => isIn(wish.ingredientes, sabor));
  return isSomewhere && !wish.isExtra ? NOTHING : { ...NOTHING, unknown: wish.palavras };
}

/** Has the wish change lines that are in the carrinho; what is neither an adicional nor on their sabor is kept as said. */
export function wishOnLines(wish: Wish, reading: Reading, target: LineTarget): void {
  const { saborId } = target;
  const resolved = resolveWish(wish, saboresOfTarget(reading, target), adicionaisOf(reading, target));
  const mudancas: Mudanca[] = [];
  if (resolved.sem.length > 0) mudancas.push({ campo: "sem", ingredientes: resolved.sem, saborId });
  if (resolved.com.length > 0) mudancas.push({ campo: "com", adicionalIds: resolved.com, saborId });
  if (resolved.semAdicional.length > 0)
    mudancas.push({ campo: "sem_adicional", adicionalIds: resolved.semAdicional });
  if (resolved.volta.length > 0) mudancas.push({ campo: "volta_ingrediente", ingredientes: resolved.volta });
  if (resolved.obs !== null) mudancas.push({ campo: "obs", texto: resolved.obs, saborId });
  if (resolved.unknown !== null) target.unknown.push(resolved.unknown);
  target.mudancas.push(...mudancas);
}

export function linhasOfTarget({ state }: Reading, { alvo }: LineTarget): Linha[] {
  const ids = alvo.tipo === "linhas" ? alvo.linhaIds : alvo.candidatos;
  return ids.flatMap((id) => findLinha(state, id) ?? []);
}

function adicionaisOf(reading: Reading, target: LineTarget): number[] {
  return linhasOfTarget(reading, target).flatMap((linha) =>
    linha.tipo === "pizza" ? [...linha.pizza.com, ...linha.pizza.partes.flatMap(({ com }) => com)] : [],
  );
}
