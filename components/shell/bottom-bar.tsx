import { type NavCounts, type Pagina, paginasNoCelular } from "./nav-items";
import { NavLinks } from "./nav-links";

type BottomBarProps = {
  readonly codigo: string;
  readonly paginas: readonly Pagina[];
  readonly contagens: NavCounts;
};

/** The navigation of a telephone, under the thumb. */
export function BottomBar({ paginas, ...nav }: BottomBarProps) {
  return (
    <nav
      aria-label="Páginas"
      className="print:hidden bottom-bar fixed inset-x-0 bottom-0 z-30 border-t border-border bg-surface pb-[env(safe-area-inset-bottom)] [--nav-ground:var(--surface)] md:hidden"
    >
      <NavLinks
        {...nav}
        paginas={paginasNoCelular(paginas)}
        className="mx-auto flex max-w-lg px-2"
        linkClassName="min-h-16 text-muted aria-[current=page]:font-bold aria-[current=page]:text-accent-soft-foreground"
      />
    </nav>
  );
}
