import { BrandMark } from "./brand-mark";
import type { NavCounts, NavItem } from "./nav-items";
import { NavLinks } from "./nav-links";

type SideRailProps = {
  readonly codigo: string;
  readonly paginas: readonly NavItem["pagina"][];
  readonly contagens: NavCounts;
};

/** The navigation of a wide screen. */
export function SideRail(props: SideRailProps) {
  return (
    <nav
      aria-label="Páginas"
      className="sticky top-0 hidden h-dvh flex-col items-center gap-6 bg-rail py-4 text-rail-foreground [--focus:var(--rail-foreground)] [--nav-ground:var(--rail)] md:flex"
    >
      <BrandMark className="size-10" />
      <NavLinks
        {...props}
        className="flex w-full flex-col gap-1.5 px-2"
        linkClassName="min-h-16 rounded-xl text-rail-muted hover:bg-rail-hover hover:text-rail-foreground aria-[current=page]:bg-rail-hover aria-[current=page]:text-rail-foreground"
      />
    </nav>
  );
}
