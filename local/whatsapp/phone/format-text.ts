/** A piece of a message: plain words, or words in a form, which may hold further pieces. */
export type Piece =
  | { kind: "text"; text: string }
  | { kind: "bold" | "italic" | "strike"; pieces: Piece[] }
  | { kind: "mono" | "block"; text: string }
  | { kind: "link"; text: string };

/** Pure: *bold*, _italic_, ~strike~, `mono`, ```blocks``` and addresses, by the rules chat apps share. */
export function formatText(text: string): Piece[] {
  const pieces: Piece[] = [];
  let rest = text;
  for (;;) {
    const match = marked.exec(rest);
    if (!match) return rest === "" ? pieces : [...pieces, { kind: "text", text: rest }];
    if (match.index > 0) pieces.push({ kind: "text", text: rest.slice(0, match.index) });
    pieces.push(pieceOf(match));
    rest = rest.slice(match.index + match[0].length);
  }
}

// A mark opens at the edge of a word and closes at the edge of one, so that 2*3*4 stays a sum.
const marked =
  /```(?<block>[\s\S]+?)```|`(?<mono>[^`\n]+)`|(?<![\p{L}\p{N}*_~])(?<mark>[*_~])(?=\S)(?<inner>[^\n]*?\S)\k<mark>(?![\p{L}\p{N}])|(?<link>https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/u;

const forms = { "*": "bold", _: "italic", "~": "strike" } as const;

function pieceOf({ groups = {} }: RegExpExecArray): Piece {
  const { block, mono, mark, inner = "", link } = groups;
  if (block !== undefined) return { kind: "block", text: block.replace(/^\n|\n$/g, "") };
  if (mono !== undefined) return { kind: "mono", text: mono };
  if (link !== undefined) return { kind: "link", text: link };
  const kind = mark === "*" || mark === "_" || mark === "~" ? forms[mark] : "bold";
  return { kind, pieces: formatText(inner) };
}
