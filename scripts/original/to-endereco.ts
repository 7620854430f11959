/** An address of a profile with a street and a number, which is what can be offered again; else null. */
export function toEndereco(text: string | null, bairroId: number | null) {
  const [, rua, numero, resto] =
    /^(.*?[^\s,])\s*,?\s*(?:n[º°o.]*\s*)?(\d{1,5}(?:-?[A-Za-z])?)\b(.*)$/i.exec(text ?? "") ?? [];
  if (rua === undefined || numero === undefined || bairroId === null) return null;
  const complemento = resto?.replace(/\([^()]*\)\s*$/, "").replace(/^[\s,.\-–]+|[\s,.\-–]+$/g, "") || null;
  return { rua, numero, complemento, referencia: null, cep: null, bairroId, localizacao: null };
}
