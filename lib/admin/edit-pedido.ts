import { requestClock } from "@/lib/clock";
import type { Command } from "@/lib/core/dialogue/command";
import type { Event } from "@/lib/core/dialogue/event";
import type { Facts } from "@/lib/core/dialogue/facts";
import type { Centavos } from "@/lib/core/pedido/centavos";
import { type ConversaRef, type LoadedTurn, loadTurn } from "@/lib/store/load-turn";
import { loadOptions, planTurn, runTurn } from "@/lib/turn";
import { type Edicao, toCommand } from "./edicao";
import { type LinhaEditavel, opcoesDe, toLinhaEditavel } from "./edicao-opcoes";
import { type ActionResult, refuse } from "./owner-action";
import { readEditavel } from "./pedido-editavel";
import { motivoDaRecusa } from "./recusa-da-edicao";
import type { Member } from "./require-member";

/** A pedido as it would be with the changes: its lines, and what they come to. */
export type Previa = {
  readonly linhas: readonly LinhaEditavel[];
  readonly subtotal: Centavos;
  readonly taxa: Centavos;
  readonly desconto: Centavos;
  readonly total: Centavos;
  /** As it is agreed now. */
  readonly totalAntes: Centavos;
  /** Another pedido takes its place, with a Pix of its own. */
  readonly comoNovo: boolean;
};
/** A pedido to be edited, as it stands; null when it is not of this restaurante, or nobody can be told of the change. */
export async function loadEdicao({ restaurante }: Member, pedidoId: number) {
  const found = await readEditavel(restaurante.id, pedidoId);
  if (found === null || found.conversaId === null) return null;
  const { pedido, conversaId, trocoPara } = found;
  const agora = (await requestClock())();
  const loaded = await loadTurn({ restauranteId: restaurante.id, conversaId }, loadOptions(agora));
  if (loaded === null) return null;
  const { cardapio, formasPagamento } = loaded.facts;
  const forma = formasPagamento.find(({ codigo }) => codigo === pedido.pagamento);
  return {
    numero: pedido.numero,
    status: pedido.status,
    nome: pedido.nome,
    trocoPara,
    isDinheiro: forma?.tipo === "dinheiro",
    opcoes: opcoesDe(cardapio),
    linhas: pedido.carrinho.map((linha) => toLinhaEditavel(linha, cardapio)),
    total: pedido.total,
  };
}

/** What the changes would make of the pedido; nothing is written and nobody is told. */
export async function previewEdicao(
  member: Member,
  input: Edicao,
): Promise<ActionResult & { readonly previa?: Previa }> {
  const asked = await prepare(member, input);
  if ("mensagem" in asked) return refuse(asked.mensagem);
  const { ref, command, loaded } = asked;
  const { events } = await planTurn(ref, loaded, { kind: "command", command });
  const outcome = outcomeOf(events, loaded.facts);
  return "mensagem" in outcome
    ? refuse(outcome.mensagem)
    : { ok: true, previa: toPrevia(outcome, loaded.facts) };
}

/** Changes a placed pedido and tells its customer, through the same pipeline as a message: the stock follows, once. */
export async function editPedido(member: Member, input: Edicao): Promise<ActionResult> {
  const asked = await prepare(member, input);
  if ("mensagem" in asked) return refuse(asked.mensagem);
  const { ref, command, loaded } = asked;
  const outcome = await runTurn(ref, { kind: "command", command }, await requestClock());
  if (outcome.kind !== "committed") return refuse("O pedido mudou enquanto isso. Confira e tente de novo.");
  const done = outcomeOf(outcome.events, loaded.facts);
  if ("mensagem" in done) return refuse(done.mensagem);
  return {
    ok: true,
    mensagem: done.comoNovo
      ? "Pedido trocado por um novo, com outro Pix. O cliente foi avisado."
      : "Pedido mudado. O cliente foi avisado.",
  };
}

type Prepared = { readonly ref: ConversaRef; readonly command: Command; readonly loaded: LoadedTurn };

async function prepare(
  { restaurante }: Member,
  { pedidoId, mudancas, trocoPara }: Edicao,
): Promise<Prepared | { readonly mensagem: string }> {
  const found = await readEditavel(restaurante.id, pedidoId);
  if (found === null) return { mensagem: "Esse pedido não existe mais." };
  const { pedido, conversaId } = found;
  if (conversaId === null)
    return { mensagem: "Esse pedido não tem conversa: combine a mudança por telefone." };
  const ref = { restauranteId: restaurante.id, conversaId };
  const loaded = await loadTurn(ref, loadOptions((await requestClock())()));
  if (loaded === null) return { mensagem: "A conversa deste pedido não existe mais." };
  const command: Command = { tipo: "EditPedido", pedido, mudancas: mudancas.map(toCommand), trocoPara };
  return { ref, command, loaded };
}

type Alterado = Extract<Event, { tipo: "PedidoAlterado" }>;

function outcomeOf(events: readonly Event[], { cardapio }: Facts): Alterado | { readonly mensagem: string } {
  for (const event of events) {
    if (event.tipo === "PedidoAlterado") return event;
    if (event.tipo === "EdicaoRecusada") return { mensagem: motivoDaRecusa(event.recusa, cardapio) };
  }
  return { mensagem: "Nada mudou. Tente de novo." };
}

function toPrevia({ antes, fechado, comoNovo }: Alterado, { cardapio }: Facts): Previa {
  const { linhas, quote } = fechado;
  return {
    linhas: linhas.map((linha) => toLinhaEditavel(linha, cardapio)),
    subtotal: quote.subtotal,
    taxa: quote.taxa.centavos ?? 0,
    desconto: quote.desconto,
    total: quote.total,
    totalAntes: antes.total,
    comoNovo,
  };
}
