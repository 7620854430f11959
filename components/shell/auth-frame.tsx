import Link from "next/link";
import type { ReactNode } from "react";
import { BrandMark } from "./brand-mark";
import { ComandaExemplo } from "./comanda-exemplo";
import { PRODUCT_NAME } from "./product-name";
import { ThemeToggle } from "./theme-toggle";

type AuthFrameProps = {
  readonly titulo: string;
  readonly descricao: string;
  readonly children: ReactNode;
};

/** The frame of the pages before the panel: one form, and beside it what it leads to. */
export function AuthFrame({ titulo, descricao, children }: AuthFrameProps) {
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <div className="flex flex-col px-6 py-6 sm:px-10">
        <header className="flex items-center justify-between gap-4">
          <Link
            href="/"
            className="flex min-h-11 items-center gap-2.5 rounded-lg text-lg font-bold tracking-tight"
          >
            <BrandMark className="size-8" />
            {PRODUCT_NAME}
          </Link>
          <ThemeToggle />
        </header>
        <main className="mx-auto flex w-full max-w-sm flex-1 flex-col justify-center gap-6 py-10">
          <div>
            <h1 className="text-3xl font-bold tracking-tight text-balance">{titulo}</h1>
            <p className="mt-2 text-pretty text-muted">{descricao}</p>
          </div>
          {children}
        </main>
      </div>
      <aside className="hidden place-items-center bg-rail p-12 lg:grid">
        <ComandaExemplo />
      </aside>
    </div>
  );
}
