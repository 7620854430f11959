import { afterAll } from "vitest";
import { connectBank } from "@/lib/admin/connect-bank";
import { receivePaymentNotice } from "@/lib/inbox/receive-payment-notice";
import { startBank } from "@/local/mercadopago/start-bank";
import type { Conversation } from "./conversation";
import { database } from "./database";
import { newShop, type TestShop } from "./new-shop";

const ACCESS_TOKEN = "APP_USR-test";

/** A bank of the file's own with one shop connected to it. Called before anything reads the environment. */
export async function shopAtLocalBank(now: () => number) {
  const bank = await startBank({ dataDir: null, now });
  afterAll(bank.stop);
  process.env.MERCADOPAGO_BASE_URL = bank.url;
  bank.openAccount({
    accessToken: ACCESS_TOKEN,
    collectorId: 900000001,
    webhookSecret: null,
    name: "Pizzaria",
    pixKey: "pix@pizzaria.example",
  });
  const shop = await newShop();
  await connectBank(shop.id, { accessToken: ACCESS_TOKEN, webhookSecret: null });
  return { shop, url: bank.url };
}

/** Has the bank do something to a charge, and gives notice of it. */
export async function doAtBank(
  url: string,
  shop: TestShop,
  act: string,
  bancoId: string,
  nowMs: number,
): Promise<void> {
  await fetch(`${url}/_bank/payments/${bancoId}/${act}`, { method: "POST" });
  const unsigned = { signature: null, requestId: null };
  await receivePaymentNotice({ restauranteId: shop.id, paymentId: bancoId, ...unsigned }, () => nowMs);
}

/** The payments of a conversation with their pedidos, oldest first. */
export async function paymentsOf({ ref }: Conversation) {
  const { rows } = await database.query(
    `select g.*, p.status as pedido, p.total_valor, p.taxa_entrega from pagamentos g join pedidos p on p.id = g.pedido_id
      where p.conversa_id = $1 order by g.id`,
    [ref.conversaId],
  );
  return rows;
}
