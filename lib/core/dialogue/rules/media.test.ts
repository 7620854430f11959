import { describe, expect, test } from "vitest";
import { effectsOf } from "@/lib/core/dialogue/effects";
import type { Event } from "@/lib/core/dialogue/event";
import { INITIAL_STATE, type State } from "@/lib/core/dialogue/state";
import { certa, PIZZA_VAZIA } from "@/lib/core/pedido/item";
import { factsFromMenu } from "@/tests/support/facts-from-menu";
import { readMenu } from "@/tests/support/menu-file";
import { mediaReceived } from "./media";

const FACTS = factsFromMenu(readMenu("local/demo/shop.json"), "2026-05-14T19:40:00-03:00");
const ORDERING: State = {
  ...INITIAL_STATE,
  carrinho: [{ tipo: "pizza", linhaId: 1, quantidade: 1, pizza: { ...PIZZA_VAZIA, borda: certa(1) } }],
};
const pix = { ...ORDERING, pagamento: "pix" };
const picture = { tipo: "MediaReceived", midia: "imagem", comLegenda: false } as const;

describe("a picture", () => {
  test("is a receipt when the pedido is to be paid by Pix, and not otherwise", () => {
    expect(mediaReceived(pix, FACTS, picture)).toEqual([{ tipo: "ComprovanteRecebido", numero: null }]);
    for (const state of [INITIAL_STATE, ORDERING, { ...ORDERING, pagamento: "dinheiro" }]) {
      expect(mediaReceived(state, FACTS, picture)).toEqual([{ tipo: "MidiaRecebida", midia: "imagem" }]);
    }
  });

  test("pays nothing and silences nobody: the team is asked to look", () => {
    const events: readonly Event[] = [{ tipo: "ComprovanteRecebido", numero: 7 }];
    expect(effectsOf(pix, pix, events)).toEqual([{ tipo: "AlertTeam", motivo: "comprovante" }]);
  });

  test("with words under it leaves the answer to them", () => {
    expect(mediaReceived(ORDERING, FACTS, { ...picture, comLegenda: true })).toEqual([]);
  });
});

describe("anything else", () => {
  test("is no receipt, whatever is waited for", () => {
    for (const midia of ["figurinha", "video", "contato", "localizacao", "enquete", "outro"] as const) {
      expect(mediaReceived(pix, FACTS, { ...picture, midia })).toEqual([{ tipo: "MidiaRecebida", midia }]);
    }
  });

  test("a reaction is no answer to the resumo", () => {
    const shown: State = { ...pix, pendente: { tipo: "confirmacao", impressao: "x", total: 1 } };
    expect(mediaReceived(shown, FACTS, { ...picture, midia: "reacao" })).toEqual([
      { tipo: "ReacaoAoResumo" },
    ]);
  });
});
