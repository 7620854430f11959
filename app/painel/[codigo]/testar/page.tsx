import type { Metadata } from "next";
import { PAPEIS_DA_PAGINA } from "@/app/painel/[codigo]/paginas";
import { PageHeader } from "@/components/ui/page-header";
import { requireMember } from "@/lib/admin/require-member";
import { Rehearsal } from "./rehearsal";

export const metadata: Metadata = { title: "Testar" };

export default async function TestarPage({ params }: { readonly params: Promise<{ codigo: string }> }) {
  const { codigo } = await params;
  await requireMember(codigo, PAPEIS_DA_PAGINA.testar);
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-1 flex-col gap-4 px-3 py-4 md:px-6 md:py-6">
      <PageHeader
        titulo="Testar"
        descricao="Converse com o seu bot como um cliente. Usa o cardápio e as configurações de agora; nada é enviado nem guardado."
      />
      <Rehearsal codigo={codigo} />
    </div>
  );
}
