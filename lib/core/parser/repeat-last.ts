import type { Command, Evidence } from "@/lib/core/dialogue/command";
import { itemDaLinha, type Linha } from "@/lib/core/pedido/item";
import type { Finding } from "./finding";
import { isFreeSpan } from "./finding";
import { idsOf } from "./order/line-nouns";
import { evidenceOf, has, namesAt, phraseAt, type Reading } from "./reading";

/** "o de sempre", "igual da última vez"; "o mesmo, só que sem a coca" is the last pedido line by line without it. */
export function readRepeatLast(reading: Reading, isFree: readonly boolean[]): Finding[] {
  for (let at = 0; at < reading.words.length; at++) {
    const ate = phraseAt(reading, at, "repeatLast");
    if (ate === null || !isFreeSpan(isFree, at, ate) || isOfAddress(reading, at)) continue;
    const without = exceptAfter(reading, ate);
    const evidence = evidenceOf(reading, at, ate);
    const commands: Command[] =
      without === null ? [{ tipo: "RepeatPedido", evidence }] : lineByLine(reading, without.ids, evidence);
    return [{ de: at, ate: without?.ate ?? ate, commands }];
  }
  return [];
}

/** "no endereço de sempre": where it goes, not what is ordered. */
function isOfAddress({ words }: Reading, at: number): boolean {
  return ["endereco", "lugar", "local"].includes(words[at - 1]?.texto ?? "");
}

/** ", só que sem a cajuína": what of the last pedido is not wanted this time. */
function exceptAfter(reading: Reading, from: number): { ids: readonly number[]; ate: number } | null {
  const last = reading.facts.cliente.ultimoPedido?.carrinho ?? [];
  for (let at = from; at < reading.words.length; at++) {
    if (!has(reading, at, "sem", "remove") && reading.words[at]?.texto !== "menos") continue;
    const name = has(reading, at + 1, "article") ? at + 2 : at + 1;
    const match = namesAt(reading, name, "sabor", "bebida", "sobremesa");
    const refs = match?.leituras.flatMap((each) => each.refs) ?? [];
    const ids = last.flatMap(idsOf).filter((id) => refs.includes(id));
    if (match !== null && ids.length > 0) return { ids, ate: match.ate };
  }
  return null;
}

function lineByLine({ facts }: Reading, without: readonly number[], evidence: Evidence): Command[] {
  const isKept = (linha: Linha) => !idsOf(linha).some((id) => without.includes(id));
  return (facts.cliente.ultimoPedido?.carrinho ?? [])
    .filter(isKept)
    .map((linha) => ({ tipo: "AddItem", item: itemDaLinha(linha), quantidade: linha.quantidade, evidence }));
}
