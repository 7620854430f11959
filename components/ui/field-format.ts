/** How a value is written, and read back from what was typed: `erro` says what to type instead. */
export type FieldFormat<T> = {
  readonly escrever: (valor: T) => string;
  readonly ler: (texto: string) => { readonly valor: T } | { readonly erro: string };
};
