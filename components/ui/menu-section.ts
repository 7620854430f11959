import type { ReactNode } from "react";

export type MenuItem = {
  readonly id: string;
  readonly rotulo: string;
  readonly icone?: ReactNode;
  /** The one that holds now, among the others of its section. */
  readonly marcado?: boolean;
};

export type MenuSection = {
  /** Named above it, or only read out with `tituloOculto`. */
  readonly titulo: string;
  readonly tituloOculto?: boolean;
  readonly itens: readonly MenuItem[];
};
