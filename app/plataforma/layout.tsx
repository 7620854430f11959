import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { sair } from "@/app/painel/actions";
import { AccountMenu } from "@/components/shell/account-menu";
import { BrandMark } from "@/components/shell/brand-mark";
import { requirePlataforma } from "@/lib/admin/plataforma";

export const metadata: Metadata = { title: { default: "Plataforma", template: "%s · Plataforma" } };

export default async function PlataformaLayout({ children }: { readonly children: ReactNode }) {
  const account = await requirePlataforma();
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="sticky top-0 z-20 flex h-14 items-center justify-between gap-2 border-b border-separator bg-background px-3 md:px-5">
        <Link
          href="/plataforma"
          className="flex min-h-11 items-center gap-2.5 rounded-lg font-bold tracking-tight"
        >
          <BrandMark className="size-7" />
          Plataforma
        </Link>
        <AccountMenu email={account.email} sair={sair} />
      </header>
      <main className="mx-auto flex w-full max-w-5xl flex-1 flex-col gap-5 px-3 py-4 md:px-6 md:py-6">
        {children}
      </main>
    </div>
  );
}
