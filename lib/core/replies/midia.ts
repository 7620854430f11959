import type { FalhaDeAudio, Midia } from "@/lib/core/dialogue/command";

/** What is said to something that is not words; nothing to a sticker or a reaction. */
export function midiaRecebida(midia: Midia): string {
  if (midia === "reacao" || midia === "figurinha") return "";
  return midia === "localizacao"
    ? "Recebi a localização. Pode me escrever a rua, o número e o bairro?"
    : "Recebi! A equipe vai ver. Por aqui eu entendo texto.";
}

/** Why a voice note has to be written instead. */
export function audioNaoOuvido(falha: FalhaDeAudio): string {
  return AUDIO[falha];
}

const AUDIO: Readonly<Record<FalhaDeAudio, string>> = {
  sem_chave: "Ainda não consigo ouvir áudio por aqui. Pode escrever, por favor?",
  longo: "Esse áudio é longo demais para mim. Pode mandar um mais curto ou escrever, por favor?",
  grande: "Esse áudio é grande demais para mim. Pode mandar um mais curto ou escrever, por favor?",
  formato: "Não consegui abrir esse áudio. Pode escrever, por favor?",
  ruido: "Não consegui entender o que foi dito no áudio. Pode mandar de novo ou escrever, por favor?",
  demais: "Foram muitos áudios seguidos e não consegui ouvir este. Pode escrever, por favor?",
  falhou: "Não consegui ouvir o áudio agora. Pode escrever, por favor?",
};
