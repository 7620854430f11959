import type { ReactNode } from "react";
import { BottomBar } from "./bottom-bar";
import type { NavCounts, Pagina } from "./nav-items";
import { SideRail } from "./side-rail";

type AppShellProps = {
  readonly codigo: string;
  readonly paginas: readonly Pagina[];
  readonly contagens: NavCounts;
  /** Left and right of the bar at the top. */
  readonly titulo: ReactNode;
  readonly ferramentas: ReactNode;
  readonly children: ReactNode;
};

/** The frame of every page of a restaurante. */
export function AppShell({ codigo, paginas, contagens, titulo, ferramentas, children }: AppShellProps) {
  const nav = { codigo, paginas, contagens };
  return (
    <div className="min-h-dvh print:block md:grid md:grid-cols-[5.75rem_minmax(0,1fr)]">
      <a
        href="#conteudo"
        className="button button--primary absolute top-2 left-2 z-50 -translate-y-20 focus:translate-y-0"
      >
        Ir para o conteúdo
      </a>
      <SideRail {...nav} />
      <div className="flex min-h-dvh min-w-0 flex-col">
        <header className="print:hidden sticky top-0 z-20 flex h-14 items-center justify-between gap-2 border-b border-separator bg-background px-2 md:px-5">
          {titulo}
          <div className="flex shrink-0 items-center">{ferramentas}</div>
        </header>
        <main
          id="conteudo"
          className="flex min-w-0 flex-1 flex-col pb-[calc(4rem+env(safe-area-inset-bottom))] has-data-conversa-aberta:pb-0 md:pb-0 print:p-0"
        >
          {children}
        </main>
      </div>
      <BottomBar {...nav} />
    </div>
  );
}
