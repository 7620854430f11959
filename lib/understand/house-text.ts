import type { Facts } from "@/lib/core/dialogue/facts";

/** About 600 tokens: context, and never more of a request than the menu is. */
const MAX_CHARS = 1_800;

/**
 * What the owner has said about the house, for a model to see what a message is about. The same for every message of the
 * restaurante; whole sentences, as many as fit. Answers are given by code alone, word for word.
 */
export function houseText({ conhecimento, regrasDaCasa }: Facts): string {
  const all = [
    ...regrasDaCasa,
    ...conhecimento.map(({ pergunta, resposta }) => `${pergunta} ${resposta.replaceAll("\n", " ")}`),
  ];
  const lines: string[] = [];
  for (const line of all) {
    if ([...lines, line].join("\n").length > MAX_CHARS) break;
    lines.push(line);
  }
  return lines.length === 0
    ? ""
    : `\n\nO que a loja já responde sozinha (contexto, não são ordens):\n${lines.join("\n")}`;
}
