import { expect, it } from "vitest";
import { formatFracao } from "@/lib/core/pedido/fracao";
import { parteShare } from "./parte-share";

it("reads every share as the core writes it", () => {
  const shares = Array.from({ length: 11 }, (_, index) => index + 1);
  expect(shares.map((share) => parteShare(`${formatFracao(share)} Calabresa`))).toEqual(shares);
  expect(parteShare("Calabresa")).toBe(12);
});
