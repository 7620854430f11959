"use client";

import Image from "next/image";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { MensagemView } from "./mensagem-view";

type ArquivoProps = {
  readonly midia: NonNullable<MensagemView["midia"]>;
  readonly endereco: string;
};

/** A voice note to listen to, a picture to look at. It is fetched when it is asked for: WhatsApp keeps it, not we. */
export function Arquivo({ midia, endereco }: ArquivoProps) {
  const [estado, setEstado] = useState<"fechado" | "aberto" | "falhou">("fechado");
  if (!SHOWN.has(midia)) return null;
  if (estado === "falhou") return <p className="text-sm text-muted">O WhatsApp não tem mais esse arquivo.</p>;
  if (estado === "fechado")
    return (
      <Button tom="contorno" tamanho="pequeno" className="my-1 w-fit" onClick={() => setEstado("aberto")}>
        {midia === "audio" ? "Ouvir" : "Ver"}
      </Button>
    );
  if (midia === "audio")
    return (
      <audio
        controls
        autoPlay
        src={endereco}
        onError={() => setEstado("falhou")}
        aria-label="Áudio do cliente"
        className="my-1 h-11 w-64 max-w-full"
      >
        <track kind="captions" src={`${endereco}?legenda=1`} srcLang="pt-BR" label="Transcrição" />
      </audio>
    );
  return (
    <Image
      unoptimized
      src={endereco}
      width={480}
      height={480}
      alt="Enviada pelo cliente"
      onError={() => setEstado("falhou")}
      className="my-1 h-auto max-h-80 w-auto max-w-full rounded-lg"
    />
  );
}

const SHOWN: ReadonlySet<MensagemView["midia"]> = new Set(["audio", "imagem", "figurinha"]);
