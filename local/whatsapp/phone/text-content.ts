import { copyButton } from "@/local/browser/copy-button";
import { element } from "@/local/browser/element";
import { formatText, type Piece } from "./format-text";
import { splitCodes } from "./split-codes";

// Alone they are the whole message, and shown as large as that.
const fewEmojis = /^\p{RGI_Emoji}{1,3}$/v;

/** A text as the bubble shows it: formed, with long codes in a box of their own. */
export function textContent(text: string): HTMLElement {
  if (fewEmojis.test(text)) return element("p", { class: "words huge" }, text);
  const stretches = splitCodes(text).map((stretch) =>
    stretch.kind === "code" ? codeBox(stretch.text) : words(stretch.text),
  );
  return element("div", { class: "text" }, ...stretches);
}

function words(text: string): HTMLElement {
  return element("p", { class: "words" }, ...formatText(text.trim()).map(node));
}

function codeBox(code: string): HTMLElement {
  const label = code.startsWith("000201") ? "Copiar código Pix" : "Copiar código";
  return element("div", { class: "code-box" }, element("code", {}, code), copyButton(label, code));
}

function node(piece: Piece): Node {
  switch (piece.kind) {
    case "text":
      return document.createTextNode(piece.text);
    case "bold":
      return element("strong", {}, ...piece.pieces.map(node));
    case "italic":
      return element("em", {}, ...piece.pieces.map(node));
    case "strike":
      return element("s", {}, ...piece.pieces.map(node));
    case "mono":
      return element("code", {}, piece.text);
    case "block":
      return element("pre", {}, piece.text);
    case "link":
      return element("a", { href: piece.text, target: "_blank", rel: "noopener noreferrer" }, piece.text);
  }
}
