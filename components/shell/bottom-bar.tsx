import type { NavCounts, NavItem } from "./nav-items";
import { NavLinks } from "./nav-links";

type BottomBarProps = {
  readonly codigo: string;
  readonly paginas: readonly NavItem["pagina"][];
  readonly contagens: NavCounts;
};

/** The navigation of a telephone, under the thumb. */
export function BottomBar(props: BottomBarProps) {
  return (
    <nav
      aria-label="Páginas"
      className="bottom-bar fixed inset-x-0 bottom-0 z-30 border-t border-border bg-surface pb-[env(safe-area-inset-bottom)] [--nav-ground:var(--surface)] md:hidden"
    >
      <NavLinks
        {...props}
        className="mx-auto flex max-w-lg px-2"
        linkClassName="min-h-16 text-muted aria-[current=page]:font-bold aria-[current=page]:text-accent-soft-foreground"
      />
    </nav>
  );
}
