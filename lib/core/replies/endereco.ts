import type { Endereco } from "@/lib/core/dialogue/state";
import type { Bairro } from "@/lib/core/loja/bairro";

/** "Rua das Flores, 123, ap 12, Centro (perto da praça)". */
export function formatEndereco(endereco: Endereco, bairros: readonly Bairro[]): string {
  const bairro = bairros.find(({ id }) => id === endereco.bairroId)?.nome ?? null;
  const { rua, numero, complemento, cep, referencia } = endereco;
  const line = [capitalized(rua), numero, complemento, bairro, cep === null ? null : `CEP ${cep}`]
    .filter((part) => part !== null)
    .join(", ");
  return referencia === null ? line : `${line} (${referencia})`;
}

/** Most write "rua das flores"; on the label it begins as a name does. */
function capitalized(rua: string | null): string | null {
  return rua === null ? null : `${rua.charAt(0).toUpperCase()}${rua.slice(1)}`;
}
