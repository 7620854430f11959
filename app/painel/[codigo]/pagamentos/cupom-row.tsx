"use client";

import { classNames } from "@/components/ui/class-names";
import { SaveMark } from "@/components/ui/save-mark";
import { Switch } from "@/components/ui/switch";
import { useAutosave } from "@/components/ui/use-autosave";
import type { CupomPainel } from "@/lib/admin/cupons";
import { ligarCupom } from "./actions";
import { cupomTexto } from "./cupom-texto";

type CupomRowProps = {
  readonly codigo: string;
  readonly cupom: CupomPainel;
  readonly fuso: string;
  readonly agora: number;
};

/** One discount, what it takes and how often it was used, with its switch. */
export function CupomRow({ codigo, cupom, fuso, agora }: CupomRowProps) {
  const { mostrado, estado, mudar } = useAutosave(cupom.ativo, (ativo) =>
    ligarCupom(codigo, { cupomId: cupom.id, ativo }),
  );
  return (
    <li className="flex items-center gap-2 px-4 py-2.5 [content-visibility:auto] [contain-intrinsic-size:auto_4rem]">
      <div className="min-w-0 flex-1">
        <p className={classNames("font-semibold tracking-wide", !mostrado && "text-muted line-through")}>
          {cupom.codigo}
        </p>
        <p className="text-sm text-pretty text-muted">{cupomTexto(cupom, { fuso, agora })}</p>
        {estado.tipo === "desfeito" && (
          <p role="alert" className="text-sm text-danger-soft-foreground">
            {estado.mensagem}
          </p>
        )}
      </div>
      <SaveMark estado={estado} />
      <Switch rotulo={`Cupom ${cupom.codigo}`} ligado={mostrado} onMudar={mudar} />
    </li>
  );
}
