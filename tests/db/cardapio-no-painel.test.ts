import type { SupabaseClient } from "@supabase/supabase-js";
import { beforeAll, describe, expect, test } from "vitest";
import { database } from "@/tests/support/database";
import { newShop, type TestShop } from "@/tests/support/new-shop";

let shop: TestShop;
let client: SupabaseClient;

beforeAll(async () => {
  shop = await newShop();
  client = shop.dono.client;
});

async function someIds(table: string, where = "true", restaurante = shop.id): Promise<number[]> {
  const { rows } = await database.query(
    `select id from ${table} where restaurante_id = $1 and ${where} order by ordem, id`,
    [restaurante],
  );
  return rows.map(({ id }) => Number(id));
}

async function save(precos: readonly Record<string, unknown>[], by = client, restaurante = shop.id) {
  return (await by.rpc("save_precos", { p_restaurante_id: restaurante, p_precos: precos })).error;
}

async function prices(): Promise<unknown> {
  const { rows } = await database.query(
    `select (select jsonb_agg(to_jsonb(c) order by c) from categoria_precos c where c.restaurante_id = $1) as categorias,
       (select jsonb_agg(to_jsonb(p) order by p) from produto_precos p where p.restaurante_id = $1) as produtos,
       (select jsonb_agg(jsonb_build_array(d.id, d.preco) order by d.id) from produtos d where d.restaurante_id = $1) as avulsos`,
    [shop.id],
  );
  return rows[0];
}

describe("a table of prices", () => {
  test("is saved in one call: a categoria's, a sabor's own, a bebida's; an empty one is taken away", async () => {
    const [tamanho, outro] = await someIds("tamanhos");
    const [categoria] = await someIds("categorias");
    const [sabor] = await someIds("produtos", "tipo = 'sabor'");
    const [bebida] = await someIds("produtos", "tipo = 'bebida'");
    const error = await save([
      { alvo: "categoria", id: categoria, tamanho_id: tamanho, preco: "61.90" },
      { alvo: "categoria", id: categoria, tamanho_id: outro, preco: null },
      { alvo: "produto", id: sabor, tamanho_id: tamanho, preco: "70.00" },
      { alvo: "produto", id: bebida, tamanho_id: null, preco: "13.50" },
    ]);
    expect(error).toBeNull();
    const { rows } = await database.query(
      `select (select preco from categoria_precos where categoria_id = $1 and tamanho_id = $2) as categoria,
         (select count(*)::int from categoria_precos where categoria_id = $1 and tamanho_id = $3) as tirado,
         (select preco from produto_precos where produto_id = $4 and tamanho_id = $2) as sabor,
         (select preco from produtos where id = $5) as bebida`,
      [categoria, tamanho, outro, sabor, bebida],
    );
    expect(rows[0]).toEqual({ categoria: "61.90", tirado: 0, sabor: "70.00", bebida: "13.50" });
    await save([{ alvo: "produto", id: sabor, tamanho_id: tamanho, preco: null }]);
    expect(
      (
        await database.query("select 1 from produto_precos where produto_id = $1 and tamanho_id = $2", [
          sabor,
          tamanho,
        ])
      ).rowCount,
    ).toBe(0);
  });

  test("with one price that is not of this menu saves none of them", async () => {
    const other = await newShop();
    const [bebida, outra] = await someIds("produtos", "tipo = 'bebida'");
    const [estranha] = await someIds("produtos", "tipo = 'bebida'", other.id);
    const [tamanho] = await someIds("tamanhos");
    const before = await prices();
    const mine = { alvo: "produto", id: bebida, tamanho_id: null, preco: "1.00" };
    expect(
      (await save([mine, { alvo: "produto", id: estranha, tamanho_id: null, preco: "1.00" }]))?.code,
    ).toBe("P0002");
    expect(
      (await save([mine, { alvo: "produto", id: bebida, tamanho_id: tamanho, preco: "1.00" }]))?.code,
    ).toBe("P0002");
    expect(
      await save([mine, { alvo: "produto", id: outra, tamanho_id: null, preco: "-1.00" }]),
    ).not.toBeNull();
    expect(await prices()).toEqual(before);
  });

  test("is not changed by somebody of the kitchen, nor by another shop", async () => {
    const other = await newShop();
    const [bebida] = await someIds("produtos", "tipo = 'bebida'");
    await database.query("insert into membros (restaurante_id, user_id, papel) values ($1, $2, 'cozinha')", [
      shop.id,
      other.dono.id,
    ]);
    const error = await save(
      [{ alvo: "produto", id: bebida, tamanho_id: null, preco: "1.00" }],
      other.dono.client,
    );
    expect(error?.code).toBe("42501");
  });
});

