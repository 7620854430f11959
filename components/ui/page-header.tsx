import type { ReactNode } from "react";
import { classNames } from "./class-names";

type PageHeaderProps = {
  readonly titulo: string;
  readonly descricao?: ReactNode;
  readonly acoes?: ReactNode;
  /** On a telephone the tab bar already names the page: only read out there. */
  readonly ocultoNoCelular?: boolean;
};

/** The name of the page, what it is for, and what can be done on it as a whole. */
export function PageHeader({ titulo, descricao, acoes, ocultoNoCelular = false }: PageHeaderProps) {
  return (
    <header
      className={classNames(
        "flex flex-wrap items-start justify-between gap-x-6 gap-y-3",
        ocultoNoCelular && "max-lg:sr-only",
      )}
    >
      <div className="min-w-0">
        <h1 className="text-2xl font-bold tracking-tight text-balance md:text-3xl">{titulo}</h1>
        {descricao && <p className="mt-1 max-w-prose text-pretty text-muted">{descricao}</p>}
      </div>
      {acoes && <div className="flex flex-wrap items-center gap-2">{acoes}</div>}
    </header>
  );
}
