import type { Command } from "@/lib/core/dialogue/command";
import { aplicarMudancas } from "@/lib/core/dialogue/rules/mudanca";
import { evidenceOf, type Reading, textBetween } from "@/lib/core/parser/reading";
import { findProdutoDe, produtosDe } from "@/lib/core/pedido/cardapio";
import { certa, type Escolha, idCerto, itemDaLinha } from "@/lib/core/pedido/item";
import { absorb } from "./absorb";
import { aimAt } from "./aim";
import type { Draft, PizzaDraft } from "./draft";
import { produtoOf, withVariante } from "./drinks";
import { comboOf, pizzaOf, unknownAdicional, unknownWishes } from "./items";
import type { LineTarget, Order } from "./order";
import { replacement } from "./replace";
import { linhasOfTarget } from "./resolve-wishes";
import { isUntellable, spreadDrafts } from "./spread";
import { focusedLine } from "./targets";

/** Everything that was read, as commands: what goes, what changes, what is new. */
export function finishOrder(order: Order): Command[] {
  const drafts = spreadDrafts(order.drafts).filter(isSaid);
  if (drafts.every(({ tipo }) => tipo === "produto")) aimEarly(order);
  const { commands: answers, rest } = absorb(order.reading, drafts);
  return [
    ...order.commands,
    ...dropped(order),
    ...varianteSwap(order),
    ...order.targets.flatMap((target) => changesOf(order.reading, target)),
    ...answers,
    ...rest.flatMap((draft) => commandsOf(order.reading, draft)),
  ];
}

function dropped({ reading, replacing, dropped }: Order): Command[] {
  if (dropped === null || replacing !== dropped) return [];
  return [{ tipo: "RemoveItem", alvo: dropped.alvo, evidence: evidenceOf(reading, dropped.de, dropped.ate) }];
}

/** "muda o guaraná pra lata": the same drink in another variante. */
function varianteSwap({ reading, replacing, variante }: Order): Command[] {
  if (replacing === null || variante === null) return [];
  const [linha] = linhasOfTarget(reading, replacing);
  const id = linha?.tipo === "produto" ? idCerto(linha.produto) : null;
  const nome = id === null ? null : findProdutoDe(reading.facts.cardapio, "bebida", id)?.nome;
  const same = produtosDe(reading.facts.cardapio, "bebida").filter((bebida) => bebida.nome === nome);
  const fitting = withVariante(
    reading,
    same.map((bebida) => bebida.id),
    variante.variante,
  );
  const [only] = fitting;
  if (only === undefined) return [];
  const produto: Escolha =
    fitting.length === 1 ? certa(only) : { tipo: "duvida", palavras: nome ?? "", candidatos: fitting };
  const evidence = evidenceOf(reading, replacing.de, variante.ate);
  return [{ tipo: "ChangeItem", alvo: replacing.alvo, mudancas: [{ campo: "produto", produto }], evidence }];
}

/** A pizza of which nothing was said but "meia" is none. */
function isSaid(draft: Draft): boolean {
  return draft.tipo !== "pizza" || draft.isNamed || draft.partes.length > 0 || draft.tamanhoIds !== null;
}

/** "sem cebola", "borda de cheddar" with no pizza named: the one being asked about, spoken of, or the only one. */
function aimEarly(order: Order): void {
  const { reading, early } = order;
  if (early === null) return;
  const { pergunta, state } = reading;
  const asked = pergunta !== null && "linhaId" in pergunta ? [pergunta.linhaId] : null;
  const pizzas = state.carrinho.filter(({ tipo }) => tipo === "pizza").map(({ linhaId }) => linhaId);
  const focused = focusedLine(reading)
    .filter(({ tipo }) => tipo === "pizza")
    .map(({ linhaId }) => linhaId);
  const linhaIds = asked ?? (focused.length > 0 ? focused : pizzas);
  if (linhaIds.length === 0) return;
  const alvo =
    linhaIds.length === 1
      ? ({ tipo: "linhas", linhaIds, unidades: null } as const)
      : ({ tipo: "duvida", candidatos: linhaIds, unidades: null } as const);
  const ate = early.ate;
  aimAt(order, { alvo, saborId: null, unidades: null, ate, como: "pronome" }, early.de);
}

