"use client";

import { ListField } from "@/components/ui/list-field";
import type { Outcome } from "@/components/ui/outcome";
import { SelectField } from "@/components/ui/select-field";
import { SettingSwitch } from "@/components/ui/setting-switch";
import { TextAutosaveField } from "@/components/ui/text-autosave-field";
import { useAutosave } from "@/components/ui/use-autosave";
import type { CategoriaPainel, ProdutoPainel } from "@/lib/admin/cardapio";
import type { MudancaDoProduto } from "@/lib/admin/produtos";
import { nomeDoProduto } from "./grupos";

type ProdutoSobreProps = {
  readonly produto: ProdutoPainel;
  readonly categorias: readonly CategoriaPainel[];
  readonly mudar: (mudanca: Sobre) => Promise<Outcome>;
};
type Sobre = Pick<MudancaDoProduto, "nome" | "variante" | "descricao" | "categoriaId" | "doce"> & {
  readonly ingredientes?: string[];
};

/** What a produto is called and what is in it. */
export function ProdutoSobre({ produto, categorias, mudar }: ProdutoSobreProps) {
  const { tipo } = produto;
  const nome = nomeDoProduto(produto);
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextAutosaveField
        rotulo={`Nome de ${nome}`}
        rotuloCurto="Nome"
        valor={produto.nome}
        obrigatorio="O item precisa de um nome."
        salvar={(novo) => mudar({ nome: novo })}
      />
      {tipo === "bebida" && (
        <TextAutosaveField
          rotulo={`Medida de ${nome}`}
          rotuloCurto="Medida"
          valor={produto.variante ?? ""}
          vazio="lata, 600 ml, 2 L"
          salvar={(variante) => mudar({ variante })}
        />
      )}
      {tipo === "combo" && (
        <TextAutosaveField
          rotulo={`Descrição de ${nome}`}
          rotuloCurto="Descrição"
          valor={produto.descricao ?? ""}
          vazio="o que o bot conta dele"
          salvar={(descricao) => mudar({ descricao })}
        />
      )}
      {tipo === "sabor" && (
        <>
          <CategoriaField nome={nome} produto={produto} categorias={categorias} mudar={mudar} />
          <ListField
            rotulo={`Ingredientes de ${nome}`}
            rotuloCurto="Ingredientes"
            valor={produto.ingredientes}
            vazio="mussarela, calabresa, cebola"
            ajuda="O bot só conta o que estiver aqui, também para quem tem alergia."
            salvar={(ingredientes) => mudar({ ingredientes: [...ingredientes] })}
          />
          <SettingSwitch
            rotulo="Pizza doce"
            descricao="Aparece entre as doces."
            ligado={produto.doce}
            salvar={(doce) => mudar({ doce })}
          />
        </>
      )}
    </div>
  );
}

function CategoriaField({ nome, produto, categorias, mudar }: ProdutoSobreProps & { readonly nome: string }) {
  const {
    mostrado,
    estado,
    mudar: choose,
  } = useAutosave(produto.categoriaId, (categoriaId) => mudar(categoriaId === null ? {} : { categoriaId }));
  return (
    <SelectField
      rotulo={`Categoria de ${nome}`}
      erro={estado.tipo === "desfeito" ? estado.mensagem : null}
      value={String(mostrado)}
      onChange={(event) => choose(Number(event.currentTarget.value))}
      opcoes={categorias.map(({ id, nome: rotulo }) => ({ valor: String(id), rotulo }))}
    />
  );
}
