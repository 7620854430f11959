import { BrandMark } from "./brand-mark";
import type { NavCounts, Pagina } from "./nav-items";
import { NavLinks } from "./nav-links";

type SideRailProps = {
  readonly codigo: string;
  readonly paginas: readonly Pagina[];
  readonly contagens: NavCounts;
};

/** The navigation of a wide screen. */
export function SideRail(props: SideRailProps) {
  return (
    <nav
      aria-label="Páginas"
      className="sticky top-0 hidden h-dvh flex-col items-center gap-4 overflow-y-auto bg-rail py-4 text-rail-foreground [--focus:var(--rail-foreground)] [--nav-ground:var(--rail)] md:flex print:hidden"
    >
      <BrandMark className="size-10 shrink-0" />
      <NavLinks
        {...props}
        className="flex w-full flex-col gap-0.5 px-2"
        linkClassName="min-h-15 rounded-xl text-rail-muted hover:bg-rail-hover hover:text-rail-foreground aria-[current=page]:bg-rail-hover aria-[current=page]:text-rail-foreground"
      />
    </nav>
  );
}
