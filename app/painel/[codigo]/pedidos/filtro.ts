import { foldText } from "@/components/ui/fold-text";
import type { PedidoView } from "./pedido-view";

/** What narrows the board. */
export type Filtro = {
  readonly busca: string;
  readonly entrega: "todas" | PedidoView["tipoEntrega"];
  /** The name of a payment; empty is any. */
  readonly pagamento: string;
  readonly situacao: Situacao;
};
export type Situacao = "todas" | "esperando_pix" | "agendado" | "chamando" | "atrasado";

export const SEM_FILTRO: Filtro = { busca: "", entrega: "todas", pagamento: "", situacao: "todas" };

export function isFiltered(filtro: Filtro): boolean {
  return (
    filtro.busca.trim() !== "" ||
    filtro.entrega !== "todas" ||
    filtro.pagamento !== "" ||
    filtro.situacao !== "todas"
  );
}

/** Whether a pedido is among what is looked for, at `agoraMs`. */
export function matchesFiltro(pedido: PedidoView, filtro: Filtro, agoraMs: number): boolean {
  return (
    (filtro.entrega === "todas" || pedido.tipoEntrega === filtro.entrega) &&
    (filtro.pagamento === "" || pedido.pagamento === filtro.pagamento) &&
    SITUACOES[filtro.situacao](pedido, agoraMs) &&
    holds(pedido, filtro.busca)
  );
}

/** Promised for an earlier time, and not there yet. */
export function isAtrasado({ status, previstoAte }: PedidoView, agoraMs: number): boolean {
  const isOpen = status !== "finalizado" && status !== "cancelado" && status !== "pronto_retirada";
  return isOpen && previstoAte !== null && Date.parse(previstoAte) < agoraMs;
}

const SITUACOES: Readonly<Record<Situacao, (pedido: PedidoView, agoraMs: number) => boolean>> = {
  todas: () => true,
  esperando_pix: ({ status }) => status === "novo",
  agendado: ({ agendadoPara, status }) => agendadoPara !== null && status === "agendado",
  chamando: ({ chamando }) => chamando !== null,
  atrasado: isAtrasado,
};

/** Every word that was typed is in it somewhere; "#12" is the number alone. */
function holds(pedido: PedidoView, busca: string): boolean {
  const words = foldText(busca).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const digits = (pedido.telefone ?? "").replace(/\D/g, "");
  const text = foldText(
    [
      pedido.clienteNome ?? "",
      pedido.endereco,
      pedido.entregador?.nome ?? "",
      ...pedido.itens.flatMap(({ nome, detalhes }) => [nome, ...detalhes]),
    ].join(" "),
  );
  return words.every((word) => {
    const number = /^#?(\d{1,4})$/.exec(word)?.[1];
    if (number !== undefined && Number(number) === pedido.numero) return true;
    if (word.startsWith("#")) return false;
    const typed = word.replace(/\D/g, "");
    return text.includes(word) || (typed.length >= 4 && digits.includes(typed));
  });
}
