/** An item as the kitchen reads it: what it is, then each part with what touches only that part. */
export type SplitItem = {
  readonly titulo: string;
  readonly partes: readonly { readonly nome: string; readonly detalhes: readonly string[] }[];
  readonly detalhes: readonly string[];
};

/**
 * Takes a stored name such as "Pizza Grande ½ Calabresa ½ Quatro Queijos" and its details ("Calabresa: sem cebola")
 * apart, so that a removal stands under its half. What fits no part stays with the whole.
 */
export function splitItem(nome: string, detalhes: readonly string[]): SplitItem {
  const [titulo = nome, ...nomes] = nome.split(PART).map((text) => text.trim());
  if (nomes.length === 0) return { titulo: nome, partes: [], detalhes };
  const partes = nomes.map((parte) => {
    const sabor = parte.slice(parte.indexOf(" ") + 1);
    const own = detalhes.filter((detalhe) => detalhe.startsWith(`${sabor}: `));
    return { nome: parte, own, detalhes: own.map((detalhe) => detalhe.slice(sabor.length + 2)) };
  });
  const taken = new Set(partes.flatMap(({ own }) => own));
  return {
    titulo,
    partes: partes.map(({ own: _own, ...parte }) => parte),
    detalhes: detalhes.filter((detalhe) => !taken.has(detalhe)),
  };
}

/** Before a share of a pizza, as `formatFracao` writes it. */
const PART = /(?=(?:[½⅓¼⅙⅔¾]|\d{1,2}\/12)\s)/;
