import type { Clock } from "@/lib/clock";
import { describeError, log } from "@/lib/log";
import { askBank } from "@/lib/outbox/pix/ask-bank";
import { readCharge, toPagamento, withdrawCharge } from "@/lib/outbox/pix/bank";
import { type RunCommand, reportCharge } from "@/lib/outbox/pix/report-charge";
import { type Banco, type CobrancaEmCurso, cobrancasPorConsultar } from "@/lib/store/cobrancas";

/** Asks the bank what is still unasked, and what became of charges whose notice may be lost. Safe to overlap. */
export async function pollPix(clock: Clock, run: RunCommand): Promise<{ asked: number; polled: number }> {
  const asked = await askBank({ conversaId: null, limite: BATCH }, clock, run);
  const due = await cobrancasPorConsultar({ agora: clock(), limite: BATCH });
  for (let index = 0; index < due.length; index += AT_ONCE) {
    await Promise.all(due.slice(index, index + AT_ONCE).map((one) => pollOne(one, clock, run)));
  }
  return { asked, polled: due.length };
}

const BATCH = 50;
const AT_ONCE = 8;

type Polled = CobrancaEmCurso & { readonly banco: Banco };

/** One that fails must not keep the others waiting. */
async function pollOne(one: Polled, clock: Clock, run: RunCommand): Promise<void> {
  try {
    const { bancoId } = one.cobranca;
    if (bancoId === null) return;
    const answer = await readCharge(one.banco, bancoId);
    if (answer.kind !== "ok") return;
    const pagamento = toPagamento(answer.payment);
    await reportCharge(
      one,
      pagamento.status === "pendente" ? await closedIfLate(one, bancoId, clock, pagamento) : pagamento,
      run,
    );
  } catch (error) {
    log.error(
      { ...one.ref, pagamentoId: one.cobranca.id, error: describeError(error) },
      "a charge could not be looked up",
    );
  }
}

/** A charge the bank leaves open past its time is withdrawn, so that nobody pays for what is no longer cooked. */
async function closedIfLate(
  one: Polled,
  bancoId: string,
  clock: Clock,
  pagamento: ReturnType<typeof toPagamento>,
) {
  const { expiraEm, status } = one.cobranca;
  if (status !== "pendente" || expiraEm === null || clock() < expiraEm) return pagamento;
  const withdrawn = await withdrawCharge(one.banco, one, bancoId);
  return withdrawn.kind === "ok" ? toPagamento(withdrawn.payment) : pagamento;
}
