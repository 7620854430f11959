import type { Command, Mudanca } from "@/lib/core/dialogue/command";
import type { Pergunta, PerguntaDaLinha } from "@/lib/core/dialogue/pergunta";
import { findLinha } from "@/lib/core/dialogue/state";
import { evidenceOf, type Reading } from "@/lib/core/parser/reading";
import { type Escolha, idCerto, type Linha } from "@/lib/core/pedido/item";
import type { Draft, PizzaDraft, ProdutoDraft } from "./draft";
import { produtoOf, withVariante } from "./drinks";
import { unsoldSize } from "./finish";
import { pizzaOf, pizzasOfCombo } from "./items";
import { wishChanges } from "./replace";

export type Absorbed = { readonly commands: Command[]; readonly rest: Draft[] };

/**
 * Takes what answers the question about a line out of what was read: "grande" after "qual o tamanho?", "meia sertaneja"
 * while a pizza waits for sabores. What is left is new.
 */
export function absorb(reading: Reading, drafts: readonly Draft[]): Absorbed {
  const { pergunta, state } = reading;
  const linha = pergunta !== null && "linhaId" in pergunta ? findLinha(state, pergunta.linhaId) : null;
  if (pergunta === null || linha === null || !("linhaId" in pergunta))
    return { commands: [], rest: [...drafts] };
  const [first] = drafts;
  if (first === undefined || first.replaces !== null) return { commands: [], rest: [...drafts] };
  return answerWith(reading, pergunta, linha, drafts, first);
}

function answerWith(
  reading: Reading,
  pergunta: PerguntaDaLinha,
  linha: Linha,
  drafts: readonly Draft[],
  first: Draft,
): Absorbed {
  if (pergunta.tipo === "bebida") {
    return first.tipo === "produto"
      ? answerBebida(reading, pergunta, drafts, first)
      : { commands: [], rest: [...drafts] };
  }
  if (linha.tipo === "combo") return answerCombo(reading, pergunta, linha, drafts);
  if (linha.tipo !== "pizza" || first.tipo !== "pizza") return { commands: [], rest: [...drafts] };
  const sizes = pergunta.tipo === "tamanho" ? answerSizes(reading, pergunta, linha, drafts) : null;
  if (sizes !== null) return sizes;
  const isOfAll = linha.quantidade > 1 && isSaidOfAll(first, linha);
  if (linha.quantidade > 1 && waitsForSabores(pergunta) && !isOfAll)
    return answerSeveral(reading, linha, drafts);
  if (!isOfAll && !isAnswer(first, linha, pergunta)) return { commands: [], rest: [...drafts] };
  return { commands: commandsFor(reading, pergunta, linha, first, null), rest: drafts.slice(1) };
}

/** "uma grande e outra média" of two pizzas: each size takes its units. */
function answerSizes(
  reading: Reading,
  pergunta: PerguntaDaLinha,
  linha: Extract<Linha, { tipo: "pizza" }>,
  drafts: readonly Draft[],
): Absorbed | null {
  const sizes = drafts.filter((draft) => draft.tipo === "pizza");
  const count = ({ quantidade }: PizzaDraft) => quantidade ?? 1;
  const total = sizes.reduce((sum, draft) => sum + count(draft), 0);
  const isOnlySizes =
    sizes.length === drafts.length &&
    sizes.every(({ partes, tamanhoIds }) => partes.length === 0 && tamanhoIds?.length === 1);
  if (sizes.length < 2 || !isOnlySizes || total !== linha.quantidade) return null;
  const commands = sizes.flatMap((draft, index) =>
    commandsFor(reading, pergunta, linha, draft, index === sizes.length - 1 ? null : count(draft)),
  );
  return { commands, rest: [] };
}

function waitsForSabores(pergunta: Pergunta): boolean {
  return pergunta.tipo === "sabor" && pergunta.indice === null;
}

/** "grandes", "as duas grandes": a size and no sabor, and no other number than there are. */
function isSaidOfAll({ partes, tamanhoIds, quantidade }: PizzaDraft, linha: Linha): boolean {
  return (
    partes.length === 0 && tamanhoIds !== null && (quantidade === null || quantidade === linha.quantidade)
  );
}

/** Said of the pizza in question: no other number of them, and nothing that it has settled already. */
function isAnswer(
  draft: PizzaDraft,
  linha: Extract<Linha, { tipo: "pizza" }>,
  pergunta: PerguntaDaLinha,
): boolean {
  if ((draft.quantidade ?? 1) !== 1) return false;
  const { pizza } = linha;
  const isSameSize =
    draft.tamanhoIds === null || pizza.tamanhoId === null || draft.tamanhoIds.includes(pizza.tamanhoId);
  if (draft.partes.length === 0) return draft.tamanhoIds !== null || pergunta.tipo !== "tamanho";
  if (pergunta.tipo === "sabor" || pergunta.tipo === "sabores_demais")
    return isSameSize || draft.quantidade === null;
  const present = pizza.partes.map(({ sabor }) => idCerto(sabor));
  return (
    pergunta.tipo === "tamanho" &&
    (draft.tamanhoIds !== null || draft.quantidade === null) &&
    draft.partes.every(({ sabor }) => present.includes(idCerto(sabor)) && idCerto(sabor) !== null)
  );
}

