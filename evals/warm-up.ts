import type { Facts } from "@/lib/core/dialogue/facts";
import { understand } from "./understand";

/** Has the parser compiled before the first message counts: says things of every kind about this very menu, forgetting each. */
export function warmUp(facts: Facts): void {
  const sabores = facts.cardapio.produtos.filter(({ tipo }) => tipo === "sabor").map(({ nome }) => nome);
  const bebidas = facts.cardapio.produtos.filter(({ tipo }) => tipo === "bebida").map(({ nome }) => nome);
  const bairros = facts.bairros.map(({ nome }) => nome);
  for (let round = 0; round < ROUNDS; round++) {
    const pick = (names: readonly string[]) => names[round % names.length] ?? "";
    const names = [pick(sabores), sabores.at(-round) ?? "", pick(bebidas), pick(bairros)];
    for (const [state, say] of SAID) understand({ state, cart: [], slots: {} }, say(...names), facts);
  }
}

const ROUNDS = 25;

type Say = (sabor?: string, outro?: string, bebida?: string, bairro?: string) => string;

const SAID: readonly (readonly [string, Say])[] = [
  [
    "idle",
    (sabor, outro, bebida) => `quero uma grande meia ${sabor} meia ${outro} sem cebola e uma ${bebida}`,
  ],
  ["idle", (sabor) => `2 ${sabor?.slice(0, -1)} media com borda, pfv`],
  ["idle", (sabor, outro) => `me ve 1 pizza 1/2 ${sabor} 1/2 ${outro}, aliás, troca por ${outro}`],
  ["idle", (sabor) => `quanto custa a ${sabor}? tem sem cebola?`],
  ["ask_drink", (_sabor, _outro, bebida) => `pode ser ${bebida} de 2 litros`],
  ["ask_more", (_sabor, _outro, bebida) => `tira a ${bebida}, só isso`],
  ["ask_address", (_sabor, _outro, _bebida, bairro) => `rua das flores 123, apto 4, ${bairro}`],
  ["ask_bairro", (_sabor, _outro, _bebida, bairro) => `${bairro}`],
  ["ask_payment", () => "pago no dinheiro, troco pra cem"],
  ["ask_name", () => "é o João da Silva"],
  ["confirm", () => "sim, mas vou buscar às 20h"],
  ["ask_rating", () => "nota 5, obrigado!"],
  ["idle", () => "boa noite, vocês estão abertos? quero falar com um atendente"],
  ["ask_more", (sabor, outro) => `na verdade em vez de ${sabor} põe ${outro}, sem azeitona em uma metade`],
  ["ask_more", (sabor) => `mais uma igual a de ${sabor} e deixa 2 no total`],
  ["ask_size", () => "a de 8 pedaços, inteira"],
  ["ask_border", () => "não precisa de borda, obrigada"],
  [
    "idle",
    (sabor, outro) => `2 grandes, uma de ${sabor} e a outra metade ${sabor} metade ${outro} bem passada`,
  ],
  ["ask_more", (_sabor, _outro, bebida) => `não quero mais a pizza, só a ${bebida} mesmo`],
  ["ask_fulfillment", (_sabor, _outro, _bebida, bairro) => `entregam no ${bairro}? quanto fica a taxa?`],
  ["placed", () => "cadê meu pedido? já paguei o pix"],
  ["idle", (sabor) => `qeuro uma ${sabor?.replace(/[aeo]/, "")} gde c borda`],
];
