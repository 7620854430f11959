import { expect, test } from "vitest";
import { connectBank, disconnectBank } from "@/lib/admin/connect-bank";
import { openConversation } from "@/tests/support/conversation";
import { database } from "@/tests/support/database";
import { doAtBank, paymentsOf, shopAtLocalBank } from "@/tests/support/local-bank";

async function isConnected(id: number): Promise<boolean> {
  const { rows } = await database.query(
    "select mp_conectado or mp_assinado or pix_whatsapp_enabled as ligado from restaurantes where id = $1",
    [id],
  );
  return rows[0].ligado;
}

test("the account of the bank is not forgotten while a Pix waits to be paid, and is once it is paid", async () => {
  let nowMs = Date.now();
  const later = () => {
    nowMs += 1_000;
    return nowMs;
  };
  const { shop, url } = await shopAtLocalBank(() => nowMs);
  await database.query("delete from horarios where restaurante_id = $1", [shop.id]);
  await database.query(
    "insert into horarios (restaurante_id, dia_semana, abre, fecha) select $1, d, '00:00', '00:00' from generate_series(0, 6) d",
    [shop.id],
  );
  const ana = await openConversation(
    shop,
    "uma calabresa grande, vou retirar, meu nome é Ana, pago no pix",
    later(),
  );
  await ana.says("só isso", later());
  await ana.says("sim", later());
  const [pix] = await paymentsOf(ana);
  expect(pix).toMatchObject({ status: "pendente" });
  expect(await disconnectBank(shop.id)).toBe(false);
  expect(await isConnected(shop.id)).toBe(true);
  await doAtBank(url, shop, "pay", String(pix?.provedor_pagamento_id), later());
  expect(await disconnectBank(shop.id)).toBe(true);
  expect(await isConnected(shop.id)).toBe(false);
  await connectBank(shop.id, { accessToken: "APP_USR-outra-conta", webhookSecret: null });
  expect(await isConnected(shop.id)).toBe(true);
});
