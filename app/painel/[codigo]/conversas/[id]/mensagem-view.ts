import { dayLabel } from "@/app/painel/[codigo]/conversas/day-label";
import type { MensagemDaConversa } from "@/lib/admin/conversa-rows";
import type { Entendido } from "@/lib/admin/entendidos";
import { formatHora } from "@/lib/core/loja/abertura";

/**
 * A message with its time told by the shop's clock. `dia` stands before the first message of a day; what was understood of
 * messages that were read together stands under the last of them.
 */
export type MensagemView = Omit<MensagemDaConversa, "em" | "turnoId"> & {
  readonly entendido: Entendido | null;
  readonly hora: string;
  readonly dia: string | null;
};

export function toMensagemViews(
  mensagens: readonly MensagemDaConversa[],
  entendidos: ReadonlyMap<number, Entendido>,
  { fuso, agoraMs }: { readonly fuso: string; readonly agoraMs: number },
): readonly MensagemView[] {
  let lastDay: string | null = null;
  const lastOfTurno = new Map(
    mensagens.filter(({ de }) => de === "cliente").map(({ turnoId, id }) => [turnoId, id]),
  );
  return mensagens.map(({ em, turnoId, ...mensagem }) => {
    const instante = Date.parse(em);
    const day = dayLabel(fuso, instante, agoraMs);
    const dia = day === lastDay ? null : day;
    lastDay = day;
    const isLast = turnoId !== null && lastOfTurno.get(turnoId) === mensagem.id;
    const entendido = isLast ? (entendidos.get(turnoId) ?? null) : null;
    return { ...mensagem, entendido, hora: formatHora(fuso, instante), dia };
  });
}
