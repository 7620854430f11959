import type { ReactNode } from "react";
import { BrandMark } from "./brand-mark";

type StatusPageProps = {
  readonly titulo: string;
  readonly children: ReactNode;
  readonly acoes: ReactNode;
};

/** A whole page for what could not be shown: why, and the way out. */
export function StatusPage({ titulo, children, acoes }: StatusPageProps) {
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col items-start justify-center gap-5 px-6 py-16">
      <BrandMark className="size-14" />
      <h1 className="text-3xl font-bold tracking-tight text-balance">{titulo}</h1>
      <div className="space-y-3 text-lg text-pretty text-muted">{children}</div>
      <div className="flex flex-wrap gap-3">{acoes}</div>
    </main>
  );
}
