import type { Alvo, Command, Mudanca } from "@/lib/core/dialogue/command";
import type { Event } from "@/lib/core/dialogue/event";
import type { Facts } from "@/lib/core/dialogue/facts";
import type { ComandoSuspenso } from "@/lib/core/dialogue/pergunta";
import { findLinha, type State } from "@/lib/core/dialogue/state";
import { type Item, isSameItem, type Linha } from "@/lib/core/pedido/item";
import { withinEstoque } from "./estoque";
import { type Montagem, montar } from "./montar";
import { aplicarMudancas } from "./mudanca";

type CommandOf<T extends Command["tipo"]> = Extract<Command, { tipo: T }>;

/** Puts an item in the carrinho as far as it can be sold; what cannot is said and asked about. */
export function addItem(state: State, facts: Facts, command: CommandOf<"AddItem">): readonly Event[] {
  const absurd = quantidadeAbsurda(facts, command.quantidade, command);
  if (absurd !== null) return absurd;
  const { item, recusas } = montar(command.item, facts.cardapio);
  if (item === null) return recusas;
  return withinEstoque(state, facts, [...recusas, includeItem(state, item, command.quantidade)]);
}

/** Changes the lines that are meant; a change that cannot be is refused and leaves its line as it was. */
export function changeItem(state: State, facts: Facts, command: CommandOf<"ChangeItem">): readonly Event[] {
  const { alvo, mudancas } = command;
  const linhas = linhasDoAlvo(state, alvo);
  if (alvo.tipo === "duvida" && linhas.length > 1) {
    return [askWhich(linhas, { tipo: "mudar", mudancas, unidades: alvo.unidades })];
  }
  if (linhas.length === 0) return [{ tipo: "AlvoNaoEncontrado" }];
  const absurd = quantidadeMudada(facts, linhas, mudancas, command);
  if (absurd !== null) return absurd;
  const nextId = { value: state.proximaLinhaId };
  const events = linhas.flatMap((linha) => changeLinha(facts, linha, mudancas, alvo.unidades, nextId));
  return withinEstoque(state, facts, events);
}

export function removeItem(state: State, _facts: Facts, command: CommandOf<"RemoveItem">): readonly Event[] {
  const { alvo } = command;
  const linhas = linhasDoAlvo(state, alvo);
  if (alvo.tipo === "duvida" && linhas.length > 1) {
    return [askWhich(linhas, { tipo: "remover", unidades: alvo.unidades })];
  }
  if (linhas.length === 0) return [{ tipo: "AlvoNaoEncontrado" }];
  return linhas.map((linha) => ({
    tipo: "ItemRemovido",
    linha,
    quantidade: Math.min(alvo.unidades ?? linha.quantidade, linha.quantidade),
  }));
}

export function nameUnknown(
  _state: State,
  _facts: Facts,
  command: CommandOf<"NameUnknown">,
): readonly Event[] {
  const { palavras, esperado, sugestoes } = command;
  return [{ tipo: "NomeDesconhecido", palavras, esperado, sugestoes }];
}

export function confirmQuantidade({ comando }: CommandOf<"ConfirmQuantidade">): readonly Event[] {
  return [
    { tipo: "DuvidaAberta", pergunta: { tipo: "quantidade", quantidade: comando.quantidade, comando } },
  ];
}

export function confirmRemoval({ comando }: CommandOf<"ConfirmRemoval">): readonly Event[] {
  return [{ tipo: "DuvidaAberta", pergunta: { tipo: "confirma_tirar", comando } }];
}

/** A line like one that is there already only raises its quantidade. */
function includeItem(state: State, item: Item, quantidade: number): Event {
  const same = state.carrinho.find((linha) => isSameItem(linha, item));
  if (same === undefined) {
    return { tipo: "ItemAdicionado", linha: { ...item, linhaId: state.proximaLinhaId, quantidade } };
  }
  return { tipo: "ItemAlterado", antes: same, linha: { ...same, quantidade: same.quantidade + quantidade } };
}

function changeLinha(
  facts: Facts,
  linha: Linha,
  mudancas: readonly Mudanca[],
  unidades: number | null,
  nextId: { value: number },
): readonly Event[] {
  const changed = aplicarMudancas(linha, mudancas);
  const { item, recusas }: Montagem = montar(changed.item, facts.cardapio);
  if (item === null || recusas.some(blocksChange)) return recusas;
  const isSplit = unidades !== null && unidades < linha.quantidade;
  if (!isSplit) {
    return [
      ...recusas,
      {
        tipo: "ItemAlterado",
        antes: linha,
        linha: { ...item, linhaId: linha.linhaId, quantidade: changed.quantidade },
      },
    ];
  }
  const rest: Linha = { ...linha, quantidade: linha.quantidade - unidades };
  const apart: Linha = { ...item, linhaId: nextId.value++, quantidade: unidades };
  return [
    ...recusas,
    { tipo: "ItemAlterado", antes: linha, linha: rest },
    { tipo: "ItemAdicionado", linha: apart },
  ];
}

/** A swap for what is not for sale must not lose what is there. */
function blocksChange(recusa: Event): boolean {
  return recusa.tipo === "ProdutoIndisponivel" || recusa.tipo === "ProdutoForaDoTamanho";
}

function linhasDoAlvo(state: State, alvo: Alvo): readonly Linha[] {
  const ids = alvo.tipo === "linhas" ? alvo.linhaIds : alvo.candidatos;
  return ids.map((id) => findLinha(state, id)).filter((linha) => linha !== null);
}

function askWhich(linhas: readonly Linha[], comando: ComandoSuspenso): Event {
  return {
    tipo: "DuvidaAberta",
    pergunta: { tipo: "qual_item", linhaIds: linhas.map(({ linhaId }) => linhaId), comando },
  };
}

function quantidadeMudada(
  facts: Facts,
  linhas: readonly Linha[],
  mudancas: readonly Mudanca[],
  command: Command,
): readonly Event[] | null {
  for (const mudanca of mudancas) {
    if (mudanca.campo === "quantidade") return quantidadeAbsurda(facts, mudanca.quantidade, command);
    if (mudanca.campo === "mais_unidades") {
      const largest = Math.max(...linhas.map(({ quantidade }) => quantidade));
      return quantidadeAbsurda(facts, largest + mudanca.quantidade, command);
    }
  }
  return null;
}

function quantidadeAbsurda(facts: Facts, quantidade: number, comando: Command): readonly Event[] | null {
  const max = facts.limites.maxQuantidadeItem;
  if (quantidade >= 1 && quantidade <= max) return null;
  return [{ tipo: "DuvidaAberta", pergunta: { tipo: "quantidade", quantidade, comando } }];
}
