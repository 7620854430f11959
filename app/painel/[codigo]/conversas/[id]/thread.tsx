"use client";

import { type ReactNode, startTransition, useEffect, useOptimistic } from "react";
import { escrever, marcarVista } from "@/app/painel/[codigo]/conversas/actions";
import type { ConversaView } from "@/app/painel/[codigo]/conversas/conversa-view";
import { settle } from "@/components/ui/settle";
import { toastErro } from "@/components/ui/toast";
import { Bubble } from "./bubble";
import { Composer } from "./composer";
import type { MensagemView } from "./mensagem-view";

type ThreadProps = {
  readonly codigo: string;
  readonly conversa: ConversaView;
  readonly mensagens: readonly MensagemView[];
  /** The way to older messages. */
  readonly anteriores: ReactNode;
};

/** The messages, and the place to write. It opens at the last one and stays there. */
export function Thread({ codigo, conversa, mensagens, anteriores }: ThreadProps) {
  const { id: conversaId, naoLidas, quieta, chamando } = conversa;
  // While the bot goes on, a call is to look at something; where it is quiet, somebody must take over.
  const toBeSeen = naoLidas + (chamando !== null && !quieta ? 1 : 0);
  const [shown, addWritten] = useOptimistic(mensagens, (before, texto: string) => [
    ...before,
    written(texto),
  ]);
  useMarkSeen(codigo, conversaId, toBeSeen);

  async function send(texto: string): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    startTransition(async () => {
      addWritten(texto);
      const resultado = await settle(() => escrever(codigo, { conversaId, texto }));
      resolve(resultado.ok);
      if (!resultado.ok) await toastErro(resultado.mensagem);
    });
    return promise;
  }

  return (
    <>
      {/* Reversed, so that the browser itself keeps the last message in view. */}
      <div
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard.
        tabIndex={0}
        role="log"
        aria-label="Mensagens"
        className="flex min-h-0 flex-1 flex-col-reverse overflow-y-auto overscroll-contain px-3 py-4 -outline-offset-2 md:px-6"
      >
        <div className="mx-auto flex w-full max-w-3xl flex-col">
          {anteriores}
          <ol className="flex flex-col gap-1.5">
            {shown.map((mensagem) => (
              <Bubble
                key={mensagem.id}
                mensagem={mensagem}
                midiaDe={`/painel/${codigo}/conversas/${conversaId}/midia`}
              />
            ))}
          </ol>
        </div>
      </div>
      <Composer quieta={quieta} onSend={send} />
    </>
  );
}

/** What is on the screen has been seen; not what lies in a tab nobody looks at. */
function useMarkSeen(codigo: string, conversaId: number, toBeSeen: number): void {
  useEffect(() => {
    if (toBeSeen === 0 || document.visibilityState !== "visible") return;
    startTransition(async () => {
      await settle(() => marcarVista(codigo, { conversaId }));
    });
  }, [codigo, conversaId, toBeSeen]);
}

function written(texto: string): MensagemView {
  return {
    id: -Date.now(),
    de: "equipe",
    texto,
    midia: null,
    detalhe: null,
    transcricao: null,
    transcricaoFalha: null,
    entendido: null,
    temArquivo: false,
    hora: "",
    dia: null,
    ignorada: null,
    editada: false,
    envio: "pendente",
    entrega: null,
  };
}
