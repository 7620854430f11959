"use client";

import { ListField } from "@/components/ui/list-field";
import { MoneyField } from "@/components/ui/money-field";
import { QuantityField } from "@/components/ui/quantity-field";
import { formatReais } from "@/lib/core/pedido/centavos";
import { mudarApelidos, mudarEstoque, mudarPreco, mudarPrecoPorTamanho } from "./actions";
import { nomeDoProduto } from "./grupos";
import type { ProdutoRowProps } from "./produto-row";

/** Prices and stock of one produto. Every field saves itself. */
export function ProdutoEditor(props: ProdutoRowProps) {
  const { codigo, produto } = props;
  const nome = nomeDoProduto(produto);
  return (
    <div className="pt-2 pb-3">
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-5">
        <Precos {...props} />
        <QuantityField
          rotulo={`Estoque de ${nome}`}
          rotuloCurto="Estoque"
          valor={produto.estoque}
          vazio="ilimitado"
          salvar={(unidades) => mudarEstoque(codigo, { produtoId: produto.id, unidades })}
        />
      </div>
      <div className="mt-3">
        <ListField
          rotulo={`Como os clientes também chamam ${nome}`}
          rotuloCurto="Também chamado de"
          valor={produto.apelidos}
          vazio="apelidos, com vírgulas"
          salvar={(apelidos) => mudarApelidos(codigo, { produtoId: produto.id, apelidos: [...apelidos] })}
        />
      </div>
      <p className="mt-2 text-sm text-muted">{HELP[produto.tipo] ?? "Estoque vazio é ilimitado."}</p>
    </div>
  );
}

const HELP: Readonly<Partial<Record<ProdutoRowProps["produto"]["tipo"], string>>> = {
  sabor: "Vazio usa o preço da categoria. Estoque vazio é ilimitado.",
  borda: "Tamanho sem preço não vende essa borda. Estoque vazio é ilimitado.",
  massa: "Tamanho sem preço não vende essa massa. Estoque vazio é ilimitado.",
};

function Precos({ codigo, produto, categoria, tamanhos }: ProdutoRowProps) {
  const { id: produtoId, tipo } = produto;
  const nome = nomeDoProduto(produto);
  if (tipo !== "sabor" && tipo !== "borda" && tipo !== "massa") {
    return (
      <MoneyField
        rotulo={`Preço de ${nome}`}
        rotuloCurto="Preço"
        valor={produto.preco}
        salvar={async (preco) => (preco === null ? { ok: true } : mudarPreco(codigo, { produtoId, preco }))}
      />
    );
  }
  return tamanhos.map(({ id: tamanhoId, nome: tamanho }) => (
    <MoneyField
      key={tamanhoId}
      rotulo={`Preço de ${nome}, ${tamanho}`}
      rotuloCurto={tamanho}
      valor={produto.precos[tamanhoId] ?? null}
      vazio={emptyPrice(categoria?.precos[tamanhoId] ?? null)}
      esvaziavel
      salvar={(preco) => mudarPrecoPorTamanho(codigo, { produtoId, tamanhoId, preco })}
    />
  ));
}

/** What holds while there is no price of its own. */
function emptyPrice(daCategoria: number | null): string {
  return daCategoria === null ? "não vende" : formatReais(daCategoria).replace("R$ ", "");
}
