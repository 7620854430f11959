import type { Command } from "@/lib/core/dialogue/command";
import { type Escolha, type Item, idCerto, PIZZA_VAZIA, type Pizza } from "@/lib/core/pedido/item";
import { MODEL_TIPOS, modelAnswer, type WireCommand, type WireItem } from "@/lib/understand/command-schema";

/**
 * Commands as a model would say them, whole answer. What the model has no word for is left out: a yes to the resumo, a
 * cancellation, unequal shares of a pizza. Words of theirs that the message as it was sent (`as`) does not have become
 * the whole of it.
 */
export function spokenByModel(commands: readonly Command[], texto: string, as = texto): string {
  const comandos = commands
    .flatMap((command) => toWire(command, texto))
    .map((comando) => ({ ...comando, trecho: as.includes(comando.trecho) ? comando.trecho : as }))
    .filter((comando) => modelAnswer.safeParse({ comandos: [comando] }).success);
  return JSON.stringify({ comandos });
}

const NOTHING = { linha: null, quantidade: null, item: null, valor: null } as const;

function toWire(command: Command, texto: string): readonly WireCommand[] {
  const trecho =
    "evidence" in command ? command.evidence.trecho : "palavras" in command ? command.palavras : texto;
  const tipo = MODEL_TIPOS.find((each) => each === command.tipo);
  if (tipo === undefined) return [];
  const wire = (change: Partial<WireCommand>): WireCommand[] => [{ ...NOTHING, tipo, trecho, ...change }];
  switch (command.tipo) {
    case "AddItem":
      return wire({ quantidade: command.quantidade, item: itemOf(command.item) });
    case "RemoveItem":
      return linhasOf(command.alvo).flatMap((linha) => wire({ linha }));
    case "ChangeItem":
      return linhasOf(command.alvo).flatMap((linha) => wire({ linha, ...changeOf(command.mudancas) }));
    case "Choose":
      return wire({ valor: command.opcaoId });
    case "AskCardapio":
      return wire({ valor: command.secao });
    case "AskHorario":
    case "AskLoja":
      return wire({ valor: command.aspecto });
    default:
      return wire({});
  }
}

type Alvo = Extract<Command, { tipo: "RemoveItem" }>["alvo"];
type Mudancas = Extract<Command, { tipo: "ChangeItem" }>["mudancas"];

function linhasOf(alvo: Alvo): readonly number[] {
  return alvo.tipo === "linhas" ? alvo.linhaIds : alvo.candidatos.slice(0, 1);
}

const NO_ITEM: WireItem = {
  produto: null,
  tamanho: null,
  sabores: [],
  borda: null,
  massa: null,
  sem: [],
  com: [],
  obs: null,
};

function itemOf(item: Item): WireItem {
  switch (item.tipo) {
    case "pizza":
      return pizzaOf(item.pizza);
    case "produto":
      return { ...NO_ITEM, produto: anyOf(item.produto) };
    case "combo":
      return { ...NO_ITEM, produto: item.comboId };
  }
}

function pizzaOf(pizza: Pizza): WireItem {
  const { tamanhoId: tamanho, partes, borda, massa, sem, com, obs } = pizza;
  return {
    ...NO_ITEM,
    tamanho,
    sabores: partes.flatMap((parte) => {
      const id = anyOf(parte.sabor);
      return id === null ? [] : [{ id, sem: [...parte.sem], com: [...parte.com] }];
    }),
    borda: anyOf(borda),
    massa: anyOf(massa),
    sem: [...sem],
    com: [...com],
    obs,
  };
}

function anyOf(escolha: Escolha | null): number | null {
  return escolha?.tipo === "duvida" ? (escolha.candidatos[0] ?? null) : idCerto(escolha);
}

function changeOf(mudancas: Mudancas): Partial<WireCommand> {
  const quantidade = mudancas.find((each) => each.campo === "quantidade")?.quantidade ?? null;
  return { quantidade, item: Object.assign({}, NO_ITEM, ...mudancas.map(fieldOf)) };
}

function fieldOf(mudanca: Mudancas[number]): Partial<WireItem> {
  switch (mudanca.campo) {
    case "tamanho":
      return { tamanho: mudanca.tamanhoId };
    case "partes":
      return { sabores: pizzaOf({ ...PIZZA_VAZIA, partes: mudanca.partes }).sabores };
    case "borda":
      return { borda: anyOf(mudanca.borda) };
    case "massa":
      return { massa: anyOf(mudanca.massa) };
    case "sem":
      return { sem: [...mudanca.ingredientes] };
    case "com":
      return { com: [...mudanca.adicionalIds] };
    case "obs":
      return { obs: mudanca.texto };
    case "produto":
      return { produto: anyOf(mudanca.produto) };
    default:
      return {};
  }
}
