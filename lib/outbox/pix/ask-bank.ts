import type { Clock } from "@/lib/clock";
import { describeError, log } from "@/lib/log";
import type { BankAnswer } from "@/lib/services/mercadopago";
import { claimCobrancas, type DueCobranca, markCobranca } from "@/lib/store/cobrancas";
import { makeCharge, ownKeyCode, readCharge, returnMoney, toPagamento, withdrawCharge } from "./bank";
import { type RunCommand, reportCharge } from "./report-charge";

/**
 * Asks the bank what was committed and not asked yet: to make a charge, to withdraw it, to send money back. Each is asked
 * with its own key until there is an answer, so that a crash or a lost answer costs a retry and never a second charge.
 */
export async function askBank(
  options: { readonly conversaId: number | null; readonly limite: number },
  clock: Clock,
  run: RunCommand,
): Promise<number> {
  let asked = 0;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const due = await claimCobrancas({
      agora: clock(),
      ...options,
      abandonadaAposSegundos: ABANDONED_AFTER_SECONDS,
    });
    if (due.length === 0) return asked;
    asked += due.length;
    await Promise.all(due.map((one) => askOne(one, clock, run)));
  }
  return asked;
}

/** Longer than the slowest answer of the bank and the turn it leads to. */
const ABANDONED_AFTER_SECONDS = 60;
/** One answer may ask for the next thing: a charge that cannot be withdrawn because it was paid is money to send back. */
const MAX_ROUNDS = 3;
/** A charge that is not made in about two minutes is given up: the customer is waiting. */
const MAX_TRIES_TO_MAKE = 6;
const FIRST_BACKOFF_MS = 4_000;
const MAX_BACKOFF_MS = 15 * 60 * 1_000;

async function askOne(due: DueCobranca, clock: Clock, run: RunCommand): Promise<void> {
  try {
    await ASKING[due.acao](due, clock, run);
  } catch (error) {
    log.error(
      { ...due.ref, pagamentoId: due.cobranca.id, acao: due.acao, error: describeError(error) },
      "asking the bank failed",
    );
  }
}

const ASKING = { criar, cancelar, devolver };

async function criar(due: DueCobranca, clock: Clock, run: RunCommand): Promise<void> {
  const { ref, cobranca, pedido } = due;
  if (cobranca.provedor === "pix_estatico") return offerOwnKey(due, run);
  const answer = await makeCharge(due);
  if (answer.kind === "ok") {
    const { payment } = answer;
    if (payment.qrCode === null) return tryLater(due, "a charge without a code", clock);
    const banco = { bancoId: payment.id, recebedor: payment.collector };
    await run(ref, { tipo: "PixReady", cobranca, copiaECola: payment.qrCode, ...banco });
    return;
  }
  if (answer.kind === "unknown" && due.tentativas < MAX_TRIES_TO_MAKE)
    return tryLater(due, answer.reason, clock);
  log.warn({ ...ref, pagamentoId: cobranca.id, motivo: answer.reason }, "the Pix could not be made");
  await run(ref, { tipo: "PixFailed", cobranca, pedido });
}

async function offerOwnKey(due: DueCobranca, run: RunCommand): Promise<void> {
  const copiaECola = ownKeyCode(due);
  if (copiaECola === null) return markCobranca(due, { feita: true });
  await run(due.ref, {
    tipo: "PixReady",
    cobranca: due.cobranca,
    copiaECola,
    bancoId: null,
    recebedor: null,
  });
}

/** A charge whose making was never answered is made once more to learn its name: with the same key it is the same one. */
async function cancelar(due: DueCobranca, clock: Clock, run: RunCommand): Promise<void> {
  const made = due.cobranca.bancoId === null ? await makeCharge(due) : null;
  if (made?.kind === "refused") return markCobranca(due, { feita: true });
  if (made?.kind === "unknown") return tryLater(due, made.reason, clock);
  const bancoId = due.cobranca.bancoId ?? (made?.kind === "ok" ? made.payment.id : "");
  const answer = await withdrawCharge(due.banco, due, bancoId);
  const stands = answer.kind === "ok" ? answer : await readCharge(due.banco, bancoId);
  if (stands.kind !== "ok") return tryLater(due, stands.reason, clock);
  const pagamento = toPagamento(stands.payment);
  if (pagamento.status === "pendente") return tryLater(due, "still to be paid", clock);
  if (
    pagamento.status === "cancelado" ||
    pagamento.status === "expirado" ||
    pagamento.status === "recusado"
  ) {
    return markCobranca(due, { feita: true }, bancoId);
  }
  // Paid in the same moment: its money goes back.
  await reportCharge(due, pagamento, run);
}

async function devolver(due: DueCobranca, clock: Clock, run: RunCommand): Promise<void> {
  const { cobranca, pedido, ref } = due;
  const bancoId = cobranca.bancoId ?? "";
  const answer = await returnMoney(due.banco, due, bancoId);
  const stands = answer.kind === "ok" ? answer : await readCharge(due.banco, bancoId);
  if (stands.kind === "ok" && isSettled(stands)) {
    await reportCharge(due, toPagamento(stands.payment), run);
    return;
  }
  if (answer.kind === "refused") {
    await run(ref, { tipo: "PixRefundFailed", cobranca, pedido });
    return;
  }
  return tryLater(due, answer.kind === "ok" ? "on its way" : answer.reason, clock);
}

function isSettled({ payment }: Extract<BankAnswer, { kind: "ok" }>): boolean {
  return ["devolvido", "contestado"].includes(toPagamento(payment).status);
}

function tryLater(due: DueCobranca, erro: string, clock: Clock): Promise<void> {
  const backoff = Math.min(FIRST_BACKOFF_MS * 2 ** (due.tentativas - 1), MAX_BACKOFF_MS);
  return markCobranca(due, { feita: false, erro, proximaMs: clock() + backoff });
}
