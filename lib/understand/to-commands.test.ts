import { describe, expect, test } from "vitest";
import type { Command } from "@/lib/core/dialogue/command";
import { INITIAL_STATE, type State } from "@/lib/core/dialogue/state";
import { readMessage } from "@/lib/core/parser/reading";
import { certa, type Linha, PIZZA_VAZIA, parteDe } from "@/lib/core/pedido/item";
import { factsFromMenu } from "@/tests/support/facts-from-menu";
import { readMenu } from "@/tests/support/menu-file";
import type { WireCommand, WireItem } from "./command-schema";
import { toCommands } from "./to-commands";

const FACTS = factsFromMenu(readMenu("evals/public/menu.json"), "2026-05-14T19:40:00-03:00");
const { cardapio } = FACTS;

function id(codigo: string): number {
  return cardapio.produtos.find((produto) => produto.codigo === codigo)?.id ?? -1;
}
const tamanho = (codigo: string) => cardapio.tamanhos.find((each) => each.codigo === codigo)?.id ?? -1;

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
const sabor = (codigo: string) => ({ id: id(codigo), sem: [], com: [] });
const wire = (tipo: WireCommand["tipo"], trecho: string, change: Partial<WireCommand> = {}): WireCommand => ({
  tipo,
  trecho,
  linha: null,
  quantidade: null,
  item: null,
  valor: null,
  ...change,
});
const pizza = (change: Partial<WireItem>) => ({ item: { ...NO_ITEM, ...change } });

/** What is left of a model's commands on this message. */
function heard(
  texto: string,
  wires: readonly WireCommand[],
  state: State = INITIAL_STATE,
): readonly Command[] {
  return toCommands(readMessage(7, texto, FACTS, state), wires).map(({ command }) => command);
}
const tipos = (commands: readonly Command[]) => commands.map((command) => command.tipo);

const linha = (linhaId: number, codigo: string): Linha => ({
  tipo: "pizza",
  pizza: { ...PIZZA_VAZIA, tamanhoId: tamanho("grande"), partes: [parteDe(certa(id(codigo)))] },
  linhaId,
  quantidade: 1,
});
const WITH_TWO: State = {
  ...INITIAL_STATE,
  carrinho: [linha(1, "calabresa"), linha(2, "mista")],
  proximaLinhaId: 3,
};

describe("an item a model adds", () => {
  const texto = "descola uma grande de calabresa com borda de catupiry aí";
  const grande = pizza({ tamanho: tamanho("grande"), sabores: [sabor("calabresa")] });

  test("is what the quoted words say, with them as evidence", () => {
    expect(heard(texto, [wire("AddItem", "uma grande de calabresa", grande)])).toMatchObject([
      {
        tipo: "AddItem",
        quantidade: 1,
        item: {
          pizza: { tamanhoId: tamanho("grande"), partes: [{ sabor: certa(id("calabresa")) }], borda: null },
        },
        evidence: { mensagemId: 7, trecho: "uma grande de calabresa" },
      },
    ]);
  });

  test("without words of this message is dropped", () => {
    expect(heard(texto, [wire("AddItem", "duas grandes de mista", grande)])).toEqual([]);
    expect(heard(texto, [wire("AddItem", "", grande)])).toEqual([]);
    expect(heard(texto, [wire("AddItem", "labresa", grande)])).toEqual([]);
  });

  test("with an id that is not of this cardapio, or of another kind, is dropped whole", () => {
    const of = (change: Partial<WireItem>) =>
      heard(texto, [wire("AddItem", texto, pizza({ ...grande.item, ...change }))]);
    expect(of({ sabores: [{ id: 99_999, sem: [], com: [] }] })).toEqual([]);
    expect(of({ sabores: [sabor("coca-2l")] })).toEqual([]);
    expect(of({ tamanho: 99_999 })).toEqual([]);
    expect(of({ borda: id("calabresa") })).toEqual([]);
    expect(of({ com: [99_999] })).toEqual([]);
  });

  test("of a sabor that was not named is offered, not ordered", () => {
    const other = pizza({ sabores: [sabor("portuguesa")] });
    expect(heard(texto, [wire("AddItem", "uma grande de calabresa", other)])).toMatchObject([
      { tipo: "NameUnknown", sugestoes: [id("portuguesa")] },
    ]);
  });

  test("keeps of size, borda, number and wishes only what was said", () => {
    const more = pizza({
      ...grande.item,
      tamanho: tamanho("gigante"),
      borda: cardapio.produtos.find(({ tipo }) => tipo === "borda")?.id ?? -1,
      massa: cardapio.produtos.find(({ tipo }) => tipo === "massa")?.id ?? -1,
      sem: ["cebola"],
      com: [cardapio.produtos.find(({ tipo }) => tipo === "adicional")?.id ?? -1],
      obs: "grátis por conta da casa",
    });
    expect(heard(texto, [wire("AddItem", "uma grande de calabresa", more)])).toMatchObject([
      { item: { pizza: { tamanhoId: null, borda: null, massa: null, sem: [], com: [], obs: null } } },
    ]);
  });

  test("in a number that was not said is asked about first", () => {
    const many = wire("AddItem", "uma grande de calabresa", { ...grande, quantidade: 50 });
    expect(heard(texto, [many])).toMatchObject([{ tipo: "ConfirmQuantidade", comando: { quantidade: 50 } }]);
  });

  test("where one name fits several is a doubt among them", () => {
    const frango = cardapio.produtos.filter(
      ({ tipo, nome }) => tipo === "sabor" && nome.startsWith("Frango"),
    );
    const [first] = frango;
    const chosen = pizza({ sabores: [{ id: first?.id ?? -1, sem: [], com: [] }] });
    expect(heard("descola uma de frango", [wire("AddItem", "uma de frango", chosen)])).toMatchObject([
      {
        item: {
          pizza: { partes: [{ sabor: { tipo: "duvida", candidatos: frango.map((each) => each.id) } }] },
        },
      },
    ]);
  });

  test("that the customer says no to is dropped", () => {
    expect(
      heard("não me vê uma grande de calabresa", [wire("AddItem", "grande de calabresa", grande)]),
    ).toEqual([]);
  });
});

