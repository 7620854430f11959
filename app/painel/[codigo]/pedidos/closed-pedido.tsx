import { ChevronDown, Printer, Star } from "lucide-react";
import type { Route } from "next";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Money } from "@/components/ui/money";
import { PedidoConta } from "./pedido-conta";
import { PedidoDestino } from "./pedido-destino";
import { PedidoItens } from "./pedido-itens";
import type { PedidoView } from "./pedido-view";
import { PixSituation } from "./pix-situation";
import { RefundPix } from "./refund-pix";

type ClosedPedidoProps = {
  readonly codigo: string;
  readonly pedido: PedidoView;
  readonly podeDevolver: boolean;
};

/** A pedido that has ended: a line, and the whole slip for who opens it. */
export function ClosedPedido({ codigo, pedido, podeDevolver }: ClosedPedidoProps) {
  const { numero, clienteNome, total, status, hora, motivoCancelamento, avaliacao } = pedido;
  const isCancelled = status === "cancelado";
  return (
    <details
      data-comanda
      tabIndex={-1}
      className="group rounded-xl border border-border bg-surface [content-visibility:auto] [contain-intrinsic-size:auto_4.5rem]"
    >
      <summary className="flex min-h-14 cursor-pointer list-none items-center gap-3 rounded-xl px-3.5 py-2.5 [&::-webkit-details-marker]:hidden">
        <span className="min-w-0 flex-1">
          <span className="font-mono font-bold">#{numero}</span>
          <span className="ml-2 text-sm text-muted">{hora}</span>
          <span className="block truncate text-sm">{clienteNome ?? "Cliente sem nome"}</span>
        </span>
        <span className="flex shrink-0 flex-col items-end gap-1">
          <span className="font-semibold">
            <Money centavos={total} />
          </span>
          <span className="flex items-center gap-1.5">
            {avaliacao !== null && (
              <span className="flex items-center gap-0.5 text-sm font-semibold">
                <Star aria-hidden="true" className="size-3.5 fill-current" />
                <span className="sr-only">Nota </span>
                {avaliacao.nota}
              </span>
            )}
            {pedido.pix !== null && <PixSituation pix={pedido.pix} />}
            <Badge tom={isCancelled ? "perigo" : "sucesso"}>{isCancelled ? "Cancelado" : "Entregue"}</Badge>
          </span>
        </span>
        <ChevronDown aria-hidden="true" className="size-4 shrink-0 text-muted group-open:rotate-180" />
      </summary>
      <div className="flex flex-col gap-3 px-3.5 pb-4">
        {isCancelled && <p className="break-words">Motivo: {motivoCancelamento ?? "não informado"}</p>}
        {avaliacao?.comentario && <p className="break-words">“{avaliacao.comentario}”</p>}
        <PedidoItens itens={pedido.itens} />
        <PedidoConta pedido={pedido} />
        <PedidoDestino pedido={pedido} />
        <ButtonLink
          data-tecla="p"
          href={`/painel/${codigo}/pedidos/${pedido.id}/comanda` as Route}
          prefetch={false}
          tom="discreto"
          larguraTotal
        >
          <Printer aria-hidden="true" />
          Imprimir a comanda
        </ButtonLink>
        {podeDevolver && <RefundPix codigo={codigo} pedido={pedido} />}
      </div>
    </details>
  );
}
