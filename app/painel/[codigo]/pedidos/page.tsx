import type { Metadata } from "next";
import { PAPEIS_DA_PAGINA } from "@/app/painel/[codigo]/paginas";
import { NowProvider } from "@/components/live/now";
import { PageHeader } from "@/components/ui/page-header";
import { listPedidosAbertos, listPedidosEncerrados } from "@/lib/admin/pedidos";
import { requireMember } from "@/lib/admin/require-member";
import { requestClock } from "@/lib/clock";
import { Board } from "./board";
import { toPedidoView } from "./pedido-view";
import { startOfNight } from "./start-of-night";

export const metadata: Metadata = { title: "Pedidos" };

export default async function PedidosPage({ params }: { readonly params: Promise<{ codigo: string }> }) {
  const { codigo } = await params;
  const { restaurante, papel } = await requireMember(codigo, PAPEIS_DA_PAGINA.pedidos);
  const agoraMs = (await requestClock())();
  const desdeMs = startOfNight(restaurante.fuso, agoraMs);
  const [abertos, encerrados] = await Promise.all([
    listPedidosAbertos(restaurante.id),
    listPedidosEncerrados(restaurante.id, { desdeMs, limite: CLOSED_SHOWN }),
  ]);
  const pedidos = [...abertos, ...encerrados.pedidos].map((pedido) =>
    toPedidoView(pedido, restaurante.fuso, agoraMs),
  );
  return (
    <NowProvider agoraMs={agoraMs}>
      <div className="flex flex-1 flex-col gap-4 px-3 py-4 md:px-5 md:py-5">
        <PageHeader titulo="Pedidos" ocultoNoCelular />
        <Board
          codigo={codigo}
          pedidos={pedidos}
          encerradosForaDaPagina={encerrados.total - encerrados.pedidos.length}
          podeConversar={PAPEIS_DA_PAGINA.conversas.includes(papel)}
        />
      </div>
    </NowProvider>
  );
}

/** Ended pedidos are looked back at one by one; the day's sums belong to the reports. */
const CLOSED_SHOWN = 60;
