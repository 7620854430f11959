import type { CupomPainel } from "@/lib/admin/cupons";
import { formatReais } from "@/lib/core/pedido/centavos";

/** "10% · a partir de R$ 50,00 · só no primeiro pedido · até 31/12 · usado 3 vezes". */
export function cupomTexto(
  cupom: Omit<CupomPainel, "id" | "codigo" | "ativo">,
  { fuso, agora }: { readonly fuso: string; readonly agora: number },
): string {
  const { desconto, pedidoMinimo, soPrimeiroPedido, usosMax, expiraEm, usos } = cupom;
  return [
    desconto.tipo === "valor" ? formatReais(desconto.centavos) : `${desconto.percentual}%`,
    pedidoMinimo > 0 && `a partir de ${formatReais(pedidoMinimo)}`,
    soPrimeiroPedido && "só no primeiro pedido",
    expiraEm !== null && `${expiraEm <= agora ? "venceu em" : "até"} ${lastDay(fuso, expiraEm)}`,
    usosMax === null ? `usado ${times(usos)}` : `usado ${usos} de ${times(usosMax)}`,
  ]
    .filter((part) => part !== false)
    .join(" · ");
}

function times(count: number): string {
  return count === 1 ? "1 vez" : `${count} vezes`;
}

/** It ends with the last minute of this day. */
function lastDay(fuso: string, expiraEm: number): string {
  const format = new Intl.DateTimeFormat("pt-BR", {
    timeZone: fuso,
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
  });
  return format.format(expiraEm - 1);
}
