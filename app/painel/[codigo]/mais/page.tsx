import { ChevronRight } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { paginasDo } from "@/app/painel/[codigo]/paginas";
import { NAV_ITEMS, paginasNoCelular } from "@/components/shell/nav-items";
import { PageHeader } from "@/components/ui/page-header";
import { requireMember } from "@/lib/admin/require-member";

export const metadata: Metadata = { title: "Mais" };

/** The pages that have no place under a telephone's thumb. */
export default async function MaisPage({ params }: { readonly params: Promise<{ codigo: string }> }) {
  const { codigo } = await params;
  const { papel } = await requireMember(codigo);
  const paginas = paginasDo(papel);
  const shown = paginasNoCelular(paginas);
  const others = NAV_ITEMS.filter(({ pagina }) => paginas.includes(pagina) && !shown.includes(pagina));
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-1 flex-col gap-4 px-3 py-4 md:px-6 md:py-6">
      <PageHeader titulo="Mais" />
      <ul className="divide-y divide-separator overflow-clip rounded-xl border border-border bg-surface">
        {others.map(({ pagina, rotulo, descricao, Icon }) => (
          <li key={pagina}>
            <Link
              href={`/painel/${codigo}/${pagina}`}
              prefetch={false}
              className="flex min-h-16 items-center gap-4 px-4 py-3 hover:bg-surface-secondary"
            >
              <Icon aria-hidden="true" className="size-6 shrink-0 text-accent-soft-foreground" />
              <span className="min-w-0 flex-1">
                <span className="block font-semibold">{rotulo}</span>
                <span className="block text-sm text-muted">{descricao}</span>
              </span>
              <ChevronRight aria-hidden="true" className="size-5 shrink-0 text-muted" />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
