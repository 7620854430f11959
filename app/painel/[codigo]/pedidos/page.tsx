import type { Metadata } from "next";
import { PAPEIS_DA_PAGINA } from "@/app/painel/[codigo]/paginas";
import { NowProvider } from "@/components/live/now";
import { PageHeader } from "@/components/ui/page-header";
import { loadComecar } from "@/lib/admin/comecar";
import { listDisponiveis } from "@/lib/admin/encaminhar";
import { listMontagens, loadTotaisDaNoite } from "@/lib/admin/noite";
import { listPedidosAbertos, listPedidosEncerrados } from "@/lib/admin/pedidos";
import { GESTAO, requireMember } from "@/lib/admin/require-member";
import { requestClock } from "@/lib/clock";
import { formatHora } from "@/lib/core/loja/abertura";
import { Board } from "./board";
import { FirstSteps } from "./first-steps";
import { NightTotals } from "./night-totals";
import { toPedidoView } from "./pedido-view";
import { startOfNight } from "./start-of-night";

export const metadata: Metadata = { title: "Pedidos" };

export default async function PedidosPage({ params }: { readonly params: Promise<{ codigo: string }> }) {
  const { codigo } = await params;
  const { restaurante, papel } = await requireMember(codigo, PAPEIS_DA_PAGINA.pedidos);
  const agoraMs = (await requestClock())();
  const desdeMs = startOfNight(restaurante.fuso, agoraMs);
  const podeConversar = PAPEIS_DA_PAGINA.conversas.includes(papel);
  const [abertos, encerrados, totais, montagens, entregadores] = await Promise.all([
    listPedidosAbertos(restaurante.id),
    listPedidosEncerrados(restaurante.id, { desdeMs, limite: CLOSED_SHOWN }),
    loadTotaisDaNoite(restaurante.id, desdeMs),
    podeConversar ? listMontagens(restaurante.id) : [],
    listDisponiveis(restaurante.id),
  ]);
  const pedidos = [...abertos, ...encerrados.pedidos].map((pedido) =>
    toPedidoView(pedido, restaurante.fuso, agoraMs),
  );
  return (
    <NowProvider agoraMs={agoraMs}>
      <div className="flex flex-1 flex-col gap-4 px-3 py-4 md:px-5 md:py-5">
        <PageHeader titulo="Pedidos" ocultoNoCelular />
        {pedidos.length === 0 && PAPEIS_DA_PAGINA.comecar.includes(papel) && (
          <FirstSteps codigo={codigo} shop={await loadComecar(restaurante.id)} />
        )}
        <NightTotals totais={totais} />
        <Board
          codigo={codigo}
          pedidos={pedidos}
          encerradosForaDaPagina={encerrados.total - encerrados.pedidos.length}
          podeConversar={podeConversar}
          entregadores={entregadores}
          podeDevolver={GESTAO.includes(papel)}
          montagens={montagens.map((montagem) => ({
            ...montagem,
            hora: formatHora(restaurante.fuso, Date.parse(montagem.ultimaMensagemEm)),
          }))}
        />
      </div>
    </NowProvider>
  );
}

/** Ended pedidos are looked back at one by one; the day's sums belong to the reports. */
const CLOSED_SHOWN = 60;
