import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { PAPEIS_DA_PAGINA } from "@/app/painel/[codigo]/paginas";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { loadComecar } from "@/lib/admin/comecar";
import { requireMember } from "@/lib/admin/require-member";
import { PassoConteudo } from "./passo-conteudo";
import { currentPasso, nextPasso, PASSOS, progress } from "./passos";
import { PassosNav } from "./passos-nav";

export const metadata: Metadata = { title: "Começar" };

type ComecarPageProps = {
  readonly params: Promise<{ codigo: string }>;
  readonly searchParams: Promise<{ passo?: string }>;
};

export default async function ComecarPage({ params, searchParams }: ComecarPageProps) {
  const { codigo } = await params;
  const member = await requireMember(codigo, PAPEIS_DA_PAGINA.comecar);
  const shop = await loadComecar(member.restaurante.id);
  const { passo: asked } = await searchParams;
  const { passo, rotulo, descricao, feito } = currentPasso(asked, shop);
  // Named in the address, a step stays in sight when it is done.
  if (asked !== passo) redirect(`/painel/${codigo}/comecar?passo=${passo}`);
  const next = nextPasso(passo);
  const isDone = feito?.(shop) ?? false;
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-1 flex-col gap-5 px-3 py-4 md:px-6 md:py-6">
      <PageHeader
        titulo="Começar"
        descricao="Sete passos até a pizzaria vender sozinha no WhatsApp. Pare quando quiser: continua de onde ficou."
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[15rem_minmax(0,1fr)]">
        <PassosNav
          codigo={codigo}
          atual={passo}
          progresso={progress(shop)}
          passos={PASSOS.map((each) => ({
            passo: each.passo,
            rotulo: each.rotulo,
            feito: each.feito?.(shop) ?? false,
          }))}
        />
        <section aria-labelledby="passo" className="flex min-w-0 flex-col gap-4">
          <div>
            <h2 id="passo" className="text-xl font-bold tracking-tight">
              {rotulo}
            </h2>
            <p className="text-muted">{descricao}</p>
          </div>
          <PassoConteudo passo={passo} member={member} shop={shop} />
          <div className="flex flex-wrap items-center gap-3 border-t border-separator pt-4">
            {next !== null && (
              <ButtonLink
                href={{ pathname: `/painel/${codigo}/comecar`, query: { passo: next } }}
                tom={isDone || feito === null ? "primario" : "contorno"}
                className="w-full sm:w-fit"
              >
                {isDone || feito === null ? "Continuar" : "Pular por enquanto"}
              </ButtonLink>
            )}
            {next === null && (
              <ButtonLink href={`/painel/${codigo}/pedidos` as Route} className="w-full sm:w-fit">
                Ir para os pedidos
              </ButtonLink>
            )}
          </div>
        </section>
      </div>
    </div>
  );
}