describe("what is made in the panel", () => {
  test("gets a codigo of its own, its prices by tamanho, and a place at the end", async () => {
    const [tamanho] = await someIds("tamanhos");
    const borda = {
      tipo: "borda",
      nome: "Borda de Leite Ninho",
      precos: [{ tamanho_id: tamanho, preco: "12.00" }],
    };
    const first = await client.rpc("save_produto", { p_restaurante_id: shop.id, p: borda });
    const second = await client.rpc("save_produto", { p_restaurante_id: shop.id, p: borda });
    expect([first.error, second.error]).toEqual([null, null]);
    const { rows } = await database.query(
      "select codigo, (select count(*)::int from produto_precos p where p.produto_id = d.id) as precos from produtos d where id = any ($1) order by id",
      [[first.data, second.data]],
    );
    expect(rows).toEqual([
      { codigo: "borda-de-leite-ninho", precos: 1 },
      { codigo: "borda-de-leite-ninho-2", precos: 1 },
    ]);
    expect((await someIds("produtos")).at(-1)).toBe(Number(second.data));
  });

  test("is a combo with its partes, which keeps what it is made of from being removed", async () => {
    const [tamanho] = await someIds("tamanhos");
    const [categoria] = await someIds("categorias");
    const [bebida] = await someIds("produtos", "tipo = 'bebida'");
    const partes = [
      { tamanho_id: tamanho, categoria_ids: [categoria], max_sabores: 2 },
      { produto_id: bebida, categoria_ids: [] },
    ];
    const { data: combo, error } = await client.rpc("save_produto", {
      p_restaurante_id: shop.id,
      p: { tipo: "combo", nome: "Combo da Sexta", preco: "79.90", partes },
    });
    expect(error).toBeNull();
    const { rows } = await database.query(
      "select tamanho_id, categoria_ids, max_sabores, produto_id from combos where combo_id = $1 order by ordem",
      [combo],
    );
    expect(rows).toMatchObject([
      { max_sabores: 2, produto_id: null },
      { max_sabores: null, tamanho_id: null },
    ]);
    for (const [table, id] of [
      ["produtos", bebida],
      ["tamanhos", tamanho],
      ["categorias", categoria],
    ] as const) {
      const removed = await client
        .from(table)
        .delete()
        .eq("id", id ?? 0);
      expect(removed.error?.code, table).toBe("23503");
    }
  });

  test("is a copy that is off, with prices and partes and without apelidos", async () => {
    const combo = (await someIds("produtos", "tipo = 'combo'"))[0];
    const { data: copy } = await client.rpc("duplicate_produto", {
      p_restaurante_id: shop.id,
      p_produto_id: combo,
    });
    const { rows } = await database.query(
      `select d.disponivel, d.nome = o.nome || ' (cópia)' as named, d.preco = o.preco as priced, d.apelidos,
         (select count(*) from combos where combo_id = d.id) = (select count(*) from combos where combo_id = o.id) as whole
       from produtos d, produtos o where d.id = $1 and o.id = $2`,
      [copy, combo],
    );
    expect(rows).toEqual([{ disponivel: false, named: true, priced: true, apelidos: [], whole: true }]);
    const strange = await client.rpc("duplicate_produto", { p_restaurante_id: shop.id, p_produto_id: 0 });
    expect(strange.data).toBeNull();
  });

  test("stands in the order it was put in, and the others where they were", async () => {
    const before = await someIds("produtos");
    const bebidas = await someIds("produtos", "tipo = 'bebida'");
    const turned = bebidas.toReversed();
    const { error } = await client.rpc("set_ordem", {
      p_restaurante_id: shop.id,
      p_tabela: "produtos",
      p_ids: turned,
    });
    expect(error).toBeNull();
    expect(await someIds("produtos", "tipo = 'bebida'")).toEqual(turned);
    const others = (ids: readonly number[]) => ids.filter((id) => !bebidas.includes(id));
    expect(others(await someIds("produtos"))).toEqual(others(before));
  });
});

describe("bairros", () => {
  test("stand in the order they were put in, and one that is added comes last", async () => {
    const turned = (await someIds("bairros")).toReversed();
    const { error } = await client.rpc("set_ordem", {
      p_restaurante_id: shop.id,
      p_tabela: "bairros",
      p_ids: turned,
    });
    expect(error).toBeNull();
    expect(await someIds("bairros")).toEqual(turned);
    const added = await client
      .from("bairros")
      .insert([
        { restaurante_id: shop.id, codigo: "novo-um", nome: "Aldeia", taxa: 5 },
        { restaurante_id: shop.id, codigo: "novo-dois", nome: "Abadia", taxa: 5 },
      ])
      .select("id");
    expect(added.error).toBeNull();
    expect(await someIds("bairros")).toEqual([...turned, ...(added.data ?? []).map(({ id }) => Number(id))]);
  });
});
