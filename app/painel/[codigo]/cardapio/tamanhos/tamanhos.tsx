"use client";

import { ListField } from "@/components/ui/list-field";
import { QuantityField } from "@/components/ui/quantity-field";
import { TextAutosaveField } from "@/components/ui/text-autosave-field";
import { TextField } from "@/components/ui/text-field";
import type { TamanhoPainel } from "@/lib/admin/cardapio";
import { criarTamanho, excluirTamanho, mudarTamanho } from "./actions";
import { Lista } from "./lista";
import { NovaLinha } from "./nova-linha";

type TamanhosProps = { readonly codigo: string; readonly tamanhos: readonly TamanhoPainel[] };

/** The sizes of pizza, small to large. */
export function Tamanhos({ codigo, tamanhos }: TamanhosProps) {
  return (
    <Lista
      codigo={codigo}
      titulo="Tamanhos"
      tabela="tamanhos"
      linhas={tamanhos}
      nova={<NovoTamanho codigo={codigo} />}
      aoExcluir="Os preços desse tamanho saem com ele. Os pedidos já feitos ficam como estão."
      excluir={({ id }) => excluirTamanho(codigo, { tamanhoId: id })}
    >
      {(tamanho) => <TamanhoFields codigo={codigo} tamanho={tamanho} />}
    </Lista>
  );
}

function NovoTamanho({ codigo }: { readonly codigo: string }) {
  return (
    <NovaLinha
      rotulo="Novo tamanho"
      salvar={(text) =>
        criarTamanho(codigo, {
          nome: text("nome"),
          apelidos: [],
          fatias: Number(text("fatias")),
          maxSabores: Number(text("sabores")),
        })
      }
    >
      <TextField rotulo="Nome do tamanho" name="nome" placeholder="Grande" required maxLength={40} />
      <TextField rotulo="Fatias" name="fatias" type="number" inputMode="numeric" min={1} max={64} required />
      <TextField
        rotulo="Até quantos sabores"
        name="sabores"
        type="number"
        inputMode="numeric"
        min={1}
        max={12}
        required
      />
    </NovaLinha>
  );
}

type TamanhoFieldsProps = { readonly codigo: string; readonly tamanho: TamanhoPainel };

function TamanhoFields({ codigo, tamanho }: TamanhoFieldsProps) {
  const { id: tamanhoId, nome } = tamanho;
  const mudar = (mudanca: Parameters<typeof mudarTamanho>[1]["mudanca"]) =>
    mudarTamanho(codigo, { tamanhoId, mudanca });
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
      <TextAutosaveField
        rotulo={`Nome de ${nome}`}
        rotuloCurto="Nome"
        valor={nome}
        obrigatorio="O tamanho precisa de um nome."
        salvar={(novo) => mudar({ nome: novo })}
      />
      <ListField
        rotulo={`Como os clientes também chamam ${nome}`}
        rotuloCurto="Apelidos"
        valor={tamanho.apelidos}
        vazio="família, g"
        salvar={(apelidos) => mudar({ apelidos: [...apelidos] })}
      />
      <QuantityField
        rotulo={`Fatias de ${nome}`}
        rotuloCurto="Fatias"
        valor={tamanho.fatias}
        salvar={(fatias) => mudar({ fatias: fatias ?? 0 })}
      />
      <QuantityField
        rotulo={`Até quantos sabores em ${nome}`}
        rotuloCurto="Até sabores"
        valor={tamanho.maxSabores}
        salvar={(maxSabores) => mudar({ maxSabores: maxSabores ?? 0 })}
      />
    </div>
  );
}
