"use client";

import { useId, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { EditButton } from "@/components/ui/edit-button";
import { ListField } from "@/components/ui/list-field";
import { SaveMark } from "@/components/ui/save-mark";
import { Switch } from "@/components/ui/switch";
import { TextAutosaveField } from "@/components/ui/text-autosave-field";
import { useAutosave } from "@/components/ui/use-autosave";
import type { FormaPainel } from "@/lib/admin/formas-pagamento";
import { mudarForma } from "./actions";
import { TIPOS } from "./formas-tipos";

type FormaRowProps = { readonly codigo: string; readonly forma: FormaPainel };

/** One way to pay: accepted or not with one touch, its names when it is opened. */
export function FormaRow({ codigo, forma }: FormaRowProps) {
  const { id: formaId, nome, apelidos, tipo } = forma;
  const [aberto, setAberto] = useState(false);
  const editorId = useId();
  const { mostrado, estado, mudar } = useAutosave(forma.ativo, (ativo) =>
    mudarForma(codigo, { formaId, mudanca: { ativo } }),
  );
  return (
    <li className="px-4 py-2">
      <div className="flex min-h-11 items-center gap-1.5">
        <div className="min-w-0 flex-1">
          <p className={classNames("font-medium break-words", !mostrado && "text-muted line-through")}>
            {nome}
          </p>
          <p className="text-sm text-muted">
            {[TIPOS.find(({ id }) => id === tipo)?.rotulo, ...apelidos].join(" · ")}
          </p>
        </div>
        <SaveMark estado={estado} />
        <EditButton nome={nome} aberto={aberto} controls={editorId} onMudar={setAberto} />
        <Switch rotulo={`Aceita ${nome}`} ligado={mostrado} onMudar={mudar} />
      </div>
      {estado.tipo === "desfeito" && (
        <p role="alert" className="pb-1 text-sm text-danger-soft-foreground">
          {estado.mensagem}
        </p>
      )}
      <div id={editorId} hidden={!aberto}>
        {aberto && (
          <div className="grid gap-3 pt-2 pb-3 sm:grid-cols-2">
            <TextAutosaveField
              rotulo={`Nome de ${nome}`}
              rotuloCurto="Nome"
              valor={nome}
              obrigatorio="Dê um nome."
              salvar={(novo) => mudarForma(codigo, { formaId, mudanca: { nome: novo } })}
            />
            <ListField
              rotulo={`Como os clientes também chamam ${nome}`}
              rotuloCurto="Também chamado de"
              valor={apelidos}
              vazio="maquininha, crédito"
              salvar={(novos) => mudarForma(codigo, { formaId, mudanca: { apelidos: [...novos] } })}
            />
          </div>
        )}
      </div>
    </li>
  );
}
