/** What a browser needs to follow the changes of a restaurante: where, and a token of this person that lives minutes. */
export type LiveSession = { readonly url: string; readonly key: string; readonly token: string };

/** The tables a page can follow. */
export type LiveTable = "pedidos" | "clientes_estado" | "conversas" | "saidas";

/** When the token stops counting, in epoch milliseconds. A token we cannot read is taken to end at once. */
export function tokenExpiresAtMs(token: string): number {
  try {
    const payload = token.split(".")[1] ?? "";
    const json: unknown = JSON.parse(atob(payload.replaceAll("-", "+").replaceAll("_", "/")));
    const exp = typeof json === "object" && json !== null && "exp" in json ? Number(json.exp) : Number.NaN;
    return Number.isFinite(exp) ? exp * 1_000 : 0;
  } catch {
    return 0;
  }
}
