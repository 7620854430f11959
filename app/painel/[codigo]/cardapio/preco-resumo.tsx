import { Money } from "@/components/ui/money";
import type { ProdutoPainel, TamanhoPainel } from "@/lib/admin/cardapio";

type PrecoResumoProps = {
  readonly produto: ProdutoPainel;
  readonly tamanhos: readonly TamanhoPainel[];
};

/** The price of a produto in a line; nothing for a sabor that costs what its categoria does. */
export function PrecoResumo({ produto, tamanhos }: PrecoResumoProps) {
  const { tipo, preco, precos } = produto;
  if (tipo !== "sabor" && tipo !== "borda" && tipo !== "massa")
    return preco === null ? <span>sem preço</span> : <Money centavos={preco} />;
  const own = tamanhos.flatMap(({ id, nome }) => {
    const centavos = precos[id];
    return centavos === undefined ? [] : [{ id, nome, centavos }];
  });
  if (tipo !== "sabor" && own.length === 0) return <span>sem preço</span>;
  if (own.length > 1 && own.every(({ centavos }) => centavos === 0)) return <span>sem custo</span>;
  return own.map(({ id, nome, centavos }) => (
    <span key={id} className="whitespace-nowrap">
      {nome} {centavos === 0 ? "sem custo" : <Money centavos={centavos} />}
    </span>
  ));
}
