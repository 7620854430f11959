import { beforeAll, describe, expect, test } from "vitest";
import { database, serviceClient } from "@/tests/support/database";
import { newShop, type TestShop } from "@/tests/support/new-shop";

let shop: TestShop;
beforeAll(async () => {
  shop = await newShop();
  await database.query(
    "update produtos set estoque_doze_avos = 30 where restaurante_id = $1 and codigo = 'pudim'",
    [shop.id],
  );
});

async function movimentar(nome: string, delta: number, restaurante = shop.id) {
  const { data, error } = await serviceClient().rpc("movimentar_estoque_seguro", {
    p_restaurante_id: restaurante,
    p_nome_produto: nome,
    p_delta_qtd: delta,
  });
  if (error !== null) throw error;
  return data;
}

describe("movimentar_estoque_seguro", () => {
  test("takes whole units and says what is left, rounded down", async () => {
    expect(await movimentar("pudim", -1)).toEqual({ sucesso: true, novo_estoque: 1 });
    expect(await movimentar("PUDIM", 1)).toEqual({ sucesso: true, novo_estoque: 2 });
  });

  test("refuses what is not there, and says how much is", async () => {
    expect(await movimentar("pudim", -3)).toEqual({
      sucesso: false,
      msg: "Estoque insuficiente",
      estoque_atual: 2,
    });
  });

  test("a produto without a stock is unlimited", async () => {
    expect(await movimentar("calabresa", -500)).toEqual({ sucesso: true, novo_estoque: null });
  });

  test("finds a bebida by its full name, and does not guess among its variantes", async () => {
    expect(await movimentar("Coca-Cola 2 L", -1)).toEqual({ sucesso: true, novo_estoque: null });
    expect(await movimentar("Coca-Cola", -1)).toMatchObject({
      sucesso: false,
      msg: "Nome serve a mais de um produto",
    });
  });

  test("does not know a name that is not on this menu", async () => {
    expect(await movimentar("pudim de leite", -1)).toEqual({
      sucesso: false,
      msg: "Produto não encontrado",
      estoque_atual: 0,
    });
    const other = await newShop();
    await database.query("delete from produtos where restaurante_id = $1 and codigo = 'pudim'", [other.id]);
    expect(await movimentar("pudim", -1, other.id)).toMatchObject({ sucesso: false });
  });

  test("fifty at once never sell more than there is", async () => {
    await database.query(
      "update produtos set estoque_doze_avos = 120 where restaurante_id = $1 and codigo = 'petit-gateau'",
      [shop.id],
    );
    const results = await Promise.all(Array.from({ length: 50 }, () => movimentar("petit gateau", -1)));
    expect(results.filter(({ sucesso }) => sucesso)).toHaveLength(10);
  });

  test("no signed-in person may call it", async () => {
    const { error } = await shop.dono.client.rpc("movimentar_estoque_seguro", {
      p_restaurante_id: shop.id,
      p_nome_produto: "pudim",
      p_delta_qtd: 100,
    });
    expect(error?.code).toBe("42501");
  });

  test("the owner's own correction is in the ledger too", async () => {
    await shop.dono.client
      .from("produtos")
      .update({ estoque_doze_avos: 240 })
      .eq("restaurante_id", shop.id)
      .eq("codigo", "pudim");
    const { rows } = await database.query(
      "select saldo_doze_avos, motivo from estoque_movimentos m join produtos p on p.id = m.produto_id where p.restaurante_id = $1 and p.codigo = 'pudim' order by m.id desc limit 1",
      [shop.id],
    );
    expect(rows).toEqual([{ saldo_doze_avos: 240, motivo: "ajuste" }]);
  });
});
