/** A piece of a WhatsApp message. Only these exist, so nothing a customer writes can become anything else. */
export type WhatsappNode =
  | { readonly tipo: "texto"; readonly texto: string }
  | { readonly tipo: "negrito" | "italico" | "riscado"; readonly filhos: readonly WhatsappNode[] }
  | { readonly tipo: "mono"; readonly texto: string }
  | { readonly tipo: "link"; readonly url: string };

/** *negrito*, _itálico_, ~riscado~, `mono` and links, as WhatsApp reads them: marks hug their words. */
export function parseWhatsapp(text: string): readonly WhatsappNode[] {
  const nodes: WhatsappNode[] = [];
  let from = 0;
  for (const match of text.matchAll(MARKED)) {
    if (match.index > from) nodes.push({ tipo: "texto", texto: text.slice(from, match.index) });
    nodes.push(toNode(match));
    from = match.index + match[0].length;
  }
  if (from < text.length) nodes.push({ tipo: "texto", texto: text.slice(from) });
  return nodes;
}

/** Content that begins and ends with something, on one line, without the mark itself. */
function marked(mark: string, name: string): string {
  return `(?<![\\p{L}\\p{N}${mark}])${mark}(?<${name}>(?=\\S)[^${mark}\\n]*?\\S)${mark}(?![\\p{L}\\p{N}${mark}])`;
}

const MARKED = new RegExp(
  [
    "```(?<bloco>[\\s\\S]+?)```",
    "`(?<mono>[^`\\n]+)`",
    marked("\\*", "negrito"),
    marked("_", "italico"),
    marked("~", "riscado"),
    '(?<link>https?://[^\\s<>"]+[^\\s<>"*_~.,;:!?)])',
  ].join("|"),
  "gu",
);

function toNode(match: RegExpExecArray): WhatsappNode {
  const { bloco, mono, negrito, italico, riscado, link } = match.groups ?? {};
  if (link !== undefined) return { tipo: "link", url: link };
  if (negrito !== undefined) return { tipo: "negrito", filhos: parseWhatsapp(negrito) };
  if (italico !== undefined) return { tipo: "italico", filhos: parseWhatsapp(italico) };
  if (riscado !== undefined) return { tipo: "riscado", filhos: parseWhatsapp(riscado) };
  return { tipo: "mono", texto: bloco?.trim() ?? mono ?? match[0] };
}
