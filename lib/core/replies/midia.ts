import type { FalhaDeAudio, Midia } from "@/lib/core/dialogue/command";

/** What is said to something that is not words; nothing to a sticker or a reaction. */
export function midiaRecebida(midia: Midia): string {
  return MIDIA[midia];
}

const MIDIA: Readonly<Record<Midia, string>> = {
  audio: "Ainda não consigo ouvir áudio por aqui. Pode escrever, por favor?",
  imagem: "Recebi a foto, mas não consigo ver imagens. Pode me dizer em palavras?",
  video: "Recebi o vídeo, mas não consigo assistir. Pode me dizer em palavras?",
  documento: "Recebi o arquivo, mas não consigo abrir. Pode me dizer em palavras?",
  figurinha: "",
  localizacao: "Recebi a localização. Pode me escrever a rua, o número e o bairro?",
  contato: "Recebi o contato, mas aqui eu só cuido dos pedidos desta conversa.",
  reacao: "",
  enquete: "Em enquete eu não consigo votar. Pode me dizer em palavras?",
  visualizacao_unica: "Mensagem de visualização única eu não consigo abrir. Pode mandar normal ou escrever?",
  outro: "Essa mensagem eu não consigo ler por aqui. Pode escrever, por favor?",
};

/** A receipt is thanked for; that it is paid only the bank says. */
export function comprovanteRecebido(numero: number | null): string {
  return numero === null
    ? "Recebi o comprovante. A loja vai conferir o pagamento; só falta fechar o pedido."
    : `Recebi o comprovante do pedido nº ${numero}. A loja vai conferir o pagamento e eu aviso.`;
}

export const REACAO_AO_RESUMO = "Reação eu não conto como resposta.";
export const MENSAGEM_EDITADA =
  "Vi que você editou a mensagem. O que já anotei continua igual; se quiser mudar, é só me dizer o quê.";

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
