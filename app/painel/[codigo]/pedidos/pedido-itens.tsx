import { Money } from "@/components/ui/money";
import type { PedidoItem } from "@/lib/admin/pedidos";
import { splitItem } from "./split-item";

/** What to make, line by line, with how each price came about. */
export function PedidoItens({ itens }: { readonly itens: readonly PedidoItem[] }) {
  return (
    <ul className="flex flex-col gap-3 border-t border-dashed border-border pt-3">
      {itens.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a placed pedido are in the order they were agreed.
        <ItemLine key={index} item={item} />
      ))}
    </ul>
  );
}

function ItemLine({ item }: { readonly item: PedidoItem }) {
  const { titulo, partes, detalhes } = splitItem(item.nome, item.detalhes);
  return (
    <li>
      <p className="flex items-baseline justify-between gap-3 font-semibold">
        <span className="min-w-0 break-words">
          {item.quantidade}× {titulo}
        </span>
        <Money centavos={item.total} />
      </p>
      {partes.length > 0 && (
        <ul className="mt-0.5 flex flex-col gap-0.5">
          {partes.map((parte) => (
            <li key={parte.nome} className="break-words">
              {parte.nome}
              {parte.detalhes.length > 0 && (
                <strong className="font-semibold">, {parte.detalhes.join(", ")}</strong>
              )}
            </li>
          ))}
        </ul>
      )}
      {detalhes.length > 0 && <Details detalhes={detalhes} />}
      <Derivation item={item} />
    </li>
  );
}

function Details({ detalhes }: { readonly detalhes: readonly string[] }) {
  return (
    <ul className="mt-0.5">
      {detalhes.map((detalhe) => (
        <li key={detalhe} className="break-words">
          + {detalhe}
        </li>
      ))}
    </ul>
  );
}

/** "2 × (Pizza Grande R$ 61,90 + Borda de Catupiry R$ 10,00)"; nothing where the price says it all. */
function Derivation({ item: { parcelas, quantidade } }: { readonly item: PedidoItem }) {
  if (parcelas.length < 2 && quantidade === 1) return null;
  const hasBrackets = parcelas.length > 1 && quantidade > 1;
  return (
    <p className="mt-1 text-sm break-words text-muted">
      {quantidade > 1 && `${quantidade} × `}
      {hasBrackets && "("}
      {parcelas.map(({ descricao, centavos }, index) => (
        <span key={descricao}>
          {index > 0 && " + "}
          {descricao} <Money centavos={centavos} />
        </span>
      ))}
      {hasBrackets && ")"}
    </p>
  );
}
