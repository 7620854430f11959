import type { ServidoPainel } from "@/lib/admin/cardapio";

export const DIAS_CURTOS: readonly string[] = ["dom", "seg", "ter", "qua", "qui", "sex", "sáb"];

/** "seg, ter, das 11:00 às 15:00"; null is always. */
export function servidoTexto({ dias, de, ate }: ServidoPainel): string | null {
  const quais = dias === null ? "" : dias.map((dia) => DIAS_CURTOS[dia] ?? "").join(", ");
  const horas = de === null || ate === null ? "" : `das ${de} às ${ate}`;
  return [quais, horas].filter(Boolean).join(", ") || null;
}
