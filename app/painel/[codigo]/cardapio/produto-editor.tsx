"use client";

import { ListField } from "@/components/ui/list-field";
import { MoneyField } from "@/components/ui/money-field";
import { QuantityField } from "@/components/ui/quantity-field";
import { formatReais } from "@/lib/core/pedido/centavos";
import { mudarProdutos, salvarPrecos } from "./actions";
import { FotoField } from "./foto-field";
import { nomeDoProduto } from "./grupos";
import { PartesEditor } from "./partes-editor";
import { ProdutoAcoes } from "./produto-acoes";
import type { ProdutoRowProps } from "./produto-row";
import { ProdutoSobre } from "./produto-sobre";
import { ServidoEditor } from "./servido-editor";

/** Everything about one produto. Every field saves itself. */
export function ProdutoEditor(props: ProdutoRowProps) {
  const { codigo, produto, cardapio } = props;
  const nome = nomeDoProduto(produto);
  const mudar = (mudanca: Parameters<typeof mudarProdutos>[1]["mudanca"]) =>
    mudarProdutos(codigo, { ids: [produto.id], mudanca });
  return (
    <div className="flex flex-col gap-4 pt-2 pb-3">
      <div>
        <div className="grid grid-cols-2 gap-3 sm:grid-cols-5">
          <Precos {...props} />
          <QuantityField
            rotulo={`Estoque de ${nome}`}
            rotuloCurto="Estoque"
            valor={produto.estoque}
            vazio="ilimitado"
            salvar={(estoque) => mudar({ estoque })}
          />
        </div>
        <p className="mt-2 text-sm text-muted">{HELP[produto.tipo] ?? "Estoque vazio é ilimitado."}</p>
      </div>
      <ListField
        rotulo={`Como os clientes também chamam ${nome}`}
        rotuloCurto="Também chamado de"
        valor={produto.apelidos}
        vazio="apelidos, com vírgulas"
        salvar={(apelidos) => mudar({ apelidos: [...apelidos] })}
      />
      <ProdutoSobre produto={produto} categorias={cardapio.categorias} mudar={mudar} />
      <FotoField codigo={codigo} produto={produto} />
      <ServidoEditor nome={nome} servido={produto.servido} salvar={(servido) => mudar({ servido })} />
      {produto.tipo === "combo" && <PartesEditor codigo={codigo} combo={produto} cardapio={cardapio} />}
      <ProdutoAcoes codigo={codigo} produto={produto} />
    </div>
  );
}

const HELP: Readonly<Partial<Record<ProdutoRowProps["produto"]["tipo"], string>>> = {
  sabor: "Vazio usa o preço da categoria. Estoque vazio é ilimitado.",
  borda: "Tamanho sem preço não vende essa borda. Estoque vazio é ilimitado.",
  massa: "Tamanho sem preço não vende essa massa. Estoque vazio é ilimitado.",
};

function Precos({ codigo, produto, categoria, cardapio }: ProdutoRowProps) {
  const { id, tipo } = produto;
  const nome = nomeDoProduto(produto);
  const salvar = (tamanhoId: number | null, preco: number | null) =>
    salvarPrecos(codigo, { precos: [{ alvo: "produto", id, tamanhoId, preco }] });
  if (tipo !== "sabor" && tipo !== "borda" && tipo !== "massa") {
    return (
      <MoneyField
        rotulo={`Preço de ${nome}`}
        rotuloCurto="Preço"
        valor={produto.preco}
        salvar={(preco) => salvar(null, preco)}
      />
    );
  }
  return cardapio.tamanhos.map(({ id: tamanhoId, nome: tamanho }) => (
    <MoneyField
      key={tamanhoId}
      rotulo={`Preço de ${nome}, ${tamanho}`}
      rotuloCurto={tamanho}
      valor={produto.precos[tamanhoId] ?? null}
      vazio={emptyPrice(categoria?.precos[tamanhoId] ?? null)}
      esvaziavel
      salvar={(preco) => salvar(tamanhoId, preco)}
    />
  ));
}

/** What holds while there is no price of its own. */
function emptyPrice(daCategoria: number | null): string {
  return daCategoria === null ? "não vende" : formatReais(daCategoria).replace("R$ ", "");
}
