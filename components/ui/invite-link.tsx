"use client";

import { Copy, Mail, MessageCircle } from "lucide-react";
import { Button } from "./button";
import { buttonClass } from "./button-class";
import { copyText } from "./copy-text";

type InviteLinkProps = {
  readonly link: string;
  /** The message it is sent with; holds the link. */
  readonly texto: string;
  readonly assunto: string;
};

/** The link of an invitation, which is told only this once, and the ways to send it. */
export function InviteLink({ link, texto, assunto }: InviteLinkProps) {
  return (
    <div role="status" className="flex flex-col gap-3 rounded-xl bg-success-soft p-4">
      <p>Mande este link para a pessoa. Ele vale uma vez, por sete dias, e não aparece de novo.</p>
      <input
        aria-label="Link do convite"
        readOnly
        value={link}
        onFocus={(event) => event.currentTarget.select()}
        className="input input--full-width font-mono text-sm"
      />
      <div className="flex flex-wrap gap-2">
        <Button tom="primario" onClick={() => void copyText(link, "Link copiado.")}>
          <Copy aria-hidden="true" />
          Copiar link
        </Button>
        <a
          href={`https://wa.me/?text=${encodeURIComponent(texto)}`}
          target="_blank"
          rel="noreferrer"
          className={buttonClass({ tom: "contorno" })}
        >
          <MessageCircle aria-hidden="true" />
          Mandar no WhatsApp
          <span className="sr-only"> (abre em outra aba)</span>
        </a>
        <a
          href={`mailto:?subject=${encodeURIComponent(assunto)}&body=${encodeURIComponent(texto)}`}
          className={buttonClass({ tom: "contorno" })}
        >
          <Mail aria-hidden="true" />
          Mandar por e-mail
        </a>
      </div>
    </div>
  );
}
