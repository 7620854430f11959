import { BarList } from "@/components/charts/bar-list";
import { Card } from "@/components/ui/card";
import type { Relatorio, Soma } from "@/lib/admin/relatorio";
import { formatReais } from "@/lib/core/pedido/centavos";

/** What sells, where it goes and how it is paid. */
export function Rankings({ relatorio }: { readonly relatorio: Relatorio }) {
  const { sabores, produtos, bairros, pagamentos } = relatorio;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Card className="p-4">
        <BarList
          titulo="Pizzas por sabor"
          vazio="Nenhuma pizza nesse período."
          linhas={sabores.map(({ nome, dozeAvos }) => ({ nome, valor: dozeAvos, texto: pizzas(dozeAvos) }))}
        />
      </Card>
      <Card className="p-4">
        <BarList
          titulo="Outros produtos"
          vazio="Só pizzas nesse período."
          linhas={produtos.map(({ nome, quantidade, receita }) => ({
            nome,
            valor: receita,
            texto: `${quantidade} · ${formatReais(receita)}`,
          }))}
        />
      </Card>
      <Card className="p-4">
        <BarList titulo="Bairros" vazio="Nenhuma entrega nesse período." linhas={bairros.map(sold)} />
      </Card>
      <Card className="p-4">
        <BarList titulo="Pagamentos" vazio="Nenhum pagamento." linhas={pagamentos.map(sold)} />
      </Card>
    </div>
  );
}

function sold({ nome, pedidos, receita }: Soma & { readonly nome: string }) {
  return { nome, valor: receita, texto: `${pedidos} · ${formatReais(receita)}` };
}

/** Halves count as halves: "12,5". */
function pizzas(dozeAvos: number): string {
  return (dozeAvos / 12).toLocaleString("pt-BR", { maximumFractionDigits: 2 });
}
