import { beforeAll, describe, expect, test } from "vitest";
import { database, serviceClient } from "@/tests/support/database";
import { incomingRow } from "@/tests/support/incoming-row";
import { newShop, type TestShop } from "@/tests/support/new-shop";

const NOW = "2026-11-25T20:00:00Z";
let shop: TestShop;

beforeAll(async () => {
  shop = await newShop();
});

async function rpc(name: string, p: object) {
  const { data, error } = await serviceClient().rpc(name, { p });
  expect(error).toBeNull();
  return data;
}

const suspend = (motivo: string | null, restaurante_id = shop.id) =>
  rpc("set_suspensao", { restaurante_id, motivo, agora: NOW });
const tenant = async () =>
  (await rpc("list_restaurantes", { agora: NOW, dias: 30, restaurante_id: shop.id }))[0];

describe("a suspended tenant", () => {
  test("keeps its messages, unanswered on purpose, and is answered again once it goes on", async () => {
    await suspend("Mensalidade em aberto.");
    const kept = await rpc("receive_message", incomingRow(shop, { mensagem: "quero pizza" }));
    expect(kept).toMatchObject({ resultado: "ignorada" });
    const { rows } = await database.query(
      "select mensagem, ignorada from conversas where restaurante_id = $1",
      [shop.id],
    );
    expect(rows).toEqual([{ mensagem: "quero pizza", ignorada: "bot_desligado" }]);
    await suspend(null);
    expect(await rpc("receive_message", incomingRow(shop))).toMatchObject({ resultado: "recebida" });
  });

  test("does not speak of its own accord, nor in a turn that was under way", async () => {
    await suspend("Mensalidade em aberto.");
    const turn = await rpc("load_turn", {
      restaurante_id: shop.id,
      conversa_id: null,
      agora: NOW,
      repetir_dias: 30,
    });
    expect(turn.restaurante.bot_ativo).toBe(false);
    const { rows } = await database.query(
      "select private.pode_ser_procurado(e, $2) as pode from clientes_estado e where restaurante_id = $1",
      [shop.id, NOW],
    );
    expect(rows).toEqual([{ pode: false }]);
    await suspend(null);
  });

  test("is told since when, and not anew for a reason that changes", async () => {
    await suspend("Mensalidade em aberto.");
    await rpc("set_suspensao", { restaurante_id: shop.id, motivo: "Outro.", agora: "2026-11-26T20:00:00Z" });
    expect(await tenant()).toMatchObject({
      suspenso_motivo: "Outro.",
      suspenso_em: "2026-11-25T20:00:00+00:00",
    });
    await suspend(null);
    expect(await tenant()).toMatchObject({ suspenso_motivo: null, suspenso_em: null });
  });

  test("cannot let itself go on", async () => {
    const { error } = await shop.dono.client
      .from("restaurantes")
      .update({ suspenso_em: null })
      .eq("id", shop.id);
    expect(error?.code).toBe("42501");
  });
});

test("usage and cost of a tenant are the sums of its rows in the period, and of nobody else's", async () => {
  const other = await newShop();
  for (const [id, dia, custo] of [
    [shop.id, "2026-11-25", 0.25],
    [shop.id, "2026-11-01", 0.5],
    [shop.id, "2026-09-01", 8],
    [other.id, "2026-11-25", 16],
  ]) {
    await database.query(
      `insert into uso_modelo (restaurante_id, dia, modelo, chamadas, tokens_entrada, tokens_saida, segundos_audio, custo_usd)
         values ($1, $2, 'm', 2, 100, 10, 30, $3)`,
      [id, dia, custo],
    );
  }
  expect(await tenant()).toMatchObject({
    chamadas: 4,
    tokens: 220,
    segundos_audio: 60,
    custo_usd: 0.75,
    pedidos: 0,
  });
  expect((await tenant()).por_ler_desde).not.toBeNull();
});
