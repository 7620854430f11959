import { parseWhatsapp, type WhatsappNode } from "./parse-whatsapp";

/** A message in one line without its formatting, for a list. */
export function plainText(texto: string): string {
  return flatten(parseWhatsapp(texto)).replace(/\s+/g, " ").trim();
}

function flatten(nodes: readonly WhatsappNode[]): string {
  return nodes
    .map((node) => ("filhos" in node ? flatten(node.filhos) : node.tipo === "link" ? node.url : node.texto))
    .join("");
}
