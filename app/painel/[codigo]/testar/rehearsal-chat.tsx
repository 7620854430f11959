"use client";

import { Send } from "lucide-react";
import { type FormEvent, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import { TextField } from "@/components/ui/text-field";
import { WhatsappText } from "@/components/whatsapp/whatsapp-text";
import type { Fala } from "@/lib/admin/ensaio";
import type { Reply } from "@/lib/core/replies/reply";
import type { Troca } from "./use-rehearsal";

type RehearsalChatProps = {
  readonly trocas: readonly Troca[];
  /** What was just written and is not answered yet. */
  readonly falando: string | null;
  readonly isPending: boolean;
  readonly onFalar: (fala: Fala) => void;
};

/** As the customer sees it, with the answers that are offered to press. */
export function RehearsalChat({ trocas, falando, isPending, onFalar }: RehearsalChatProps) {
  const end = useRef<HTMLLIElement>(null);
  const count = trocas.length + (falando === null ? 0 : 1);
  useEffect(() => {
    if (count > 0) end.current?.scrollIntoView({ block: "nearest" });
  }, [count]);

  function send(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = event.currentTarget;
    const texto = String(new FormData(form).get("texto") ?? "").trim();
    if (texto === "" || isPending) return;
    onFalar({ tipo: "texto", texto });
    form.reset();
  }

  return (
    <section
      aria-label="Conversa de teste"
      className="flex h-[min(40rem,calc(100dvh-15rem))] min-h-96 flex-col overflow-clip rounded-xl border border-border bg-surface-secondary"
    >
      <ul aria-live="polite" className="flex flex-1 flex-col gap-2 overflow-y-auto p-3">
        {trocas.length === 0 && falando === null && <Openings onFalar={onFalar} />}
        {trocas.map(({ id, dito, ensaiado }) => (
          <Exchange
            key={id}
            dito={dito}
            respostas={ensaiado.respostas}
            isLast={id === trocas.length && falando === null}
            onFalar={onFalar}
          />
        ))}
        {falando !== null && (
          <>
            <Said texto={falando} />
            <li className="self-start px-2 py-1 text-muted">
              <Spinner />
              <span className="sr-only">O bot está respondendo</span>
            </li>
          </>
        )}
        <li ref={end} aria-hidden="true" />
      </ul>
      <form onSubmit={send} className="flex items-end gap-2 border-t border-border bg-surface p-2">
        <TextField
          rotulo="Mensagem do cliente"
          rotuloOculto
          name="texto"
          placeholder="Escreva como um cliente"
          autoComplete="off"
          maxLength={1000}
          className="flex-1"
        />
        <Button type="submit" soIcone aria-label="Enviar" className="size-11! shrink-0" pendente={isPending}>
          <Send aria-hidden="true" />
        </Button>
      </form>
    </section>
  );
}

function Openings({ onFalar }: Pick<RehearsalChatProps, "onFalar">) {
  return (
    <li className="m-auto flex max-w-sm flex-col items-center gap-3 text-center">
      <p className="text-muted">Comece a conversa, ou toque em uma destas:</p>
      {OPENINGS.map((texto) => (
        <Button
          key={texto}
          tom="contorno"
          className="h-auto! py-2"
          onClick={() => onFalar({ tipo: "texto", texto })}
        >
          {texto}
        </Button>
      ))}
    </li>
  );
}

const OPENINGS = ["Oi, boa noite", "Quais são os sabores?", "Vocês entregam no Centro?"];

type ExchangeProps = Pick<RehearsalChatProps, "onFalar"> & {
  readonly dito: string;
  readonly respostas: readonly Reply[];
  readonly isLast: boolean;
};

function Exchange({ dito, respostas, isLast, onFalar }: ExchangeProps) {
  return (
    <>
      <Said texto={dito} />
      {respostas.map(({ texto, opcoes }) => (
        <li key={texto} className="flex max-w-[88%] flex-col gap-2 self-start">
          <div className="rounded-2xl rounded-bl-sm border border-border bg-surface px-3.5 py-2">
            <span className="sr-only">Bot: </span>
            <WhatsappText texto={texto} />
          </div>
          {isLast && opcoes.length > 0 && (
            <div className="flex flex-wrap gap-2">
              {opcoes.map(({ id, titulo }) => (
                <Button
                  key={id}
                  tom="contorno"
                  tamanho="pequeno"
                  onClick={() => onFalar({ tipo: "opcao", opcaoId: id, titulo })}
                >
                  {titulo}
                </Button>
              ))}
            </div>
          )}
        </li>
      ))}
      {respostas.length === 0 && (
        <li className="self-start px-2 text-sm text-muted">O bot não responde a isso.</li>
      )}
    </>
  );
}

function Said({ texto }: { readonly texto: string }) {
  return (
    <li className="max-w-[88%] self-end rounded-2xl rounded-br-sm bg-success-soft px-3.5 py-2 break-words whitespace-pre-wrap">
      <span className="sr-only">Cliente: </span>
      {texto}
    </li>
  );
}
