"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { foldText } from "@/components/ui/fold-text";
import { settle } from "@/components/ui/settle";
import { TextAreaField } from "@/components/ui/text-area-field";
import { toastErro, toastFeito } from "@/components/ui/toast";
import type { BairroPainel } from "@/lib/admin/bairros";
import { formatReais } from "@/lib/core/pedido/centavos";
import { adicionarBairros } from "./actions";
import { type BairroColado, parseBairros } from "./parse-bairros";

type AddBairrosProps = {
  readonly codigo: string;
  readonly conhecidos: readonly BairroPainel[];
  readonly onFechar: () => void;
};

/** One bairro or the whole list, as it is written elsewhere; what was understood is shown before it is saved. */
export function AddBairros({ codigo, conhecidos, onFechar }: AddBairrosProps) {
  const [texto, setTexto] = useState("");
  const [isPending, startTransition] = useTransition();
  const { bairros, naoEntendidas } = parseBairros(texto);

  function save(): void {
    startTransition(async () => {
      const rows = bairros.map((bairro) => withKnown(bairro, conhecidos));
      const resultado = await settle(() => adicionarBairros(codigo, { bairros: rows }));
      if (!resultado.ok) return toastErro(resultado.mensagem);
      onFechar();
      await toastFeito(rows.length === 1 ? `${rows[0]?.nome} foi salvo.` : `${rows.length} bairros salvos.`);
    });
  }

  return (
    <Card className="gap-3 p-4">
      <TextAreaField
        rotulo="Um bairro por linha, com a taxa no fim"
        ajuda="Apelidos vão entre parênteses. Bairro que já está na lista fica com a taxa nova."
        rows={5}
        value={texto}
        placeholder={"Centro 6,00\nJardim América (jd américa) 7,50\nDistrito Industrial não atende"}
        onChange={(event) => setTexto(event.currentTarget.value)}
      />
      {bairros.length > 0 && (
        <ul aria-label="O que foi entendido" className="flex flex-wrap gap-2">
          {bairros.map((bairro) => (
            <li
              key={bairro.nome}
              className="rounded-lg bg-success-soft px-2.5 py-1 text-sm text-success-soft-foreground"
            >
              {bairro.nome} <strong>{taxaTexto(bairro)}</strong>
              {isKnown(bairro, conhecidos) && " (muda)"}
            </li>
          ))}
        </ul>
      )}
      {naoEntendidas.length > 0 && (
        <p role="status" className="text-sm text-danger-soft-foreground">
          Falta a taxa em: {naoEntendidas.join(" · ")}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          aria-disabled={bairros.length === 0}
          pendente={isPending}
          onClick={() => bairros.length > 0 && save()}
        >
          Salvar {bairros.length > 1 ? `${bairros.length} bairros` : "bairro"}
        </Button>
        <Button tom="discreto" onClick={onFechar}>
          Fechar
        </Button>
      </div>
    </Card>
  );
}

function taxaTexto({ atende, taxa }: BairroColado): string {
  if (!atende) return "não atende";
  return taxa === 0 ? "grátis" : formatReais(taxa);
}

function isKnown({ nome }: BairroColado, conhecidos: readonly BairroPainel[]): boolean {
  return conhecidos.some((each) => foldText(each.nome) === foldText(nome));
}

/** A bairro that is written again keeps what the line does not say. */
function withKnown(bairro: BairroColado, conhecidos: readonly BairroPainel[]) {
  const known = conhecidos.find(({ nome }) => foldText(nome) === foldText(bairro.nome));
  return {
    ...bairro,
    apelidos: [...new Set([...(known?.apelidos ?? []), ...bairro.apelidos])],
    taxa: bairro.atende ? bairro.taxa : (known?.taxa ?? null),
    pedidoMinimo: known?.pedidoMinimo ?? null,
    gratisAcima: known?.gratisAcima ?? null,
  };
}
