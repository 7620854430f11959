import type { Opcao } from "@/lib/core/dialogue/opcoes";

/** One message to the customer. The text suffices by itself; options become buttons or a list where there are some. */
export type Reply = {
  readonly texto: string;
  readonly opcoes: readonly Opcao[];
  /** Address of a picture the text goes under. */
  readonly imagem?: string;
};
