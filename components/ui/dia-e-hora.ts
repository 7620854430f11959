/** "25/11 20:41" by the shop's clock. */
export function diaEHora(fuso: string, iso: string): string {
  return new Intl.DateTimeFormat("pt-BR", {
    timeZone: fuso,
    day: "2-digit",
    month: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  })
    .format(Date.parse(iso))
    .replace(",", "");
}
