import type { Cobranca } from "@/lib/core/pagamento/cobranca";
import type { CasoPix } from "@/lib/core/pagamento/veredito";
import type { StatusPedido } from "@/lib/core/pedido/status-pedido";
import type { PedidoEmCurso } from "./command";
import type { Effect, MotivoAlerta } from "./effects";
import type { PixEvent } from "./event";

/** What a Pix event asks of the commit: the charge moves with its pedido, and the team is called where it must look. */
export function effectsOfPix(event: PixEvent): readonly Effect[] {
  switch (event.tipo) {
    case "PixPronto":
      return [made(event.antes, event.cobranca)];
    case "PixMudou":
      return [
        ...judged(event),
        ...movePedido(event.pedido, event.veredito.pedidoPara, MOTIVOS[event.veredito.caso]),
      ];
    case "PixFalhou":
      return [
        ...movePedido(event.pedido, "cancelado", PIX_FALHOU),
        { tipo: "AlertTeam", motivo: "pix_falhou" },
      ];
    case "PedidoReaberto":
      return event.motivo === "pix_falhou"
        ? [...movePedido(event.pedido, "cancelado", PIX_FALHOU), { tipo: "AlertTeam", motivo: "pix_falhou" }]
        : movePedido(event.pedido, "cancelado", "alterado pelo cliente antes de pagar");
    case "PixEmConferencia":
      return [{ tipo: "CheckPix", cobrancaId: event.cobrancaId }];
    case "PixAindaNaoPago":
    case "PixReenviado":
    case "PixLembrado":
      return [];
  }
}

const PIX_FALHOU = "o Pix não pôde ser gerado";

/** Why a pedido ended with its Pix, as the owner reads it. */
const MOTIVOS: Readonly<Partial<Record<CasoPix, string>>> = {
  expirado: "o Pix não foi pago a tempo",
  recusado: "o banco recusou o Pix",
  devolvido: "o Pix foi devolvido",
};

const ALERTAS: Readonly<Partial<Record<CasoPix, MotivoAlerta>>> = {
  nao_confere: "pix_nao_confere",
  contestado: "pix_contestado",
  devolvido: "pix_devolvido",
  devolvido_em_parte: "pix_devolvido",
  devolucao_falhou: "pix_nao_devolvido",
};

function judged({ cobranca, pedido, veredito, bancoId }: Extract<PixEvent, { tipo: "PixMudou" }>): Effect[] {
  const { caso, para, valorPago, valorDevolvido, acao } = veredito;
  const motivo = ALERTAS[caso];
  // Money that goes back because we asked for it, or with a cancelled pedido, is what was wanted.
  const isExpected = caso === "devolvido" && (pedido.status === "cancelado" || cobranca.acao === "devolver");
  return [
    {
      tipo: "MovePagamento",
      de: cobranca,
      para,
      valorPago,
      valorDevolvido,
      acao,
      bancoId,
      recebedor: null,
      copiaECola: null,
    },
    ...(motivo === undefined || isExpected ? [] : [{ tipo: "AlertTeam", motivo } as const]),
  ];
}

function made(antes: Cobranca, { bancoId, recebedor, copiaECola }: Cobranca): Effect {
  const { valorPago, valorDevolvido } = antes;
  return {
    tipo: "MovePagamento",
    de: antes,
    para: "pendente",
    valorPago,
    valorDevolvido,
    acao: null,
    bancoId,
    recebedor,
    copiaECola,
  };
}

function movePedido(pedido: PedidoEmCurso, para: StatusPedido | null, motivo: string | undefined): Effect[] {
  if (para === null) return [];
  return [{ tipo: "MovePedido", pedidoId: pedido.id, de: pedido.status, para, motivo: motivo ?? null }];
}
