import { Bike } from "lucide-react";
import type { Metadata } from "next";
import { atualizarPagina, sair } from "@/app/painel/actions";
import { ThemeToggle } from "@/components/shell/theme-toggle";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { type Courier, requireCourier } from "@/lib/admin/courier-access";
import { loadMinhasEntregas } from "@/lib/admin/minhas-entregas";
import { requestClock } from "@/lib/clock";
import { Delivered } from "./delivered";
import { DeliveryCard } from "./delivery-card";
import { KeepFresh } from "./keep-fresh";
import { PinForm } from "./pin-form";

export const metadata: Metadata = { title: "Suas entregas", robots: { index: false, follow: false } };

/** The courier's own page: made for a telephone in one wet hand. */
export default async function EntregadorPage() {
  const courier = await requireCourier();
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-xl flex-col">
      <header className="sticky top-0 z-10 flex h-14 items-center justify-between gap-2 border-b border-separator bg-background px-4">
        <p className="truncate text-lg font-bold">{courier.nome}</p>
        <div className="flex items-center">
          <ThemeToggle />
          <form action={sair}>
            <Button type="submit" tom="discreto">
              Sair
            </Button>
          </form>
        </div>
      </header>
      <main className="flex flex-1 flex-col gap-4 px-3 py-4">
        {courier.acesso === "aberto" ? <Deliveries /> : <Locked acesso={courier.acesso} />}
      </main>
    </div>
  );
}

async function Deliveries() {
  const agora = (await requestClock())();
  const { abertas, feitas } = await loadMinhasEntregas(agora - NIGHT_MS);
  return (
    <>
      <KeepFresh atualizar={atualizarPagina} />
      <h1 className="text-2xl font-bold tracking-tight">
        {abertas.length === 0 ? "Suas entregas" : `${abertas.length} para entregar`}
      </h1>
      {abertas.length === 0 && (
        <EmptyState icone={<Bike />} titulo="Nada para entregar agora">
          Quando a loja encaminhar um pedido a você, ele aparece aqui sozinho.
        </EmptyState>
      )}
      {abertas.map((entrega) => (
        <DeliveryCard key={entrega.id} entrega={entrega} />
      ))}
      <Delivered feitas={feitas} />
    </>
  );
}

/** As long as a shift may be. */
const NIGHT_MS = 14 * 60 * 60 * 1_000;

function Locked({ acesso }: { readonly acesso: Exclude<Courier["acesso"], "aberto"> }) {
  if (acesso === "travado")
    return (
      <EmptyState icone={<Bike />} titulo="Travado">
        Foram cinco PINs errados. Peça à loja para destravar: depois disso você escolhe um PIN novo aqui.
      </EmptyState>
    );
  return <PinForm isFirst={acesso === "sem_pin"} />;
}