function commandsFor(
  reading: Reading,
  pergunta: PerguntaDaLinha,
  linha: Linha,
  draft: PizzaDraft,
  unidades: number | null,
): Command[] {
  const pizza = pizzaOf(reading, draft);
  const mudancas: Mudanca[] = [];
  if (pizza.tamanhoId !== null) mudancas.push({ campo: "tamanho", tamanhoId: pizza.tamanhoId });
  if (pizza.partes.length > 0 && pergunta.tipo !== "tamanho")
    mudancas.push(...saborAnswer(pergunta, pizza.partes));
  if (draft.borda !== undefined) mudancas.push({ campo: "borda", borda: draft.borda });
  if (draft.massa !== undefined) mudancas.push({ campo: "massa", massa: draft.massa });
  mudancas.push(...wishChanges(pizza));
  const unsold = unsoldSize(reading, draft);
  if (mudancas.length === 0) return unsold;
  const alvo = { tipo: "linhas", linhaIds: [linha.linhaId], unidades } as const;
  return [
    { tipo: "ChangeItem", alvo, mudancas, evidence: evidenceOf(reading, draft.de, draft.ate) },
    ...unsold,
  ];
}

function saborAnswer(pergunta: PerguntaDaLinha, partes: ReturnType<typeof pizzaOf>["partes"]): Mudanca[] {
  const [only] = partes;
  if (pergunta.tipo !== "sabor") return [{ campo: "partes", partes }];
  if (pergunta.indice === null) return [{ campo: "mais_partes", partes }];
  return partes.length === 1 && only !== undefined
    ? [{ campo: "parte_sabor", indice: pergunta.indice, para: only.sabor }]
    : [{ campo: "partes", partes }];
}

/** "duas médias" and then "uma palmito, outra caprese": each takes units of the line, what is left keeps waiting. */
function answerSeveral(reading: Reading, linha: Linha, drafts: readonly Draft[]): Absorbed {
  const commands: Command[] = [];
  const rest: Draft[] = [];
  let left = linha.quantidade;
  const pergunta: PerguntaDaLinha = { tipo: "sabor", linhaId: linha.linhaId, indice: null, produtoIds: [] };
  for (const draft of drafts.flatMap((each) => splitList(each, linha.quantidade))) {
    const count = draft.quantidade ?? (drafts.length === 1 ? left : 1);
    const isOfThem = draft.tipo === "pizza" && draft.partes.length > 0 && count <= left && left > 0;
    if (isOfThem) {
      commands.push(...commandsFor(reading, pergunta, linha, draft, count < left ? count : null));
      left -= count;
    } else rest.push(draft);
  }
  return { commands, rest };
}

/** "palmito e caprese" for two pizzas is one of each. */
function splitList(draft: Draft, count: number): Draft[] {
  const isList =
    draft.tipo === "pizza" && !draft.isDivided && draft.partes.length > 1 && draft.partes.length === count;
  return isList ? draft.partes.map((parte) => ({ ...draft, quantidade: 1, partes: [parte] })) : [draft];
}

function answerBebida(
  reading: Reading,
  pergunta: Extract<PerguntaDaLinha, { tipo: "bebida" }>,
  drafts: readonly Draft[],
  first: ProdutoDraft,
): Absorbed {
  if (first.isMore) return { commands: [], rest: [...drafts] };
  const among = first.candidatos.filter((id) => pergunta.produtoIds.includes(id));
  const produto: Escolha =
    among.length > 0 ? produtoOf(reading, { ...first, candidatos: among }) : produtoOf(reading, first);
  const mudancas: Mudanca[] = [{ campo: "produto", produto }];
  if (first.quantidade !== null && first.quantidade > 1)
    mudancas.push({ campo: "quantidade", quantidade: first.quantidade });
  const alvo = { tipo: "linhas", linhaIds: [pergunta.linhaId], unidades: null } as const;
  return {
    commands: [{ tipo: "ChangeItem", alvo, mudancas, evidence: evidenceOf(reading, first.de, first.ate) }],
    rest: drafts.slice(1),
  };
}

/** A volume or a vessel alone, said of the drink in question. */
export function varianteAnswer(
  reading: Reading,
  said: Parameters<typeof withVariante>[2],
  de: number,
  ate: number,
): Command[] {
  const { pergunta } = reading;
  if (pergunta?.tipo !== "bebida") return [];
  const fitting = withVariante(reading, pergunta.produtoIds, said);
  const [only] = fitting;
  if (only === undefined || fitting.length !== 1) return [];
  const alvo = { tipo: "linhas", linhaIds: [pergunta.linhaId], unidades: null } as const;
  const mudancas = [{ campo: "produto", produto: { tipo: "certa", id: only } } as const];
  return [{ tipo: "ChangeItem", alvo, mudancas, evidence: evidenceOf(reading, de, ate) }];
}

/** The pizzas of the combo that wait, one draft each; two sabores for two pizzas are one each. */
function answerCombo(
  reading: Reading,
  pergunta: PerguntaDaLinha,
  linha: Extract<Linha, { tipo: "combo" }>,
  drafts: readonly Draft[],
): Absorbed {
  const first = "indice" in pergunta && pergunta.indice !== null ? pergunta.indice : 0;
  const count = pizzasOfCombo(reading, linha.comboId) - first;
  const commands: Command[] = [];
  const rest: Draft[] = [];
  let next = first;
  for (const draft of drafts.flatMap((each) => splitList(each, count))) {
    const isOfIt = draft.tipo === "pizza" && draft.partes.length > 0 && next < first + count;
    if (!isOfIt) rest.push(draft);
    else {
      const alvo = { tipo: "linhas", linhaIds: [linha.linhaId], unidades: null } as const;
      const mudancas = [
        { campo: "combo_pizza", indice: next++, partes: pizzaOf(reading, draft).partes } as const,
      ];
      commands.push({
        tipo: "ChangeItem",
        alvo,
        mudancas,
        evidence: evidenceOf(reading, draft.de, draft.ate),
      });
    }
  }
  return { commands, rest };
}
