import { expect, test } from "vitest";
import { exportMenuFile } from "@/lib/admin/menu-file-transfer";
import type { Member } from "@/lib/admin/require-member";
import { saveRascunho } from "@/lib/admin/save-rascunho";
import { serviceClient } from "@/lib/services/supabase";
import { menuFile } from "@/lib/store/menu-file";
import { database, signedUpUser } from "@/tests/support/database";
import { memberOf } from "@/tests/support/member-of";
import { newShop } from "@/tests/support/new-shop";

const draft = (grande: number) => ({
  tamanhos: [
    { nome: "Média", fatias: 6, maxSabores: 2 },
    { nome: "Grande", fatias: 8, maxSabores: 2 },
  ],
  categorias: [
    {
      nome: "Salgadas",
      tipo: "sabor" as const,
      doce: false,
      itens: [{ nome: "Calabresa", ingredientes: ["mussarela"], precos: [4000, grande] }],
    },
    {
      nome: "Bebidas",
      tipo: "bebida" as const,
      doce: false,
      itens: [{ nome: "Coca-Cola 2 L", ingredientes: [], precos: [1400] }],
    },
  ],
});

async function emptyShop(): Promise<Member> {
  const dono = await signedUpUser();
  const codigo = `vazia-${dono.id}`;
  const { data, error } = await serviceClient().rpc("create_restaurante", {
    p_nome: "Vazia",
    p_codigo: codigo,
    p_dono: dono.id,
  });
  if (error !== null) throw error;
  return memberOf({ id: data, codigo, dono });
}

test("a draft becomes the menu of a shop that has none, and its bot stays off until somebody publishes it", async () => {
  const member = await emptyShop();
  expect(await saveRascunho(member, draft(5000))).toEqual({ ok: true });
  const menu = menuFile.parse(await exportMenuFile(member.restaurante.codigo));
  expect(menu.flavors.map(({ name }) => name)).toEqual(["Calabresa"]);
  expect(menu.flavor_groups.salgadas?.prices).toEqual({ media: 4000, grande: 5000 });
  expect(menu.payments).toHaveLength(4);
  const { rows } = await database.query("select bot_ativo from restaurantes where id = $1", [
    member.restaurante.id,
  ]);
  expect(rows).toEqual([{ bot_ativo: false }]);
});

test("saved again it takes the old one's place, with the stock of what stays", async () => {
  const shop = await newShop();
  await database.query(
    "update produtos set estoque_doze_avos = 24 where restaurante_id = $1 and codigo = 'calabresa'",
    [shop.id],
  );
  expect(await saveRascunho(memberOf(shop), draft(6000))).toMatchObject({ ok: true });
  const { rows } = await database.query(
    "select nome, estoque from produtos where restaurante_id = $1 and tipo in ('sabor', 'bebida') order by nome",
    [shop.id],
  );
  expect(rows).toEqual([
    { nome: "Calabresa", estoque: 2 },
    { nome: "Coca-Cola", estoque: null },
  ]);
});
