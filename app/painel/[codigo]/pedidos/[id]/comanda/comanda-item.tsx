import { parteShare } from "@/app/painel/[codigo]/pedidos/parte-share";
import { PizzaDrawing } from "@/app/painel/[codigo]/pedidos/pizza-drawing";
import { splitItem } from "@/app/painel/[codigo]/pedidos/split-item";
import { Money } from "@/components/ui/money";
import type { PedidoItem } from "@/lib/admin/pedidos";

/** What to make: a pizza of several sabores is drawn, and what is asked of a part stands under that part. */
export function ComandaItem({ item }: { readonly item: PedidoItem }) {
  const { titulo, partes, detalhes } = splitItem(item.nome, item.detalhes);
  return (
    <li className="break-inside-avoid">
      <p className="flex items-baseline justify-between gap-2 text-base font-bold">
        <span className="min-w-0 break-words">
          {item.quantidade}x {titulo}
        </span>
        <Money centavos={item.total} />
      </p>
      {partes.length > 0 && (
        <div className="mt-1 flex items-center gap-2">
          <PizzaDrawing shares={partes.map(({ nome }) => parteShare(nome))} />
          <ol className="flex min-w-0 flex-col gap-1">
            {partes.map((parte, index) => (
              <li key={parte.nome} className="break-words">
                <span className="font-semibold">
                  {index + 1}. {parte.nome}
                </span>
                {parte.detalhes.map((detalhe) => (
                  <strong key={detalhe} className="block uppercase">
                    → {detalhe}
                  </strong>
                ))}
              </li>
            ))}
          </ol>
        </div>
      )}
      {detalhes.map((detalhe) => (
        <strong key={detalhe} className="block">
          + {detalhe}
        </strong>
      ))}
    </li>
  );
}
