import type { Event, PixEvent } from "@/lib/core/dialogue/event";
import type { Facts } from "@/lib/core/dialogue/facts";
import { formatHora } from "@/lib/core/loja/abertura";
import type { Cobranca } from "@/lib/core/pagamento/cobranca";
import type { CasoPix, Veredito } from "@/lib/core/pagamento/veredito";
import { formatReais } from "@/lib/core/pedido/centavos";
import { quando } from "./quando";
import type { Reply } from "./reply";

/** Whether an event is told here. */
export function isPix(event: Event): event is PixEvent {
  return PIX.has(event.tipo);
}

const PIX: ReadonlySet<string> = new Set<PixEvent["tipo"]>([
  "PixPronto",
  "PixFalhou",
  "PixMudou",
  "PixAindaNaoPago",
  "PixEmConferencia",
  "PixReenviado",
  "PixLembrado",
  "PedidoReaberto",
]);

/** What a Pix event is to the customer; the code itself comes in messages of its own (codesOf). */
export function narrarPix(event: PixEvent, facts: Facts): readonly string[] {
  switch (event.tipo) {
    case "PixPronto":
      return [pronto(event.cobranca, facts)];
    case "PixFalhou":
      return [
        `Não consegui gerar o Pix do pedido nº ${event.pedido.numero}, então ele foi cancelado e nada foi cobrado. Chamei a equipe para ajudar.`,
      ];
    case "PixMudou":
      return [CASOS[event.veredito.caso](event.pedido.numero, event.veredito, event.cobranca)];
    case "PixAindaNaoPago":
      return [
        `Conferi agora e o banco ainda não mostra o Pix do pedido nº ${event.pedido.numero}. Às vezes leva um minutinho: assim que cair, eu aviso aqui.`,
      ];
    case "PixEmConferencia":
      return ["Obrigado! Vou conferir com o banco."];
    case "PixReenviado":
      return [
        event.cobranca.copiaECola === null
          ? "O código do Pix está saindo; já mando."
          : `Aqui está o Pix de ${formatReais(event.cobranca.valor)} de novo${prazo(event.cobranca, facts)}:`,
      ];
    case "PixLembrado":
      return [
        `Seu pedido nº ${event.pedido.numero} está guardado, esperando o Pix de ${formatReais(event.cobranca.valor)}${prazo(event.cobranca, facts)}. Se quiser o código de novo, é só dizer *pix*.`,
      ];
    case "PedidoReaberto":
      return [
        event.motivo === "pix_falhou"
          ? "Não consegui gerar o Pix, desculpe; nada foi cobrado. Você pode pagar de outro jeito:"
          : "Cancelei o Pix anterior, não pague aquele código. Assim que você confirmar, mando um novo.",
      ];
  }
}

/** The code alone, so that a long press copies it, and then its picture. */
export function codesOf(event: PixEvent): readonly Reply[] {
  if (event.tipo !== "PixPronto" && event.tipo !== "PixReenviado") return [];
  const { copiaECola, qrUrl } = event.cobranca;
  if (copiaECola === null) return [];
  const code: Reply = { texto: copiaECola, opcoes: [] };
  const picture = { texto: "Ou aponte a câmera do app do banco para este QR Code.", opcoes: [] };
  return qrUrl === null ? [code] : [code, { ...picture, imagem: qrUrl }];
}

function pronto(cobranca: Cobranca, facts: Facts): string {
  if (cobranca.provedor === "pix_estatico") {
    return `Se preferir pagar já, este é o Pix *copia e cola* de ${formatReais(cobranca.valor)}, na chave da loja. A loja confere o comprovante; se não pagar agora, é na entrega ou na retirada.`;
  }
  return `Aqui está o Pix de *${formatReais(cobranca.valor)}*${prazo(cobranca, facts)}. Copie o código abaixo e cole no app do seu banco; quando o pagamento cair, seu pedido vai para a cozinha.`;
}

function prazo({ expiraEm }: Cobranca, facts: Facts): string {
  if (expiraEm === null) return "";
  const isToday = expiraEm - facts.agora < 6 * 60 * 60 * 1_000;
  return `, válido até ${isToday ? formatHora(facts.horarios.fuso, expiraEm) : quando(facts, expiraEm)}`;
}

/** The shop took the pedido without waiting for its Pix. */
function semCodigo(numero: number): string {
  return `O código Pix do pedido nº ${numero} não vale mais, mas o pedido continua. Combine o pagamento com a loja.`;
}

const CASOS: Readonly<Record<CasoPix, (numero: number, veredito: Veredito, cobranca: Cobranca) => string>> = {
  pago: (numero, { pedidoPara }) =>
    pedidoPara === "agendado"
      ? `✅ Pix recebido! O pedido nº ${numero} está pago e agendado. Aviso você a cada passo.`
      : `✅ Pix recebido! O pedido nº ${numero} está confirmado e pago. Aviso você a cada passo.`,
  pago_tarde: (numero, { valorPago }) =>
    `Recebi o Pix de ${formatReais(valorPago)}, mas o pedido nº ${numero} já tinha sido cancelado. Vou devolver o valor todo para a conta de onde ele veio.`,
  nao_confere: (numero, { valorPago }, { valor }) =>
    valorPago === valor
      ? `Chegou um pagamento do pedido nº ${numero} que não confere. Já chamei a equipe para resolver com você.`
      : `Recebi um Pix de ${formatReais(valorPago)} no pedido nº ${numero}, e o total era ${formatReais(valor)}. Já chamei a equipe para resolver com você.`,
  expirado: (numero, { pedidoPara }) =>
    pedidoPara === null
      ? semCodigo(numero)
      : `O prazo do Pix do pedido nº ${numero} acabou sem pagamento, então ele foi cancelado. Não pague mais aquele código. Se ainda quiser, é só pedir de novo. 🍕`,
  recusado: (numero, { pedidoPara }) =>
    pedidoPara === null
      ? semCodigo(numero)
      : `O banco recusou o Pix do pedido nº ${numero}, então ele foi cancelado e nada foi cobrado. Se ainda quiser, é só pedir de novo.`,
  devolvido: (numero, { valorPago, pedidoPara }) =>
    `${formatReais(valorPago)} do pedido nº ${numero} ${pedidoPara === "cancelado" ? "foram devolvidos e o pedido foi cancelado" : "foram devolvidos para a sua conta"}.`,
  devolvido_em_parte: (numero, { valorDevolvido }) =>
    `A loja devolveu ${formatReais(valorDevolvido)} do Pix do pedido nº ${numero} para a sua conta.`,
  devolucao_pedida: (numero, { valorPago, valorDevolvido }) =>
    `A loja vai devolver ${formatReais(valorPago - valorDevolvido)} do Pix do pedido nº ${numero} para a conta de onde ele veio. Aviso quando o banco confirmar.`,
  contestado: (numero) =>
    `O Pix do pedido nº ${numero} está em contestação no banco. A equipe vai verificar e falar com você.`,
  devolucao_falhou: (numero) =>
    `Não consegui devolver sozinho o Pix do pedido nº ${numero}. Já chamei a equipe, que vai devolver o valor para você.`,
};
