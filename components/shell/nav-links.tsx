"use client";

import Link, { useLinkStatus } from "next/link";
import { usePathname } from "next/navigation";
import { classNames } from "@/components/ui/class-names";
import { CountBadge } from "@/components/ui/count-badge";
import { toastErro } from "@/components/ui/toast";
import { MAIS, NAV_ITEMS, type NavCounts, type NavItem, type Pagina } from "./nav-items";

type NavLinksProps = {
  readonly codigo: string;
  readonly paginas: readonly (Pagina | "mais")[];
  readonly contagens: NavCounts;
  readonly className: string;
  readonly linkClassName: string;
};

/** The ways between the pages, with what waits on each. Laid out by whoever holds them. */
export function NavLinks({ codigo, paginas, contagens, className, linkClassName }: NavLinksProps) {
  const pathname = usePathname();
  const isElsewhere = !paginas.some((pagina) => pathname.startsWith(`/painel/${codigo}/${pagina}`));
  return (
    <ul className={className}>
      {[...NAV_ITEMS, MAIS]
        .filter(({ pagina }) => paginas.includes(pagina))
        .map(({ pagina, rotulo, Icon }) => {
          const href = `/painel/${codigo}/${pagina}` as const;
          const isHere = pathname.startsWith(href) || (pagina === "mais" && isElsewhere);
          const contagem = pagina === "mais" ? undefined : contagens[pagina];
          return (
            <li key={pagina} className="flex-1 md:flex-none">
              <Link
                href={href}
                // Each live update would fetch them all again; a press shows at once that it was felt.
                prefetch={false}
                onNavigate={stayWhenOffline}
                aria-current={isHere ? "page" : undefined}
                className={classNames(
                  "group relative flex flex-col items-center justify-center gap-1 text-xs font-medium",
                  linkClassName,
                )}
              >
                <NavIcon Icon={Icon} />
                {rotulo}
                {contagem && (
                  <CountBadge
                    {...contagem}
                    className="absolute top-0.5 left-1/2 ml-1.5 ring-2 ring-(--nav-ground)"
                  />
                )}
              </Link>
            </li>
          );
        })}
    </ul>
  );
}

/** Leaving a page that works for one that cannot load would end at the browser's error page. */
function stayWhenOffline(event: { preventDefault: () => void }): void {
  if (navigator.onLine) return;
  event.preventDefault();
  void toastErro("Sem conexão agora. Esta página continua aqui; tente de novo quando a internet voltar.");
}

/** Dims while its page is on the way. */
function NavIcon({ Icon }: Pick<NavItem, "Icon">) {
  const { pending } = useLinkStatus();
  return <Icon aria-hidden className={classNames("size-6", pending && "animate-pulse")} />;
}
