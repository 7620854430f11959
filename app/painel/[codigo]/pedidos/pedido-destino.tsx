import { Bike, MapPin, Store, Wallet } from "lucide-react";
import { mapLinks } from "@/components/entrega/map-links";
import { Money } from "@/components/ui/money";
import type { PedidoView } from "./pedido-view";
import { PixSituation } from "./pix-situation";

/** How it is paid and where it goes: what the courier must take along and the counter must know. */
export function PedidoDestino({ pedido }: { readonly pedido: PedidoView }) {
  const { pagamento, pix, trocoPara, total, tipoEntrega, endereco, entregador } = pedido;
  const PlaceIcon = tipoEntrega === "entrega" ? MapPin : Store;
  return (
    <div className="flex flex-col gap-2 border-t border-dashed border-border pt-3">
      <p className="flex gap-2.5">
        <Wallet aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-muted" />
        <span className="min-w-0">
          <span className="sr-only">Pagamento: </span>
          {pagamento} {pix && <PixSituation pix={pix} />}
          {trocoPara !== null && (
            <strong className="block font-semibold">
              Troco para <Money centavos={trocoPara} /> · levar <Money centavos={trocoPara - total} />
            </strong>
          )}
        </span>
      </p>
      <p className="flex gap-2.5">
        <PlaceIcon aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-muted" />
        <span className="min-w-0 break-words">
          {tipoEntrega === "entrega" ? (
            <>
              <span className="sr-only">Entrega em: </span>
              {endereco}{" "}
              <a
                href={mapLinks(pedido).rota}
                target="_blank"
                rel="noreferrer"
                className="font-medium whitespace-nowrap text-link underline underline-offset-4"
              >
                Mapa<span className="sr-only"> do endereço (abre em outra aba)</span>
              </a>
            </>
          ) : (
            <strong className="font-semibold">Retirada na loja</strong>
          )}
        </span>
      </p>
      {entregador !== null && (
        <p className="flex gap-2.5">
          <Bike aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-muted" />
          <span className="min-w-0 break-words">
            <span className="sr-only">Entregador: </span>
            {entregador.nome}
          </span>
        </p>
      )}
    </div>
  );
}
