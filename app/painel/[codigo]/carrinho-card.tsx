import { Card } from "@/components/ui/card";
import { Money } from "@/components/ui/money";
import type { Carrinho } from "@/lib/admin/carrinho";

/** The carrinho after the last message, with what it comes to. */
export function CarrinhoCard({ carrinho }: { readonly carrinho: Carrinho }) {
  const { linhas, taxa, total } = carrinho;
  return (
    <Card className="gap-2 p-4">
      <h2 className="font-bold">Carrinho</h2>
      {linhas.length === 0 ? (
        <p className="text-muted">Vazio.</p>
      ) : (
        <>
          <ul className="flex flex-col gap-1.5">
            {linhas.map(({ id, quantidade, nome, total: daLinha }) => (
              <li key={id} className="flex justify-between gap-3">
                <span className="min-w-0 break-words">
                  {quantidade}× {nome}
                </span>
                {daLinha === null ? (
                  <span className="text-muted">em aberto</span>
                ) : (
                  <Money centavos={daLinha} />
                )}
              </li>
            ))}
          </ul>
          <p className="flex justify-between gap-3 text-muted">
            <span>Entrega</span>
            {taxa === null ? <span>ainda não se sabe</span> : <Money centavos={taxa} />}
          </p>
          <p className="flex justify-between gap-3 border-t border-separator pt-2 font-bold">
            <span>Total</span>
            <Money centavos={total} />
          </p>
        </>
      )}
    </Card>
  );
}
