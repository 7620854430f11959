export type Stretch = { kind: "words" | "code"; text: string };

// A Pix code is one line, with spaces in the shop's name or city, and ends in its check digits.
const pixLine = /^000201.{40,}6304[0-9A-Fa-f]{4}$/;
const unbrokenRun = /^(?!https?:)\S{60,}$/;

/** Pure: a text with its long codes apart, which get a button that copies them. */
export function splitCodes(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  for (const line of text.split("\n")) {
    const kind = isCode(line.trim()) ? "code" : "words";
    const last = stretches.at(-1);
    if (kind === "words" && last?.kind === "words") last.text += `\n${line}`;
    else stretches.push({ kind, text: kind === "code" ? line.trim() : line });
  }
  return stretches.filter((stretch) => stretch.text.trim() !== "");
}

function isCode(line: string): boolean {
  return pixLine.test(line) || unbrokenRun.test(line);
}
