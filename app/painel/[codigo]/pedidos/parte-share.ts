/** How much of the pizza a part of a stored name is, in twelfths: "½ Calabresa" is 6. A name without a share is all of it. */
export function parteShare(nome: string): number {
  const [share = ""] = nome.split(" ");
  const twelfths = /^(\d{1,2})\/12$/.exec(share)?.[1];
  return TWELFTHS[share] ?? (twelfths === undefined ? 12 : Number(twelfths));
}

const TWELFTHS: Readonly<Record<string, number>> = { "½": 6, "⅓": 4, "¼": 3, "⅙": 2, "⅔": 8, "¾": 9 };
