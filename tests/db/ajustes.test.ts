import { beforeAll, describe, expect, test } from "vitest";
import { database } from "@/tests/support/database";
import { newShop, type TestShop } from "@/tests/support/new-shop";

let shop: TestShop;
let other: TestShop;

beforeAll(async () => {
  [shop, other] = await Promise.all([newShop(), newShop()]);
});

const rpc = async (who: TestShop, name: string, args: object) => {
  const { data, error } = await who.dono.client.rpc(name, { p_restaurante_id: shop.id, ...args });
  return error?.code ?? data;
};
const read = async (sql: string) => (await database.query(sql, [shop.id])).rows;

describe("a limit of the shop's own", () => {
  test("is set beside the others and taken back, by its own dono alone", async () => {
    const set = (who: TestShop, p_nome: string, p_valor: number | null) =>
      rpc(who, "set_configuracao", { p_nome, p_valor });
    await Promise.all([set(shop, "max_qtd_item", 4), set(shop, "human_pause_min", 45)]);
    expect(await set(other, "max_qtd_item", 99)).toBe(false);
    expect(await set(shop, "max_qtd_item", 0)).toBe("23514");
    expect(await set(shop, "um_nome_inventado", 5)).toBe("23514");
    const settings = () => read("select configuracoes from restaurantes where id = $1");
    expect(await settings()).toEqual([{ configuracoes: { max_qtd_item: 4, human_pause_min: 45 } }]);
    await set(shop, "max_qtd_item", null);
    expect(await settings()).toEqual([{ configuracoes: { human_pause_min: 45 } }]);
  });
});

describe("distance bands", () => {
  const bands = () =>
    read("select ate_metros, taxa::float from faixas_entrega where restaurante_id = $1 order by 1");

  test("replace those there were, all or nothing, and for no other shop", async () => {
    const set = (who: TestShop, p_faixas: object[]) => rpc(who, "set_faixas", { p_faixas });
    const near = { ate_metros: 2_000, taxa: 5 };
    await set(shop, [{ ate_metros: 9_000, taxa: 20 }]);
    await set(shop, [near]);
    expect(await set(shop, [near, near])).toBe("23505");
    expect(await set(other, [{ ate_metros: 1, taxa: 0 }])).toBe("42501");
    expect(await bands()).toEqual([near]);
  });
});

describe("the weekdays of a bairro", () => {
  test("are those that are named, and a fee that a day has is kept", async () => {
    const [{ id: p_bairro_id }] = await read("select id from bairros where restaurante_id = $1 limit 1");
    const set = (who: TestShop, p_dias: number[]) => rpc(who, "set_bairro_dias", { p_bairro_id, p_dias });
    const days = async () =>
      (
        await read(
          "select dia_semana, atende, taxa::float from bairros_dias where restaurante_id = $1 order by 1",
        )
      ).map(({ dia_semana, atende, taxa }) => [dia_semana, atende, taxa]);
    await database.query(
      "insert into bairros_dias (restaurante_id, bairro_id, dia_semana, taxa) values ($1, $2, 6, 12)",
      [shop.id, p_bairro_id],
    );
    await set(shop, [1, 2, 3, 4, 5, 6]);
    expect(await days()).toEqual([
      [0, false, null],
      [6, true, 12],
    ]);
    await set(shop, [0, 1, 2, 3, 4, 5, 6]);
    expect(await days()).toEqual([[6, true, 12]]);
    await set(other, []);
    expect(await days()).toEqual([[6, true, 12]]);
  });
});

describe("what the owner taught", () => {
  test("makes copies of the menu old, so that the next message is answered with it", async () => {
    const version = async () =>
      Number((await read("select cardapio_versao as v from restaurantes where id = $1"))[0].v);
    const before = await version();
    const { error } = await shop.dono.client
      .from("conhecimento")
      .insert({ restaurante_id: shop.id, pergunta: "Tem vaga?", resposta: "Tem." });
    expect([error, await version()]).toEqual([null, before + 1]);
  });
});
