import { type Carrinho, carrinhoOf } from "@/lib/admin/carrinho";
import type { Command } from "@/lib/core/dialogue/command";
import type { Facts, PedidoAberto } from "@/lib/core/dialogue/facts";
import type { IncomingMessage } from "@/lib/core/dialogue/message";
import { pedidoAbertoOf } from "@/lib/core/dialogue/pedido-aberto";
import type { State } from "@/lib/core/dialogue/state";
import type { Instante } from "@/lib/core/loja/abertura";
import type { Cardapio } from "@/lib/core/pedido/cardapio";
import type { Reply } from "@/lib/core/replies/reply";
import type { TurnPlan } from "@/lib/store/commit-turn";
import { loadTurn } from "@/lib/store/load-turn";
import { toState } from "@/lib/store/state";
import { loadOptions, planTurn } from "@/lib/turn";
import type { Member } from "./require-member";

/** What a rehearsed conversation has come to. The page keeps it from one message to the next; nothing of it is stored. */
export type Ensaio = {
  readonly state: State | null;
  readonly pedidoAberto: PedidoAberto | null;
  readonly mensagens: number;
  readonly pedidos: number;
};

export type Fala =
  | { readonly tipo: "texto"; readonly texto: string }
  | { readonly tipo: "opcao"; readonly opcaoId: string; readonly titulo: string };

export type Ensaiado = {
  readonly ensaio: Ensaio;
  readonly respostas: readonly Reply[];
  readonly comandos: readonly Command[];
  readonly entendidoPor: TurnPlan["understoodBy"];
  readonly carrinho: Carrinho;
};

export const ENSAIO_NOVO: Ensaio = { state: null, pedidoAberto: null, mensagens: 0, pedidos: 0 };

/** One message through the engine on the shop as it stands: understood, decided and answered, with nothing written or sent. */
export async function ensaiar(
  { restaurante }: Member,
  input: { readonly ensaio: Ensaio; readonly fala: Fala; readonly agora: Instante },
): Promise<Ensaiado> {
  const { ensaio, fala, agora } = input;
  const ref = { restauranteId: restaurante.id, conversaId: null };
  const loaded = await loadTurn(ref, loadOptions(agora));
  if (loaded === null) throw new Error("the shop of a member was not found");
  const message: IncomingMessage = { id: ensaio.mensagens + 1, ...fala };
  const plan = await planTurn(
    ref,
    {
      ...loaded,
      state: toState(ensaio.state),
      facts: rehearsedFacts(loaded.facts, ensaio),
      messages: [{ ...message, receivedAtMs: agora }],
    },
    { kind: "messages", quietSeconds: 0 },
  );
  return {
    ensaio: afterwards(ensaio, plan),
    respostas: plan.replies,
    comandos: plan.commands,
    entendidoPor: plan.understoodBy,
    carrinho: carrinhoOf(plan.state, plan.facts),
  };
}

/** What is sold, as the bot knows it. */
export async function loadCardapioDoBot({ restaurante }: Member, agora: Instante): Promise<Cardapio> {
  const loaded = await loadTurn({ restauranteId: restaurante.id, conversaId: null }, loadOptions(agora));
  if (loaded === null) throw new Error("the shop of a member was not found");
  return loaded.facts.cardapio;
}

/** The bot answers here while it is switched off for customers, and knows of the pedido that was rehearsed. */
function rehearsedFacts(facts: Facts, { pedidoAberto }: Ensaio): Facts {
  return {
    ...facts,
    conversa: { ...facts.conversa, quieta: false },
    cliente: { ...facts.cliente, pedidoAberto },
  };
}

function afterwards(before: Ensaio, plan: TurnPlan): Ensaio {
  const confirmed = plan.events.find((event) => event.tipo === "PedidoConfirmado");
  const isCancelled = plan.events.some((event) => event.tipo === "PedidoAndou" && event.para === "cancelado");
  const pedidos = before.pedidos + (confirmed === undefined ? 0 : 1);
  const open = confirmed === undefined ? before.pedidoAberto : pedidoAbertoOf(confirmed.pedido, pedidos);
  return {
    state: plan.state,
    pedidoAberto: isCancelled ? null : open,
    mensagens: before.mensagens + 1,
    pedidos,
  };
}

/** What the bot answers to each of these, written one after the other by somebody unknown. */
export async function conversar(
  member: Member,
  textos: readonly string[],
  agora: Instante,
): Promise<readonly string[]> {
  const answers: string[] = [];
  let ensaio = ENSAIO_NOVO;
  for (const texto of textos) {
    const ensaiado = await ensaiar(member, { ensaio, fala: { tipo: "texto", texto }, agora });
    ensaio = ensaiado.ensaio;
    answers.push(ensaiado.respostas.map((resposta) => resposta.texto).join("\n\n"));
  }
  return answers;
}
