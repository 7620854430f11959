import type { Command, Midia } from "@/lib/core/dialogue/command";
import type { Event } from "@/lib/core/dialogue/event";
import type { Facts } from "@/lib/core/dialogue/facts";
import type { State } from "@/lib/core/dialogue/state";

type CommandOf<T extends Command["tipo"]> = Extract<Command, { tipo: T }>;

/**
 * What cannot be read is asked for in words. While a Pix is waited for, a picture or a file is taken for its receipt, and
 * pays nothing. Words under it are answered for themselves.
 */
export function mediaReceived(
  state: State,
  facts: Facts,
  { midia, comLegenda }: CommandOf<"MediaReceived">,
): readonly Event[] {
  if (midia === "reacao" && state.pendente?.tipo === "confirmacao") return [{ tipo: "ReacaoAoResumo" }];
  if (RECEIPTS.has(midia)) {
    const { pedidoAberto } = facts.cliente;
    if (pedidoAberto !== null && pedidoAberto.pix !== null)
      return [{ tipo: "ComprovanteRecebido", numero: pedidoAberto.numero }];
    if (paysByPix(state, facts)) return [{ tipo: "ComprovanteRecebido", numero: null }];
  }
  return comLegenda ? [] : [{ tipo: "MidiaRecebida", midia }];
}

const RECEIPTS: ReadonlySet<Midia> = new Set(["imagem", "documento"]);

/** Some pay as soon as they know the key, before they have confirmed anything. */
function paysByPix({ carrinho, pagamento }: State, { formasPagamento }: Facts): boolean {
  if (carrinho.length === 0) return false;
  return formasPagamento.some(({ codigo, tipo }) => codigo === pagamento && tipo === "pix");
}
