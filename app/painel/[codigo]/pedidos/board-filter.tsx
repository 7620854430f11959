"use client";

import { SlidersHorizontal } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import { SelectField } from "@/components/ui/select-field";
import { type Filtro, isFiltered, SEM_FILTRO, type Situacao } from "./filtro";

type BoardFilterProps = {
  readonly filtro: Filtro;
  readonly onFiltrar: (filtro: Filtro) => void;
  /** Of the pedidos that are shown. */
  readonly pagamentos: readonly string[];
};

/** Finds a pedido among many; the finer sieves come out when they are called. */
export function BoardFilter({ filtro, onFiltrar, pagamentos }: BoardFilterProps) {
  const [aberto, setAberto] = useState(false);
  const isNarrowed = isFiltered({ ...filtro, busca: "" });
  return (
    <search className="flex flex-col gap-2">
      <div className="flex gap-2">
        <div className="min-w-0 flex-1" id="busca-de-pedidos">
          <SearchField
            rotulo="Buscar pedido, cliente ou item"
            valor={filtro.busca}
            onMudar={(busca) => onFiltrar({ ...filtro, busca })}
          />
        </div>
        <Button
          tom={isNarrowed ? "suave" : "contorno"}
          className="h-11!"
          aria-expanded={aberto}
          aria-controls="filtros-de-pedidos"
          onClick={() => setAberto(!aberto)}
        >
          <SlidersHorizontal aria-hidden="true" />
          <span className="max-sm:sr-only">Filtros</span>
        </Button>
      </div>
      <div id="filtros-de-pedidos" hidden={!aberto} className="grid gap-2 sm:grid-cols-3">
        <SelectField
          rotulo="Entrega ou retirada"
          value={filtro.entrega}
          opcoes={ENTREGAS}
          onChange={({ currentTarget: { value } }) =>
            onFiltrar({ ...filtro, entrega: value as Filtro["entrega"] })
          }
        />
        <SelectField
          rotulo="Pagamento"
          value={filtro.pagamento}
          opcoes={[
            { valor: "", rotulo: "Todos" },
            ...pagamentos.map((nome) => ({ valor: nome, rotulo: nome })),
          ]}
          onChange={(event) => onFiltrar({ ...filtro, pagamento: event.currentTarget.value })}
        />
        <SelectField
          rotulo="Situação"
          value={filtro.situacao}
          opcoes={SITUACOES}
          onChange={({ currentTarget: { value } }) => onFiltrar({ ...filtro, situacao: value as Situacao })}
        />
      </div>
      {isFiltered(filtro) && (
        <Button tom="discreto" tamanho="pequeno" className="self-start" onClick={() => onFiltrar(SEM_FILTRO)}>
          Mostrar todos os pedidos
        </Button>
      )}
    </search>
  );
}

const ENTREGAS: readonly { valor: Filtro["entrega"]; rotulo: string }[] = [
  { valor: "todas", rotulo: "Todas" },
  { valor: "entrega", rotulo: "Entrega" },
  { valor: "retirada", rotulo: "Retirada" },
];

const SITUACOES: readonly { valor: Situacao; rotulo: string }[] = [
  { valor: "todas", rotulo: "Todas" },
  { valor: "esperando_pix", rotulo: "Esperando o Pix" },
  { valor: "agendado", rotulo: "Agendados" },
  { valor: "chamando", rotulo: "Cliente chamando" },
  { valor: "atrasado", rotulo: "Atrasados" },
];
