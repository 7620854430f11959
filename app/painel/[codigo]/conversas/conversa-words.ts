import type { ConversaResumo } from "@/lib/admin/conversa-rows";
import type { FalhaDeAudio } from "@/lib/core/dialogue/command";
import type { EstadoConversa } from "@/lib/core/dialogue/estado-conversa";

/** Where a conversation stands, in the words of the counter. */
export function estadoTexto(estado: string): string {
  return estado in ESTADO ? ESTADO[estado as EstadoConversa] : "Em conversa";
}

/** What a message without words is. */
export function midiaTexto(midia: NonNullable<ConversaResumo["ultimaMensagem"]>["midia"]): string {
  return midia === null ? "" : MIDIA[midia];
}

/** Why the words of a voice note are not there to read. */
export function falhaDeAudioTexto(falha: FalhaDeAudio): string {
  return FALHA_DE_AUDIO[falha];
}

const FALHA_DE_AUDIO: Readonly<Record<FalhaDeAudio, string>> = {
  sem_chave: "Sem transcrição: nenhum modelo está configurado. Pedi ao cliente que escreva.",
  longo: "Não transcrito: longo demais. Pedi ao cliente que escreva.",
  grande: "Não transcrito: arquivo grande demais. Pedi ao cliente que escreva.",
  formato: "Não transcrito: o arquivo não abriu. Pedi ao cliente que escreva.",
  ruido: "Não transcrito: a fala não ficou clara. Pedi ao cliente que repita ou escreva.",
  demais: "Não transcrito: muitos áudios deste cliente na última hora. Pedi que escreva.",
  falhou: "Não transcrito: a transcrição não respondeu. Pedi ao cliente que escreva.",
};

const ESTADO: Readonly<Record<EstadoConversa, string>> = {
  INICIO: "Sem pedido em andamento",
  MONTANDO_PEDIDO: "Montando o pedido",
  AGUARDANDO_MAIS_ALGO: "Montando o pedido",
  AGUARDANDO_ENDERECO: "Dizendo onde entregar",
  AGUARDANDO_PAGAMENTO: "Escolhendo o pagamento",
  AGUARDANDO_CONFIRMACAO: "Conferindo o resumo",
  AGUARDANDO_PAGAMENTO_PIX: "Pagando o Pix",
  AGUARDANDO_AVALIACAO_POS_VENDA: "Avaliando o pedido",
  ATENDIMENTO_HUMANO: "Com a equipe",
};

const MIDIA = {
  audio: "Áudio",
  imagem: "Foto",
  video: "Vídeo",
  documento: "Documento",
  figurinha: "Figurinha",
  localizacao: "Localização",
  contato: "Contato",
  reacao: "Reação",
  enquete: "Enquete",
  visualizacao_unica: "Visualização única",
  outro: "Mensagem de outro tipo",
} as const;
