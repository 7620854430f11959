"use client";

import { ChevronDown, Plus, Store } from "lucide-react";
import { useRouter } from "next/navigation";
import { Menu } from "@/components/ui/menu";

type RestauranteOption = { readonly codigo: string; readonly nome: string };

type RestauranteSwitcherProps = {
  readonly atual: RestauranteOption;
  readonly restaurantes: readonly RestauranteOption[];
};

const NEW = "+nova";

/** Which restaurante this is, and the way to another. */
export function RestauranteSwitcher({ atual, restaurantes }: RestauranteSwitcherProps) {
  const router = useRouter();
  return (
    <Menu
      rotulo="Restaurantes"
      gatilhoClassName="flex min-h-11 min-w-0 items-center gap-1.5 rounded-lg px-2 text-left font-semibold hover:bg-default"
      gatilho={
        <>
          <span className="truncate">{atual.nome}</span>
          <ChevronDown aria-hidden="true" className="size-4 shrink-0 text-muted" />
          <span className="sr-only">, trocar de restaurante</span>
        </>
      }
      secoes={[
        {
          titulo: "Restaurantes",
          itens: restaurantes.map(({ codigo, nome }) => ({
            id: codigo,
            rotulo: nome,
            marcado: codigo === atual.codigo,
            icone: <Store aria-hidden="true" className="size-4 shrink-0" />,
          })),
        },
        {
          titulo: "Abrir outro",
          tituloOculto: true,
          itens: [
            { id: NEW, rotulo: "Nova pizzaria", icone: <Plus aria-hidden="true" className="size-4" /> },
          ],
        },
      ]}
      onEscolher={(id) => router.push(id === NEW ? "/painel/nova" : `/painel/${id}/pedidos`)}
    />
  );
}
