import type { MotivoAlerta } from "@/lib/core/dialogue/effects";
import type { MotivoHumano } from "@/lib/core/dialogue/event";

/** Why a customer waits for a person, to the team. */
export function motivoHumano(motivo: string): string {
  return motivo in MOTIVO ? MOTIVO[motivo as keyof typeof MOTIVO] : "Precisa de você";
}

const MOTIVO: Readonly<Record<MotivoHumano | MotivoAlerta, string>> = {
  pediu: "Quer falar com uma pessoa",
  reclamacao: "Reclamação",
  nao_entendeu: "O bot não entendeu",
  pagamento_dividido: "Quer dividir o pagamento",
  mudar_pedido_feito: "Quer mudar um pedido feito",
  quantidade_grande: "Pedido muito grande",
  bairro_desconhecido: "Entregamos no bairro que ele disse?",
  taxa_desconhecida: "Qual é a taxa de entrega para ele?",
  privacidade: "Sobre dados pessoais",
  pergunta: "Perguntou o que o bot não sabe",
  pagamento_alegado: "Diz que já pagou",
  comprovante: "Comprovante de Pix a conferir",
  mensagens_repetidas: "Mensagens repetidas: pode ser outro robô",
  pix_falhou: "O Pix não pôde ser gerado",
  pix_nao_confere: "Pagamento que não confere",
  pix_contestado: "Pix contestado no banco",
  pix_devolvido: "Pix devolvido no banco",
  pix_nao_devolvido: "Devolva o Pix pelo banco",
  avaliacao_baixa: "Deu nota baixa",
  cliente_nao_encontrado: "O entregador não encontrou o cliente",
  nao_entregue: "Uma mensagem não chegou",
};
