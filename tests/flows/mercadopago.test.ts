import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { MercadoPagoConfig, Payment } from "mercadopago";
import { beforeAll, describe, expect, test } from "vitest";
import {
  cancelPayment,
  createPix,
  getPayment,
  isSignedNotice,
  refundPayment,
} from "@/lib/services/mercadopago";
import { atBank, type ShopWithBank, shopWithBank } from "@/tests/support/shop-with-bank";

let shop: ShopWithBank;
beforeAll(async () => {
  shop = await shopWithBank();
});

const charge = (amount: number) => ({
  amount,
  description: "Pedido nº 1",
  reference: randomUUID(),
  expiresAt: Date.now() + 60 * 60_000,
  notificationUrl: null,
  payer: { email: "pedido-1@noemail.local", firstName: "Ana" },
});

async function made(amount = 52.9): Promise<string> {
  const answer = await createPix(shop.accessToken, randomUUID(), charge(amount));
  if (answer.kind !== "ok") throw new Error(answer.reason);
  return answer.payment.id;
}

describe("Mercado Pago through its SDK", () => {
  test("two charges one after the other are two payments: no key of one call reaches the next", async () => {
    const ids = [await made(), await made(61.9)];
    expect(new Set(ids).size).toBe(2);
  });

  test("the SDK still carries a call's key over to the next call of the same config, so configs are never shared", async () => {
    const config = new MercadoPagoConfig({ accessToken: shop.accessToken });
    const seen: (string | undefined)[] = [];
    for (const requestOptions of [{ idempotencyKey: "first" }, {}]) {
      await new Payment(config)
        .create({ body: {}, requestOptions: { ...requestOptions, maxRetries: 0 } })
        .catch(() => seen.push(config.options?.idempotencyKey));
    }
    expect(seen).toEqual(["first", "first"]);
  });

  test("a charge is read, paid, sent back and withdrawn as the bank tells it", async () => {
    const paid = await made();
    await atBank("pay", paid);
    expect(await getPayment(shop.accessToken, paid)).toMatchObject({
      payment: { status: "approved", amount: 52.9 },
    });
    expect(await refundPayment(shop.accessToken, paid, randomUUID())).toMatchObject({
      payment: { status: "refunded", refunded: 52.9 },
    });
    const open = await made();
    expect(await cancelPayment(shop.accessToken, open, randomUUID())).toMatchObject({
      payment: { status: "cancelled", statusDetail: "by_collector" },
    });
  });

  test.each([
    ["http500", "unknown"],
    ["http429", "unknown"],
    ["refuse", "refused"],
  ])("an answer of kind %s is %s", async (fault, kind) => {
    await shop.fault("create", fault);
    expect(await createPix(shop.accessToken, randomUUID(), charge(10))).toMatchObject({ kind });
  });

  test("a credential the bank does not know is refused", async () => {
    expect(await getPayment("APP_USR-unknown", "1")).toMatchObject({ kind: "refused", isUnknownId: false });
    expect(await getPayment(shop.accessToken, "1")).toMatchObject({ kind: "refused", isUnknownId: true });
  });

  test("the sample notice is signed, and is not with another secret, id or request", () => {
    const { secret, query, headers } = JSON.parse(
      readFileSync("tests/payloads/mercadopago/sig_x_signature.json", "utf8"),
    );
    const notice = {
      dataId: query["data.id"],
      requestId: headers["x-request-id"],
      signature: headers["x-signature"],
    };
    expect(isSignedNotice(notice, secret)).toBe(true);
    expect(isSignedNotice(notice, "another")).toBe(false);
    expect(isSignedNotice({ ...notice, dataId: "1" }, secret)).toBe(false);
    expect(isSignedNotice({ ...notice, requestId: null }, secret)).toBe(false);
    expect(isSignedNotice({ ...notice, signature: null }, secret)).toBe(false);
  });
});
