export type Escolhivel = { readonly id: number; readonly nome: string };

/** Things of the menu as the options of a SelectField. */
export function toOptions(list: readonly Escolhivel[]) {
  return list.map(({ id, nome }) => ({ valor: String(id), rotulo: nome }));
}
