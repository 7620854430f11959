import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { exportMenuFile, importMenuFile } from "@/lib/admin/menu-file-transfer";
import type { MenuFile } from "@/lib/store/menu-file";
import { database, signedUpUser } from "@/tests/support/database";
import { newShop } from "@/tests/support/new-shop";

const PNG = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]);

function read(path: string) {
  const file = JSON.parse(readFileSync(path, "utf8"));
  return { ...file, store: { ...file.store, id: `loja-${randomUUID()}` } };
}

describe("a menu file", () => {
  test.each(["evals/public/menu.json", "local/demo/shop.json"])(
    "%s is exported as it was imported",
    async (path) => {
      const file = read(path);
      await importMenuFile(file, (await signedUpUser()).id);
      expect(await exportMenuFile(file.store.id)).toEqual(file);
    },
  );

  test("says when things are served, what they are, and their pictures: brought back they are as they were", async () => {
    const shop = await newShop();
    const bucket = shop.dono.client.storage.from("cardapio");
    const photo = `${shop.id}/1-pizza.png`;
    await bucket.upload(photo, PNG, { contentType: "image/png" });
    await database.query(
      `update produtos set dias = '{5,6}', servido_de = '11:00', servido_ate = '15:30', foto = $2, descricao = 'A da casa',
         disponivel = false, apelidos = '{tal}' where restaurante_id = $1`,
      [shop.id, photo],
    );
    const exported = (await exportMenuFile(shop.codigo)) as MenuFile;
    expect(exported.flavors[0]).toMatchObject({
      served: { days: ["fri", "sat"], from: "11:00", to: "15:30" },
      photo,
      description: "A da casa",
    });
    await database.query(
      "update produtos set dias = null, servido_de = null, servido_ate = null, foto = null, descricao = null, disponivel = true, apelidos = '{}' where restaurante_id = $1",
      [shop.id],
    );
    await importMenuFile(exported, shop.dono.id);
    expect(await exportMenuFile(shop.codigo)).toEqual(exported);

    const copy = { ...exported, store: { ...exported.store, id: `loja-${randomUUID()}` } };
    const copyId = await importMenuFile(copy, (await signedUpUser()).id);
    const copied = (await exportMenuFile(copy.store.id)) as MenuFile;
    expect(copied.flavors[0]?.photo).toBe(`${copyId}/1-pizza.png`);
    await bucket.remove([photo]);
    const own = bucket.getPublicUrl(`${copyId}/1-pizza.png`).data.publicUrl;
    expect((await fetch(own)).status).toBe(200);
  });

  test("keeps a bairro without a fee without one, and a place that is not served has none: null is not R$ 0", async () => {
    const file = read("local/demo/shop.json");
    const [centro, ...rest] = file.bairros;
    const feeless = { ...file, bairros: [{ ...centro, fee: null }, ...rest] };
    const id = await importMenuFile(feeless, (await signedUpUser()).id);
    expect(await exportMenuFile(file.store.id)).toEqual(feeless);
    const { rows } = await database.query(
      "select nome from bairros where restaurante_id = $1 and taxa is null order by nome",
      [id],
    );
    expect(rows.map(({ nome }) => nome)).toEqual(["Centro", "Joaquim Egídio", "Sousas"]);
  });

  test("imported again replaces what changed, and keeps ids and stock", async () => {
    const file = read("local/demo/shop.json");
    const dono = await signedUpUser();
    const id = await importMenuFile(file, dono.id);
    await database.query(
      "update produtos set estoque_doze_avos = 24 where restaurante_id = $1 and codigo = 'pudim'",
      [id],
    );
    const rows = () =>
      database.query(
        "select id, nome, estoque from produtos where restaurante_id = $1 and codigo in ('pudim', 'heineken') order by codigo",
        [id],
      );
    const before = (await rows()).rows;
    const changed = {
      ...file,
      drinks: file.drinks.filter(({ id: drink }: { id: string }) => drink !== "heineken"),
      desserts: file.desserts.map((dessert: { id: string }) =>
        dessert.id === "pudim" ? { ...dessert, name: "Pudim de Leite" } : dessert,
      ),
    };
    expect(await importMenuFile(changed, dono.id)).toBe(id);
    expect((await rows()).rows).toEqual([{ ...before[1], nome: "Pudim de Leite" }]);
  });

  test("does not touch a shop of somebody else", async () => {
    const shop = await newShop();
    const file = {
      ...read("local/demo/shop.json"),
      store: { ...read("local/demo/shop.json").store, id: shop.codigo },
    };
    await expect(importMenuFile(file, (await signedUpUser()).id)).rejects.toThrow("é de outra pessoa");
  });

  test("that is wrong says where, and loads nothing", async () => {
    const file = read("local/demo/shop.json");
    const wrong = {
      ...file,
      flavors: [{ ...file.flavors[0], group: "nenhum" }],
      sizes: [{ ...file.sizes[0], slices: 0 }],
    };
    await expect(importMenuFile(wrong, (await signedUpUser()).id)).rejects.toThrow(/sizes\.0\.slices/);
    const dangling = { ...file, flavors: [{ ...file.flavors[0], group: "nenhum" }] };
    await expect(importMenuFile(dangling, (await signedUpUser()).id)).rejects.toThrow(
      "flavors.0.group: there is no group nenhum",
    );
    expect(
      (await database.query("select 1 from restaurantes where codigo = $1", [file.store.id])).rowCount,
    ).toBe(0);
  });

  test("any change of what is sold makes copies of the menu old; a sale does not", async () => {
    const shop = await newShop();
    const versao = async () =>
      Number(
        (await database.query("select cardapio_versao from restaurantes where id = $1", [shop.id])).rows[0]
          .cardapio_versao,
      );
    const before = await versao();
    await database.query(
      "update produtos set estoque_doze_avos = 24 where restaurante_id = $1 and codigo = 'pudim'",
      [shop.id],
    );
    expect(await versao()).toBe(before);
    await shop.dono.client
      .from("produtos")
      .update({ disponivel: false })
      .eq("restaurante_id", shop.id)
      .eq("codigo", "pudim");
    expect(await versao()).toBe(before + 1);
    await shop.dono.client.from("categoria_precos").update({ preco: 99 }).eq("restaurante_id", shop.id);
    expect(await versao()).toBe(before + 2);
  });
});
