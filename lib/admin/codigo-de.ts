/** A name as a codigo: "Pizzaria do Zé" is "pizzaria-do-ze". Empty where no letter or digit is left. */
export function codigoDe(nome: string): string {
  return nome
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
}