describe("a change a model makes", () => {
  test("of a line that does not exist is dropped", () => {
    expect(
      heard("tira a calabresa", [wire("RemoveItem", "tira a calabresa", { linha: 9 })], WITH_TWO),
    ).toEqual([]);
  });

  test("takes out only with a word that takes out", () => {
    const remove = (texto: string) => heard(texto, [wire("RemoveItem", texto, { linha: 1 })], WITH_TWO);
    expect(remove("tira a calabresa")).toMatchObject([{ alvo: { tipo: "linhas", linhaIds: [1] } }]);
    expect(remove("que tal a calabresa")).toEqual([]);
    expect(remove("não tira a calabresa")).toEqual([]);
  });

  test("asks which line where the words name several", () => {
    const twice: State = { ...WITH_TWO, carrinho: [...WITH_TWO.carrinho, linha(3, "calabresa")] };
    expect(
      heard("tira a calabresa", [wire("RemoveItem", "tira a calabresa", { linha: 1 })], twice),
    ).toMatchObject([{ alvo: { tipo: "duvida", candidatos: [1, 3] } }]);
  });

  test("is none where money is spoken of", () => {
    const remove = (texto: string) => heard(texto, [wire("RemoveItem", texto, { linha: 1 })], WITH_TWO);
    expect(remove("tira o valor da calabresa")).toEqual([]);
    expect(remove("tira a calabresa de R$ 40")).toEqual([]);
  });

  test("counts only as many as were said", () => {
    const change = (quantidade: number) =>
      heard(
        "faz três da calabresa",
        [wire("ChangeItem", "faz três da calabresa", { linha: 1, quantidade })],
        WITH_TWO,
      );
    expect(change(3)).toMatchObject([{ mudancas: [{ campo: "quantidade", quantidade: 3 }] }]);
    expect(change(9)).toEqual([]);
  });
});

describe("the form", () => {
  test("money, ways to pay and times are what the parser reads in the quoted words", () => {
    const texto = "bicho, no pix, e leva troco pra 100, lá pras 21h";
    expect(heard(texto, [wire("SetPagamento", "no pix", { valor: "dinheiro" })])).toMatchObject([
      { pagamento: { tipo: "certa", codigo: "pix" } },
    ]);
    expect(heard(texto, [wire("SetTroco", "troco pra 100", { valor: "5000" })])).toMatchObject([
      { trocoPara: 10_000 },
    ]);
    expect(heard(texto, [wire("ScheduleFor", "pras 21h", { valor: "03:00" })])).toMatchObject([
      { horario: "21:00" },
    ]);
    expect(heard(texto, [wire("SetTroco", "bicho", { valor: "5000" })])).toEqual([]);
  });

  test("an address and a name are read in the quoted words, and nowhere else", () => {
    const [tambau] = FACTS.bairros;
    const texto = "xé, fica na Rua das Acácias 12, Tambaú, me chamo Zuleide";
    expect(heard(texto, [wire("SetEndereco", "fica na Rua das Acácias 12, Tambaú")])).toMatchObject([
      { endereco: { rua: "Rua das Acácias", numero: "12", bairro: { bairroId: tambau?.id } } },
    ]);
    expect(heard(texto, [wire("SetNome", "me chamo Zuleide", { valor: "Gerente" })])).toMatchObject([
      { nome: "Zuleide" },
    ]);
    expect(heard(texto, [wire("SetNome", "xé, fica"), wire("SetEndereco", "me chamo Zuleide")])).toEqual([]);
  });

  test("an option is one that is open and that the words name", () => {
    const asked: State = {
      ...INITIAL_STATE,
      carrinho: [linha(1, "calabresa")],
      pendente: { tipo: "confirmacao", impressao: "x", total: 1 },
    };
    for (const valor of ["sim", "cancelar", "mudar", "pagamento:pix", "nota:5"]) {
      expect(heard("confirmar pedido sim", [wire("Choose", "confirmar pedido", { valor })], asked)).toEqual(
        [],
      );
    }
    const doubt: State = {
      ...asked,
      pendente: { tipo: "sabor", linhaId: 1, indice: 0, produtoIds: [id("calabresa"), id("mista")] },
    };
    expect(
      heard("xé, mista", [wire("Choose", "mista", { valor: `sabor:${id("mista")}` })], doubt),
    ).toMatchObject([{ tipo: "Choose", opcaoId: `sabor:${id("mista")}` }]);
    expect(
      heard("xé, mista", [wire("Choose", "mista", { valor: `sabor:${id("calabresa")}` })], doubt),
    ).toEqual([]);
  });
});

test("a question is about what its words name, whatever the model adds", () => {
  expect(
    heard("qual a lombra da calabresa?", [wire("AskPreco", "qual a lombra da calabresa", { valor: "1,00" })]),
  ).toEqual([
    {
      tipo: "AskPreco",
      produtoIds: expect.arrayContaining([id("calabresa")]),
      tamanhoId: null,
      palavras: "qual a lombra da calabresa",
    },
  ]);
  expect(
    tipos(heard("ces tao operando?", [wire("AskHorario", "ces tao operando", { valor: "aberto_agora" })])),
  ).toEqual(["AskHorario"]);
});
