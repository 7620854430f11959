"use client";

import { Pencil, Trash2 } from "lucide-react";
import { useId, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { SaveTextArea } from "@/components/ui/save-text-area";
import { settle } from "@/components/ui/settle";
import { TextAutosaveField } from "@/components/ui/text-autosave-field";
import { toastErro, toastNovo } from "@/components/ui/toast";
import type { ConhecimentoPainel } from "@/lib/admin/conhecimento";
import { adicionarResposta, mudarResposta, removerResposta } from "./conhecimento-actions";

type AnswerRowProps = { readonly codigo: string; readonly resposta: ConhecimentoPainel };

/** One answer; both its sides change when it is opened, and a removal can be taken back. */
export function AnswerRow({ codigo, resposta: { id, pergunta, resposta } }: AnswerRowProps) {
  const [aberto, setAberto] = useState(false);
  const [isPending, startTransition] = useTransition();
  const editorId = useId();

  function remove(): void {
    startTransition(async () => {
      const resultado = await settle(() => removerResposta(codigo, { id }));
      if (resultado.ok)
        await toastNovo("A resposta foi removida.", { rotulo: "Desfazer", onPress: () => void bringBack() });
      else await toastErro(resultado.mensagem);
    });
  }

  async function bringBack(): Promise<void> {
    const resultado = await settle(() => adicionarResposta(codigo, { pergunta, resposta }));
    if (!resultado.ok) await toastErro(resultado.mensagem);
  }

  return (
    <li className="px-4 py-2.5 [content-visibility:auto] [contain-intrinsic-size:auto_4rem]">
      <div className="flex items-center gap-2">
        <div className="min-w-0 flex-1">
          <p className="font-medium break-words">{pergunta}</p>
          <p className="text-sm break-words text-muted">{resposta}</p>
        </div>
        <Button
          tom="discreto"
          soIcone
          aria-expanded={aberto}
          aria-controls={editorId}
          aria-label={`Mudar a resposta de ${pergunta}`}
          onClick={() => setAberto(!aberto)}
        >
          <Pencil aria-hidden="true" />
        </Button>
      </div>
      <div id={editorId} hidden={!aberto}>
        {aberto && (
          <div className="flex flex-col gap-3 pt-2 pb-2">
            <TextAutosaveField
              rotulo={`Pergunta: ${pergunta}`}
              rotuloCurto="O que o cliente pergunta"
              valor={pergunta}
              obrigatorio="Escreva a pergunta."
              salvar={(nova) => mudarResposta(codigo, { id, pergunta: nova })}
            />
            <SaveTextArea
              rotulo="O que o bot responde"
              valor={resposta}
              maxLength={600}
              salvar={(nova) => mudarResposta(codigo, { id, resposta: nova })}
            />
            <Button tom="perigo-suave" className="self-start" pendente={isPending} onClick={remove}>
              <Trash2 aria-hidden="true" />
              Remover resposta
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}
