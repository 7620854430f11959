"use client";

import { SelectField } from "@/components/ui/select-field";
import { TextAutosaveField } from "@/components/ui/text-autosave-field";
import { TextField } from "@/components/ui/text-field";
import { useAutosave } from "@/components/ui/use-autosave";
import type { CategoriaPainel } from "@/lib/admin/cardapio";
import type { RegraPreco } from "@/lib/core/pedido/cardapio";
import { criarCategoria, excluirCategoria, mudarCategoria } from "./actions";
import { Lista } from "./lista";
import { NovaLinha } from "./nova-linha";

type CategoriasProps = {
  readonly codigo: string;
  readonly categorias: readonly CategoriaPainel[];
  /** How many sabores are in each. */
  readonly sabores: Readonly<Record<number, number>>;
};

/** Groups of sabores that cost the same. */
export function Categorias({ codigo, categorias, sabores }: CategoriasProps) {
  return (
    <Lista
      codigo={codigo}
      titulo="Categorias de sabores"
      tabela="categorias"
      linhas={categorias}
      nova={
        <NovaLinha rotulo="Nova categoria" salvar={(text) => criarCategoria(codigo, { nome: text("nome") })}>
          <TextField
            rotulo="Nome da categoria"
            name="nome"
            placeholder="Tradicionais"
            required
            maxLength={60}
          />
        </NovaLinha>
      }
      aoExcluir="Só sai a categoria que não tem mais nenhum sabor. Os preços dela saem junto."
      excluir={({ id }) => excluirCategoria(codigo, { categoriaId: id })}
    >
      {(categoria) => (
        <CategoriaFields codigo={codigo} categoria={categoria} sabores={sabores[categoria.id] ?? 0} />
      )}
    </Lista>
  );
}

type CategoriaFieldsProps = {
  readonly codigo: string;
  readonly categoria: CategoriaPainel;
  readonly sabores: number;
};

function CategoriaFields({ codigo, categoria, sabores }: CategoriaFieldsProps) {
  const { id: categoriaId, nome } = categoria;
  const regra = useAutosave(categoria.regraPreco, (regraPreco) =>
    mudarCategoria(codigo, { categoriaId, mudanca: { regraPreco } }),
  );
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextAutosaveField
        rotulo={`Nome de ${nome}`}
        rotuloCurto={sabores === 1 ? "1 sabor" : `${sabores} sabores`}
        valor={nome}
        obrigatorio="A categoria precisa de um nome."
        salvar={(novo) => mudarCategoria(codigo, { categoriaId, mudanca: { nome: novo } })}
      />
      <SelectField
        rotulo={`Preço de meio a meio com ${nome}`}
        erro={regra.estado.tipo === "desfeito" ? regra.estado.mensagem : null}
        value={regra.mostrado ?? ""}
        onChange={(event) =>
          regra.mudar(REGRAS.find(({ valor }) => valor === event.currentTarget.value)?.regra ?? null)
        }
        opcoes={REGRAS}
      />
    </div>
  );
}

const REGRAS: readonly { valor: string; rotulo: string; regra: RegraPreco | null }[] = [
  { valor: "", rotulo: "A regra da loja", regra: null },
  { valor: "mais_cara", rotulo: "Vale a mais cara", regra: "mais_cara" },
  { valor: "media", rotulo: "Média das partes", regra: "media" },
  { valor: "proporcional", rotulo: "Proporcional às partes", regra: "proporcional" },
];
