import { encode } from "gpt-tokenizer/encoding/r50k_base";
import { describe, expect, test } from "vitest";
import { factsFromMenu } from "@/tests/support/facts-from-menu";
import { readMenu } from "@/tests/support/menu-file";
import { transcriptionPrompt } from "./transcription-prompt";

const menu = readMenu("local/demo/shop.json");
const facts = factsFromMenu(menu, "2026-05-14T19:40:00-03:00");

describe("what a transcription is told of the cardapio", () => {
  test("is the names its customers say", () => {
    const prompt = transcriptionPrompt(facts);
    for (const name of ["Calabresa", "Quatro Queijos", "Catupiry", "Coca-Cola"])
      expect(prompt).toContain(name);
  });

  // Whisper's vocabulary is GPT-2's, trained for more languages: Portuguese takes fewer tokens in it.
  test("stays within 224 tokens, on the demo's menu and on one of ten times as many long names", () => {
    const produtos = facts.cardapio.produtos.flatMap((produto) =>
      Array.from({ length: 10 }, (_, index) => ({
        ...produto,
        nome: `${produto.nome} à ${index}ª açaí-catupirí`,
      })),
    );
    for (const { cardapio } of [facts, { cardapio: { ...facts.cardapio, produtos } }]) {
      const prompt = transcriptionPrompt({ ...facts, cardapio });
      expect(encode(prompt).length).toBeLessThanOrEqual(224);
      expect(prompt.length).toBeGreaterThan(200);
    }
  });
});
