import { globSync } from "node:fs";

/** Something that exists for each changing part of an address. */
export type PageIds = {
  readonly codigo: string;
  readonly conversa: number;
  readonly cliente: number;
  readonly pedido: number;
  readonly restaurante: number;
  readonly convite: string;
};

/** Who can open a page: anybody, a courier, or (all others) somebody signed in. */
export type Visitor = "anybody" | "courier" | "member";
export type PageVisit = { readonly path: string; readonly visitor: Visitor };

/** Pages that only lead to another one. */
const REDIRECTS = new Set(["/painel", "/painel/[codigo]"]);
const OPEN = /^\/($|entrar|criar-conta|convite)/;

/** The address of every page there is, from the folders themselves: a new page is visited without being listed anywhere. */
export function everyPage(ids: PageIds): readonly PageVisit[] {
  return globSync("app/**/page.tsx")
    .map((file) => file.replace(/^app|\/page\.tsx$/g, "").replace(/^$/, "/"))
    .filter((route) => !REDIRECTS.has(route))
    .toSorted()
    .map((route) => ({
      path: route.replace(
        /([^/]*)\/\[(\w+)\]/g,
        (_, before: string, name: string) => `${before}/${exampleOf(before, name, ids)}`,
      ),
      visitor: OPEN.test(route) ? "anybody" : route.startsWith("/entregador") ? "courier" : "member",
    }));
}

function exampleOf(before: string, name: string, ids: PageIds): string | number {
  const examples: Readonly<Record<string, string | number>> = {
    "painel/codigo": ids.codigo,
    "conversas/id": ids.conversa,
    "clientes/id": ids.cliente,
    "pedidos/id": ids.pedido,
    "plataforma/id": ids.restaurante,
    "convite/token": ids.convite,
  };
  const example = examples[`${before}/${name}`];
  if (example === undefined) throw new Error(`${before}/[${name}] needs an example in every-page.ts`);
  return example;
}
