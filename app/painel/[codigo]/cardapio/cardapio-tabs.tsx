import type { Route } from "next";
import Link from "next/link";

type CardapioTabsProps = { readonly codigo: string; readonly aqui: "itens" | "precos" | "tamanhos" };

/** The parts of the menu; each has an address of its own. */
export function CardapioTabs({ codigo, aqui }: CardapioTabsProps) {
  const base = `/painel/${codigo}/cardapio`;
  return (
    <nav aria-label="Partes do cardápio" className="flex gap-1 rounded-xl bg-default p-1 sm:w-fit">
      {TABS.map(({ id, rotulo, caminho }) => (
        <Link
          key={id}
          href={`${base}${caminho}` as Route}
          prefetch={false}
          aria-current={id === aqui ? "page" : undefined}
          className="flex min-h-11 flex-1 items-center justify-center rounded-lg px-3 text-center text-sm leading-tight font-medium text-muted aria-[current]:bg-surface aria-[current]:font-semibold aria-[current]:text-foreground aria-[current]:shadow-surface sm:flex-none sm:px-4 sm:whitespace-nowrap"
        >
          {rotulo}
        </Link>
      ))}
    </nav>
  );
}

const TABS = [
  { id: "itens", rotulo: "Itens", caminho: "" },
  { id: "precos", rotulo: "Preços", caminho: "/precos" },
  { id: "tamanhos", rotulo: "Tamanhos e categorias", caminho: "/tamanhos" },
] as const;