function changesOf(reading: Reading, target: LineTarget): Command[] {
  const evidence = evidenceOf(reading, target.de, target.ate);
  if (target.isCopy) return copiesOf(reading, target);
  const unknown = target.unknown.map((palavras) => unknownAdicional(palavras, evidence));
  if (target.mudancas.length === 0) return unknown;
  return [{ tipo: "ChangeItem", alvo: target.alvo, mudancas: target.mudancas, evidence }, ...unknown];
}

function copiesOf(reading: Reading, target: LineTarget): Command[] {
  const evidence = evidenceOf(reading, target.de, target.ate);
  return linhasOfTarget(reading, target).map((linha) => {
    const { item } = aplicarMudancas({ ...linha, quantidade: 1 }, target.mudancas);
    return {
      tipo: "AddItem",
      item: target.mudancas.length === 0 ? itemDaLinha(linha) : item,
      quantidade: 1,
      evidence,
    };
  });
}

function commandsOf(reading: Reading, draft: Draft): Command[] {
  if (isWhichHalf(reading, draft))
    return [{ tipo: "Unclear", palavras: textBetween(reading, draft.de, draft.ate) }];
  const changed = draft.replaces === null ? null : replacement(reading, draft, draft.replaces);
  if (changed !== null)
    return [{ tipo: "ChangeItem", ...changed, evidence: evidenceOf(reading, draft.de, draft.ate) }];
  const gone: Command[] =
    draft.replaces === null
      ? []
      : [
          {
            tipo: "RemoveItem",
            alvo: draft.replaces.alvo,
            evidence: evidenceOf(reading, draft.replaces.de, draft.replaces.ate),
          },
        ];
  return [...gone, ...additionsOf(reading, draft)];
}

/** "faz ela meia a meia com atum" of a pizza of halves already: which of them gives way cannot be told. */
function isWhichHalf(reading: Reading, draft: Draft): boolean {
  if (draft.tipo !== "pizza" || draft.replaces?.isShared !== true || draft.partes.length > 1) return false;
  return linhasOfTarget(reading, draft.replaces).some(
    (linha) => linha.tipo === "pizza" && linha.pizza.partes.length > 1,
  );
}

function additionsOf(reading: Reading, draft: Draft): Command[] {
  const evidence = evidenceOf(reading, draft.de, draft.ate);
  const quantidade = draft.quantidade ?? 1;
  switch (draft.tipo) {
    case "produto":
      return [
        {
          tipo: "AddItem",
          item: { tipo: "produto", produto: produtoOf(reading, draft) },
          quantidade,
          evidence,
        },
      ];
    case "combo": {
      const [comboId] = draft.comboIds;
      const isOne = comboId !== undefined && draft.comboIds.length === 1;
      if (!isOne)
        return [
          {
            tipo: "NameUnknown",
            palavras: draft.palavras,
            esperado: "item",
            sugestoes: draft.comboIds,
            evidence,
          },
        ];
      return [{ tipo: "AddItem", item: comboOf(reading, draft, comboId), quantidade, evidence }];
    }
    case "pizza":
      return pizzaCommands(reading, draft);
  }
}

function pizzaCommands(reading: Reading, draft: PizzaDraft): Command[] {
  const evidence = evidenceOf(reading, draft.de, draft.ate);
  if (isUntellable(draft)) return [{ tipo: "Unclear", palavras: textBetween(reading, draft.de, draft.ate) }];
  const add = {
    tipo: "AddItem",
    item: { tipo: "pizza", pizza: pizzaOf(reading, draft) },
    quantidade: draft.quantidade ?? 1,
    evidence,
  } as const;
  if (draft.isDoubtful) return [{ tipo: "ConfirmQuantidade", comando: add, evidence }];
  return [add, ...unsoldSize(reading, draft), ...unknownWishes(reading, draft)];
}

/** A size that is not sold is said, not only asked again. */
export function unsoldSize(reading: Reading, draft: PizzaDraft): Command[] {
  if (draft.tamanhoIds === null || draft.tamanhoIds.length > 0) return [];
  const evidence = evidenceOf(reading, draft.de, draft.ate);
  return [
    {
      tipo: "NameUnknown",
      palavras: textBetween(reading, draft.de, draft.ate),
      esperado: "tamanho",
      sugestoes: [],
      evidence,
    },
  ];
}
