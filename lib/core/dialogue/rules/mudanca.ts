import type { Mudanca } from "@/lib/core/dialogue/command";
import {
  type Item,
  idCerto,
  itemDaLinha,
  type Linha,
  type Parte,
  PIZZA_VAZIA,
  type Pizza,
  parteDe,
} from "@/lib/core/pedido/item";

/** The line with the changes applied, still to be checked for what can be sold. A change that does not fit does nothing. */
export function aplicarMudancas(
  linha: Linha,
  mudancas: readonly Mudanca[],
): { item: Item; quantidade: number } {
  return mudancas.reduce((current, mudanca) => aplicar(current, mudanca), {
    item: itemDaLinha(linha),
    quantidade: linha.quantidade,
  });
}

type Current = { item: Item; quantidade: number };

function aplicar(current: Current, mudanca: Mudanca): Current {
  const { item, quantidade } = current;
  switch (mudanca.campo) {
    case "quantidade":
      return { item, quantidade: mudanca.quantidade };
    case "mais_unidades":
      return { item, quantidade: quantidade + mudanca.quantidade };
    case "produto":
      return item.tipo === "produto"
        ? { item: { tipo: "produto", produto: mudanca.produto }, quantidade }
        : current;
    case "combo_pizza":
      return item.tipo === "combo"
        ? { item: withComboPizza(item, mudanca.indice, mudanca.partes), quantidade }
        : current;
    default:
      return item.tipo === "pizza"
        ? { item: { tipo: "pizza", pizza: mudarPizza(item.pizza, mudanca) }, quantidade }
        : current;
  }
}

type MudancaDaPizza = Exclude<Mudanca, { campo: "quantidade" | "mais_unidades" | "produto" | "combo_pizza" }>;

function mudarPizza(pizza: Pizza, mudanca: MudancaDaPizza): Pizza {
  switch (mudanca.campo) {
    case "tamanho":
      return { ...pizza, tamanhoId: mudanca.tamanhoId };
    case "partes":
      return { ...pizza, partes: mudanca.partes, saboresEsperados: null };
    case "mais_partes":
      return { ...pizza, partes: [...pizza.partes, ...mudanca.partes] };
    case "troca_sabor":
      return {
        ...pizza,
        partes: pizza.partes.map((parte) =>
          idCerto(parte.sabor) === mudanca.deProdutoId ? withSabor(parte, mudanca.para) : parte,
        ),
      };
    case "parte_sabor":
      return { ...pizza, partes: settleParte(pizza.partes, mudanca.indice, mudanca.para) };
    case "borda":
      return { ...pizza, borda: mudanca.borda };
    case "massa":
      return { ...pizza, massa: mudanca.massa };
    case "sem":
      return onScope(pizza, mudanca.saborId, (scope) => ({
        ...scope,
        sem: union(scope.sem, mudanca.ingredientes),
      }));
    case "com":
      return onScope(pizza, mudanca.saborId, (scope) => ({
        ...scope,
        com: union(scope.com, mudanca.adicionalIds),
      }));
    case "obs":
      return onScope(pizza, mudanca.saborId, (scope) => ({
        ...scope,
        obs: joinObs(scope.obs, mudanca.texto),
      }));
    case "sem_adicional":
      return everywhere(pizza, (scope) => ({ ...scope, com: without(scope.com, mudanca.adicionalIds) }));
    case "volta_ingrediente":
      return everywhere(pizza, (scope) => ({ ...scope, sem: without(scope.sem, mudanca.ingredientes) }));
  }
}

type Scope = {
  readonly sem: readonly string[];
  readonly com: readonly number[];
  readonly obs: string | null;
};

/** A wish for one sabor touches that part only; on a whole pizza of one sabor both are the same. */
function onScope(pizza: Pizza, saborId: number | null, change: <S extends Scope>(scope: S) => S): Pizza {
  if (saborId === null || pizza.partes.length < 2) return change(pizza);
  return {
    ...pizza,
    partes: pizza.partes.map((parte) => (idCerto(parte.sabor) === saborId ? change(parte) : parte)),
  };
}

function everywhere(pizza: Pizza, change: <S extends Scope>(scope: S) => S): Pizza {
  return { ...change(pizza), partes: pizza.partes.map((parte) => change(parte)) };
}

function withSabor(parte: Parte, sabor: Parte["sabor"]): Parte {
  return { ...parteDe(sabor), dozeAvos: parte.dozeAvos, obs: parte.obs };
}

function settleParte(partes: readonly Parte[], indice: number, para: Parte["sabor"]): readonly Parte[] {
  return partes.map((parte, index) => (index === indice ? { ...parte, sabor: para } : parte));
}

function withComboPizza(
  item: Extract<Item, { tipo: "combo" }>,
  indice: number,
  partes: readonly Parte[],
): Item {
  const pizzas = [...item.pizzas];
  while (pizzas.length <= indice) pizzas.push(PIZZA_VAZIA);
  pizzas[indice] = { ...(pizzas[indice] ?? PIZZA_VAZIA), partes };
  return { ...item, pizzas };
}

function union<T>(present: readonly T[], added: readonly T[]): readonly T[] {
  return [...new Set([...present, ...added])];
}

function without<T>(present: readonly T[], removed: readonly T[]): readonly T[] {
  return present.filter((each) => !removed.includes(each));
}

function joinObs(present: string | null, added: string): string {
  return present === null || present === added ? added : `${present}; ${added}`;
}
