"use client";

import { useId, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { EditButton } from "@/components/ui/edit-button";
import { SaveMark } from "@/components/ui/save-mark";
import { Switch } from "@/components/ui/switch";
import { useAutosave } from "@/components/ui/use-autosave";
import type { BairroPainel } from "@/lib/admin/bairros";
import { formatReais } from "@/lib/core/pedido/centavos";
import { mudarBairro } from "./actions";
import { BairroEditor } from "./bairro-editor";

type BairroRowProps = { readonly codigo: string; readonly bairro: BairroPainel };

/** One bairro: served or not with one touch, the rest when it is opened. */
export function BairroRow({ codigo, bairro }: BairroRowProps) {
  const { id: bairroId, nome, apelidos } = bairro;
  const [aberto, setAberto] = useState(false);
  const editorId = useId();
  const { mostrado, estado, mudar } = useAutosave(bairro.atende, (atende) =>
    mudarBairro(codigo, { bairroId, mudanca: { atende } }),
  );
  return (
    <li className="px-4 py-2 [content-visibility:auto] [contain-intrinsic-size:auto_3.75rem]">
      <div className="flex min-h-11 items-center gap-1.5">
        <div className="min-w-0 flex-1">
          <p className="font-medium break-words">
            <span className={classNames(!mostrado && "text-muted line-through")}>{nome}</span>
            {apelidos.length > 0 && (
              <span className="text-sm font-normal text-muted"> · {apelidos.join(", ")}</span>
            )}
          </p>
          <p className="text-sm text-muted tabular-nums">{mostrado ? resumoDo(bairro) : "não atende"}</p>
        </div>
        <SaveMark estado={estado} />
        <EditButton nome={nome} aberto={aberto} controls={editorId} onMudar={setAberto} />
        <Switch rotulo={`Entrega em ${nome}`} ligado={mostrado} onMudar={mudar} />
      </div>
      {estado.tipo === "desfeito" && (
        <p role="alert" className="pb-1 text-sm text-danger-soft-foreground">
          {estado.mensagem}
        </p>
      )}
      <div id={editorId} hidden={!aberto}>
        {aberto && <BairroEditor codigo={codigo} bairro={bairro} />}
      </div>
    </li>
  );
}

function resumoDo({ taxa, gratisAcima, pedidoMinimo }: BairroPainel): string {
  return [
    taxaTexto(taxa),
    gratisAcima === null ? "" : `grátis acima de ${formatReais(gratisAcima)}`,
    pedidoMinimo === null ? "" : `mínimo de ${formatReais(pedidoMinimo)}`,
  ]
    .filter(Boolean)
    .join(" · ");
}

function taxaTexto(taxa: BairroPainel["taxa"]): string {
  if (taxa === null) return "taxa padrão";
  return taxa === 0 ? "grátis" : formatReais(taxa);
}
