import { expect, test } from "vitest";
import type { InfoCommand } from "@/lib/core/dialogue/command";
import { decide } from "@/lib/core/dialogue/decide";
import { effectsOf } from "@/lib/core/dialogue/effects";
import { INITIAL_STATE } from "@/lib/core/dialogue/state";
import { factsFromMenu } from "@/tests/support/facts-from-menu";
import { readMenu } from "@/tests/support/menu-file";

const FACTS = factsFromMenu(readMenu("local/demo/shop.json"), "2026-05-14T19:40:00-03:00");

function alerts(comando: InfoCommand, facts = FACTS) {
  return effectsOf(INITIAL_STATE, INITIAL_STATE, decide(INITIAL_STATE, facts, comando));
}

test("a question the facts answer troubles nobody", () => {
  expect(alerts({ tipo: "AskHorario", aspecto: "horarios" })).toEqual([]);
  expect(alerts({ tipo: "AskLoja", aspecto: "endereco" })).toEqual([]);
});

test("what is not written down is asked of the team, and the bot goes on", () => {
  const semEndereco = { ...FACTS, loja: { ...FACTS.loja, endereco: null } };
  const asked = [{ tipo: "AlertTeam", motivo: "pergunta" }];
  expect(alerts({ tipo: "AskDieta", palavras: "sem lactose" })).toEqual(asked);
  expect(alerts({ tipo: "AskLoja", aspecto: "endereco" }, semEndereco)).toEqual(asked);
});

test("who says that they paid is looked at by the team, and not believed", () => {
  const evidence = { mensagemId: 1, trecho: "já paguei" };
  const events = decide(INITIAL_STATE, FACTS, { tipo: "PaidClaim", evidence });
  expect(effectsOf(INITIAL_STATE, INITIAL_STATE, events)).toEqual([
    { tipo: "AlertTeam", motivo: "pagamento_alegado" },
  ]);
});
