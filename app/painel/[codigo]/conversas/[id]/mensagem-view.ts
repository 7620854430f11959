import { dayLabel } from "@/app/painel/[codigo]/conversas/day-label";
import type { MensagemDaConversa } from "@/lib/admin/conversa-rows";
import { formatHora } from "@/lib/core/loja/abertura";

/** A message with its time told by the shop's clock. `dia` stands before the first message of a day. */
export type MensagemView = Omit<MensagemDaConversa, "em"> & {
  readonly hora: string;
  readonly dia: string | null;
};

export function toMensagemViews(
  mensagens: readonly MensagemDaConversa[],
  fuso: string,
  agoraMs: number,
): readonly MensagemView[] {
  let lastDay: string | null = null;
  return mensagens.map(({ em, ...mensagem }) => {
    const instante = Date.parse(em);
    const day = dayLabel(fuso, instante, agoraMs);
    const dia = day === lastDay ? null : day;
    lastDay = day;
    return { ...mensagem, hora: formatHora(fuso, instante), dia };
  });
}
