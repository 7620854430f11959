"use client";

import Image from "next/image";
import { useState } from "react";
import { Button } from "@/components/ui/button";

type ArquivoProps = {
  readonly midia: "audio" | "imagem" | "figurinha" | "video";
  /** "2,4 MB"; empty where it is not known. */
  readonly tamanho: string;
  readonly endereco: string;
};

/** A voice note to listen to, a picture or a video to look at. Fetched when it is asked for: WhatsApp keeps it, not we. */
export function Arquivo({ midia, tamanho, endereco }: ArquivoProps) {
  const [estado, setEstado] = useState<"fechado" | "aberto" | "falhou">("fechado");
  const fail = () => setEstado("falhou");
  if (estado === "falhou")
    return (
      <p className="text-sm text-muted">
        Não abriu aqui: o WhatsApp não tem mais, ou é grande demais. Veja no celular da loja.
      </p>
    );
  if (estado === "fechado")
    return (
      <Button tom="contorno" tamanho="pequeno" className="my-1 w-fit" onClick={() => setEstado("aberto")}>
        {[midia === "audio" ? "Ouvir" : "Ver", tamanho].filter(Boolean).join(" · ")}
      </Button>
    );
  if (midia === "audio")
    return (
      <audio
        controls
        autoPlay
        src={endereco}
        onError={fail}
        aria-label="Áudio do cliente"
        className="my-1 h-11 w-64 max-w-full"
      >
        <track kind="captions" src={`${endereco}?legenda=1`} srcLang="pt-BR" label="Transcrição" />
      </audio>
    );
  if (midia === "video")
    return (
      <video
        controls
        autoPlay
        playsInline
        src={endereco}
        onError={fail}
        aria-label="Vídeo do cliente"
        className="my-1 max-h-80 w-full rounded-lg"
      >
        <track kind="captions" src={`${endereco}?legenda=1`} srcLang="pt-BR" label="Legenda" />
      </video>
    );
  return (
    <Image
      unoptimized
      src={endereco}
      width={480}
      height={480}
      alt="Enviada pelo cliente"
      onError={fail}
      className="my-1 h-auto max-h-80 w-auto max-w-full rounded-lg"
    />
  );
}
