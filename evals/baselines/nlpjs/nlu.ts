import { NlpManager } from "node-nlp";
import type { Facts } from "@/lib/core/dialogue/facts";
import type { Produto } from "@/lib/core/pedido/cardapio";
import { SENTENCES } from "./sentences";

/** A name of the menu that stands in the message. */
export type Named = {
  readonly tipo: string;
  /** The codigo it has on the menu. */
  readonly codigo: string;
  readonly start: number;
  readonly end: number;
};
export type Read = { readonly intent: string; readonly score: number; readonly named: readonly Named[] };

/** An engine that knows this menu's names and aliases as named entities, trained on the sentences. */
export async function trainNlu(facts: Facts): Promise<(text: string) => Promise<Read>> {
  const manager = new NlpManager({
    languages: ["pt"],
    forceNER: true,
    autoSave: false,
    autoLoad: false,
    nlu: { log: false },
    ner: { threshold: 0.85, builtins: [] },
  });
  for (const { tipo, codigo, names } of vocabulary(facts)) {
    manager.addNamedEntityText(tipo, codigo, ["pt"], [...new Set(names.map((name) => name.toLowerCase()))]);
  }
  for (const [intent, sentences] of Object.entries(SENTENCES)) {
    for (const sentence of sentences) manager.addDocument("pt", sentence, intent);
  }
  await manager.train();
  return async (text) => {
    const { intent, score, entities } = await manager.process("pt", text.toLowerCase());
    return { intent, score, named: longest(entities.map(toNamed)) };
  };
}

/** Every name with its aliases; a bebida also with its volume. */
function vocabulary({ cardapio, bairros, formasPagamento }: Facts) {
  return [
    ...cardapio.tamanhos.map(({ codigo, nome, apelidos }) => ({
      tipo: "tamanho",
      codigo,
      names: [nome, ...apelidos].flatMap((name) => [name, plural(name)]),
    })),
    ...cardapio.produtos.map((produto) => ({
      tipo: produto.tipo,
      codigo: produto.codigo,
      names: [
        ...(produto.tipo === "borda" ? [produto.nome.replace(/^borda (recheada )?(de )?/i, "")] : []),
        ...(produto.tipo === "massa" ? [produto.nome.replace(/^massa /i, "")] : []),
        ...[produto.nome, ...produto.apelidos].map((name) => withVolume(name, produto)),
      ],
    })),
    ...familias(cardapio),
    ...bairros.map(({ codigo, nome, apelidos }) => ({ tipo: "bairro", codigo, names: [nome, ...apelidos] })),
    ...formasPagamento.map(({ codigo, nome, apelidos }) => ({
      tipo: "pagamento",
      codigo,
      names: [nome, ...apelidos],
    })),
  ];
}

/** A bebida of several volumes is named with its own; without it, it is a familia. */
function withVolume(name: string, produto: Produto): string {
  return produto.tipo === "bebida" && produto.variante !== null ? `${name} ${produto.variante}` : name;
}

function plural(name: string): string {
  return /l$/i.test(name) ? name.replace(/l$/i, "is") : `${name}s`;
}

/** Bebidas that share a nome: "coca" alone is all its volumes. */
function familias(cardapio: Facts["cardapio"]) {
  const bebidas = cardapio.produtos.filter(({ tipo }) => tipo === "bebida");
  return [...new Set(bebidas.map(({ nome }) => nome))].map((nome) => ({
    tipo: "familia",
    codigo: nome,
    names: [
      nome,
      nome.split(/[\s-]/)[0] ?? nome,
      ...bebidas.filter((each) => each.nome === nome).flatMap(({ apelidos }) => apelidos),
    ],
  }));
}

type Entity = { entity: string; option: string; start: number; end: number };

function toNamed({ entity, option, start, end }: Entity): Named {
  return { tipo: entity, codigo: option, start, end: end + 1 };
}

/** Where names overlap, the longest counts; equally long ones of different types stay, for the glue to choose. */
function longest(all: readonly Named[]): Named[] {
  const covers = (a: Named, b: Named) =>
    a.start <= b.start && a.end >= b.end && a.end - a.start > b.end - b.start;
  return all.filter((one) => !all.some((other) => covers(other, one))).sort((a, b) => a.start - b.start);
}
