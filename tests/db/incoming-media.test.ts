import { beforeAll, describe, expect, test } from "vitest";
import { receiveMessage } from "@/lib/store/inbox";
import { loadTurn } from "@/lib/store/load-turn";
import { LIMITES } from "@/tests/support/facts-from-menu";
import { AGORA, incomingRow } from "@/tests/support/incoming-row";
import { newShop, type TestShop } from "@/tests/support/new-shop";

let shop: TestShop;
beforeAll(async () => {
  shop = await newShop();
});

let next = 40_000_000;
async function loadedAfter(change: Parameters<typeof incomingRow>[1]) {
  const telefone = `55199${next++}`;
  const received = await receiveMessage(
    incomingRow(shop, { identidades: [`tel:5519${telefone.slice(-8)}`], telefone, ...change }),
  );
  if (!("conversaId" in received)) throw new Error(received.resultado);
  return loadTurn(received, {
    agora: Date.parse(AGORA),
    limites: LIMITES,
    repetirPedidoDias: 30,
  });
}

describe("a pin on the map", () => {
  const pin = { tipo: "midia", midia: "localizacao", mensagem: "" } as const;

  test("reaches the core with its coordinates", async () => {
    const loaded = await loadedAfter({ ...pin, conteudo: { latitude: -22.9056, longitude: -47.0608 } });
    expect(loaded?.messages).toMatchObject([
      { tipo: "localizacao", latitude: -22.9056, longitude: -47.0608 },
    ]);
  });

  test.each([
    ["without coordinates", {}],
    ["that is nowhere on earth", { latitude: 91, longitude: 0 }],
    ["with words for numbers", { latitude: "aqui", longitude: "ali" }],
  ])("%s is only media", async (_, conteudo) => {
    const loaded = await loadedAfter({ ...pin, conteudo });
    expect(loaded?.messages).toMatchObject([{ tipo: "midia", midia: "localizacao" }]);
  });
});
