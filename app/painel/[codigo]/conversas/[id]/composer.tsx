"use client";

import { SendHorizontal } from "lucide-react";
import { type FormEvent, type KeyboardEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";

type ComposerProps = {
  /** The bot is quiet here already; otherwise sending makes it so, and that is said before. */
  readonly quieta: boolean;
  /** True when it went out; false gives the text back. */
  readonly onSend: (texto: string) => Promise<boolean>;
};

/** Writes to the customer as the team. */
export function Composer({ quieta, onSend }: ComposerProps) {
  const [texto, setTexto] = useState("");
  const helpId = useId();

  async function send(): Promise<void> {
    const bare = texto.trim();
    if (bare === "") return;
    setTexto("");
    const isSent = await onSend(bare);
    if (!isSent) setTexto((since) => (since === "" ? bare : since));
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    void send();
  }

  /** With a keyboard Enter sends; under a thumb it begins a new line. */
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    if (!window.matchMedia("(pointer: fine)").matches) return;
    event.preventDefault();
    void send();
  }

  return (
    <form
      onSubmit={onSubmit}
      className="border-t border-separator bg-surface px-3 pt-2 pb-[calc(0.625rem+env(safe-area-inset-bottom))] md:px-5"
    >
      <p id={helpId} className="mb-1.5 text-sm text-muted empty:hidden">
        {quieta ? "" : "O bot está atendendo. Se você escrever, assume a conversa."}
      </p>
      <div className="flex items-end gap-2">
        <textarea
          aria-label="Mensagem para o cliente"
          aria-describedby={helpId}
          placeholder="Escreva como a equipe"
          rows={1}
          maxLength={4_000}
          value={texto}
          onChange={(event) => setTexto(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          className="textarea textarea--full-width max-h-40 resize-none [field-sizing:content]"
        />
        <Button type="submit" soIcone aria-label="Enviar" aria-disabled={texto.trim() === ""}>
          <SendHorizontal aria-hidden="true" />
        </Button>
      </div>
    </form>
  );
}
