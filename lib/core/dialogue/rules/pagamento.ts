import type { Command } from "@/lib/core/dialogue/command";
import type { Event } from "@/lib/core/dialogue/event";
import type { Facts } from "@/lib/core/dialogue/facts";
import { quoteState } from "@/lib/core/dialogue/quote-state";
import type { State } from "@/lib/core/dialogue/state";

type CommandOf<T extends Command["tipo"]> = Extract<Command, { tipo: T }>;

export function setPagamento(
  _state: State,
  facts: Facts,
  command: CommandOf<"SetPagamento">,
): readonly Event[] {
  const { pagamento } = command;
  switch (pagamento.tipo) {
    case "certa": {
      const forma = facts.formasPagamento.find(({ codigo }) => codigo === pagamento.codigo);
      if (forma === undefined) return [{ tipo: "PagamentoNaoAceito", palavras: pagamento.codigo }];
      return [{ tipo: "PagamentoEscolhido", codigo: forma.codigo }];
    }
    case "duvida":
      return [{ tipo: "DuvidaAberta", pergunta: { tipo: "pagamento", codigos: pagamento.codigos } }];
    case "nao_aceita":
      return [{ tipo: "PagamentoNaoAceito", palavras: pagamento.palavras }];
    case "dividido":
      return [{ tipo: "HumanoChamado", motivo: "pagamento_dividido" }];
  }
}

/** A note below the total is refused once the total is known; before that, nextQuestion checks it at the end. */
export function setTroco(state: State, facts: Facts, command: CommandOf<"SetTroco">): readonly Event[] {
  const { trocoPara } = command;
  const dinheiro = facts.formasPagamento.find(({ tipo }) => tipo === "dinheiro");
  if (dinheiro === undefined) return [{ tipo: "PagamentoNaoAceito", palavras: "dinheiro" }];
  const pays: readonly Event[] =
    state.pagamento === dinheiro.codigo ? [] : [{ tipo: "PagamentoEscolhido", codigo: dinheiro.codigo }];
  const { total, abertas, taxa } = quoteState(state, facts);
  const isFinal = state.carrinho.length > 0 && abertas.length === 0 && taxa.tipo !== "desconhecida";
  if (isFinal && trocoPara > 0 && trocoPara < total) {
    return [...pays, { tipo: "TrocoInsuficiente", trocoPara, total }];
  }
  return [...pays, { tipo: "TrocoInformado", trocoPara }];
}
