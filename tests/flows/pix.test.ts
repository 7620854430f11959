import { createHmac } from "node:crypto";
import { afterEach, beforeAll, describe, expect, inject, test, vi } from "vitest";
import { database } from "@/tests/support/database";
import {
  atBank,
  chargesAtBank,
  conciliar,
  notice,
  type PagamentoRow,
  pagamentosOf,
  type ShopWithBank,
  shopWithBank,
  sweepNow,
} from "@/tests/support/shop-with-bank";

let shop: ShopWithBank;
let other: ShopWithBank;
beforeAll(async () => {
  shop = await shopWithBank();
  other = await shopWithBank();
});

let next = 5519970000000;
type Phone = ReturnType<ShopWithBank["phone"]>;
const PIX = "uma calabresa grande, vou retirar, meu nome é Ana, pago no pix";
const TOTAL = 5290;

/** Says it, waits for so many answers and gives their words. */
async function ask(phone: Phone, text: string, count = 1): Promise<string[]> {
  const said = await phone.says(text);
  return (await phone.replies(count, said.sequence)).map(({ words }) => words ?? "");
}

/** A customer with a code to pay. */
async function customerWithCode(of = shop): Promise<{ phone: Phone; row: PagamentoRow; said: string[] }> {
  const phone = of.phone(`${next++}`);
  await ask(phone, PIX);
  // Noted, the amount and the time, the code, its picture.
  const said = await ask(phone, "sim", 4);
  return { phone, said, row: await paymentOf(phone, of) };
}

async function paymentOf(phone: Phone, of = shop): Promise<PagamentoRow> {
  const row = (await pagamentosOf(of, phone)).at(-1);
  if (row === undefined) throw new Error("there is no payment");
  return row;
}

function until(check: () => Promise<void>): Promise<void> {
  return vi.waitFor(check, { timeout: 10_000, interval: 50 });
}

async function untilStatus(phone: Phone, status: string, pedido: string, of = shop): Promise<void> {
  await until(async () => expect(await paymentOf(phone, of)).toMatchObject({ status, pedido, acao: null }));
}

async function lastWords(phone: Phone): Promise<string> {
  return (await phone.thread()).findLast(({ from }) => from === "shop")?.words ?? "";
}

/** At the end of each test, whatever happened in it. */
afterEach(async () => {
  await until(async () => {
    expect(await conciliar(shop)).toMatchObject({ fora_de_lugar: 0 });
    expect(await conciliar(other)).toMatchObject({ fora_de_lugar: 0 });
  });
});

describe("a pedido paid by Pix", () => {
  test("gets its code as text first, then as a picture, and is cooked once the bank says that it is paid", async () => {
    const { phone, row, said } = await customerWithCode();
    expect(said[0]).toContain("anotado");
    expect(said[1]).toContain("R$ 52,90");
    expect(said[2]).toBe(row.copia_e_cola);
    expect(row).toMatchObject({ status: "pendente", pedido: "novo" });
    const picture = (await phone.thread()).at(-1);
    expect(picture?.content.kind).toBe("image");
    await atBank("pay", row.provedor_pagamento_id);
    await untilStatus(phone, "aprovado", "confirmado");
    await until(async () => expect(await lastWords(phone)).toContain("confirmado e pago"));
  });

  test("whose notice comes twice is paid once and told once", async () => {
    await shop.fault("notice", "lost");
    const { phone, row } = await customerWithCode();
    const before = (await phone.thread()).at(-1)?.sequence ?? 0;
    await shop.fault("notice", "twice");
    await atBank("pay", row.provedor_pagamento_id);
    await untilStatus(phone, "aprovado", "confirmado");
    await notice(shop, row.provedor_pagamento_id);
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect((await phone.received(before)).total).toBe(1);
  });

  test("cancelled by the shop after it was paid sends the money back", async () => {
    const { phone, row } = await customerWithCode();
    await atBank("pay", row.provedor_pagamento_id);
    await untilStatus(phone, "aprovado", "confirmado");
    await ask(phone, "quero cancelar o pedido");
    await ask(phone, "sim", 2);
    await untilStatus(phone, "reembolsado", "cancelado");
    expect(await paymentOf(phone)).toMatchObject({ valor_devolvido: "52.90" });
  });
});

describe("fault 31: paid after the charge expired", () => {
  test("the pedido stays cancelled, the money goes back and the customer is told", async () => {
    const { phone, row } = await customerWithCode();
    await atBank("expire", row.provedor_pagamento_id);
    await untilStatus(phone, "expirado", "cancelado");
    await atBank("pay", row.provedor_pagamento_id);
    await untilStatus(phone, "reembolsado", "cancelado");
    await until(async () => {
      const words = (await phone.thread()).map((message) => message.words ?? "").join("\n");
      expect(words).toContain("já tinha sido cancelado");
      expect(words).toContain("foram devolvidos");
    });
  });
});

describe("fault 32: paid in the moment we cancel", () => {
  test("the charge is withdrawn at the bank with its pedido", async () => {
    const { phone, row } = await customerWithCode();
    await ask(phone, "quero cancelar o pedido");
    await ask(phone, "sim");
    await untilStatus(phone, "cancelado", "cancelado");
    const charge = (await chargesAtBank()).find(({ id }) => String(id) === row.provedor_pagamento_id);
    expect(charge).toMatchObject({ status: "cancelled", statusDetail: "by_collector" });
  });

  test("the bank's yes wins over our cancel: the money goes back, and nobody keeps it", async () => {
    const { phone, row } = await customerWithCode();
    await shop.fault("notice", "lost");
    await atBank("pay", row.provedor_pagamento_id);
    await ask(phone, "quero cancelar o pedido");
    await ask(phone, "sim");
    await untilStatus(phone, "reembolsado", "cancelado");
    expect(await paymentOf(phone)).toMatchObject({ valor_pago: "52.90", valor_devolvido: "52.90" });
  });
});

describe("fault 33: two codes of one order paid", () => {
  test("a change withdraws the first code, and what is paid on it all the same goes back", async () => {
    const { phone, row: first } = await customerWithCode();
    await ask(phone, "coloca também uma coca 2 litros");
    await ask(phone, "sim", 4);
    const second = await paymentOf(phone);
    expect(second.provedor_pagamento_id).not.toBe(first.provedor_pagamento_id);
    await atBank("pay", second.provedor_pagamento_id);
    await untilStatus(phone, "aprovado", "confirmado");
    await atBank("pay", first.provedor_pagamento_id);
    await until(async () => {
      const rows = await pagamentosOf(shop, phone);
      expect(rows.map(({ status, pedido }) => [status, pedido])).toEqual([
        ["reembolsado", "cancelado"],
        ["aprovado", "confirmado"],
      ]);
    });
  });
});

describe("fault 34: a notice before our row knows the bank's id", () => {
  test("is matched by what we named the charge", async () => {
    const { phone, row } = await customerWithCode();
    await shop.fault("notice", "lost");
    await database.query(
      "update pagamentos set provedor_pagamento_id = null, acao = 'criar', acao_proxima_em = now() + interval '1 hour' where id = $1",
      [row.id],
    );
    await atBank("pay", row.provedor_pagamento_id);
    expect(
      (await notice(shop, row.provedor_pagamento_id, signed(shop, row.provedor_pagamento_id))).status,
    ).toBe(200);
    await untilStatus(phone, "aprovado", "confirmado");
    expect((await paymentOf(phone)).provedor_pagamento_id).toBe(row.provedor_pagamento_id);
  });
});

describe("fault 35: the notice never comes", () => {
  test("the sweep finds the payment", async () => {
    const { phone, row } = await customerWithCode();
    await shop.fault("notice", "lost");
    await atBank("pay", row.provedor_pagamento_id);
    await database.query("update pagamentos set consultar_em = now() - interval '1 minute' where id = $1", [
      row.id,
    ]);
    await sweepNow();
    await untilStatus(phone, "aprovado", "confirmado");
  });

  test("'já paguei' asks the bank instead of believing", async () => {
    const { phone, row } = await customerWithCode();
    expect((await ask(phone, "já paguei", 2)).join()).toContain("ainda não mostra");
    expect(await paymentOf(phone)).toMatchObject({ status: "pendente", pedido: "novo" });
    await shop.fault("notice", "lost");
    await atBank("pay", row.provedor_pagamento_id);
    expect((await ask(phone, "paguei agora", 2)).join()).toContain("Pix recebido");
  });
});

describe("fault 36: not what was charged", () => {
  test("another amount goes to the team, and the pedido does not go to the kitchen", async () => {
    const { phone, row } = await customerWithCode();
    await atBank("pay", row.provedor_pagamento_id, TOTAL - 100);
    await untilStatus(phone, "em_revisao", "novo");
    expect(await paymentOf(phone)).toMatchObject({
      valor_pago: "51.90",
      precisa_humano_motivo: "pix_nao_confere",
    });
    await until(async () => expect(await lastWords(phone)).toContain("R$ 51,90"));
  });
});

describe("fault 37: another shop's payment", () => {
  test("told under our address changes nothing of theirs nor of ours", async () => {
    const { phone, row } = await customerWithCode(other);
    await other.fault("notice", "lost");
    await atBank("pay", row.provedor_pagamento_id);
    const answer = await notice(shop, row.provedor_pagamento_id, signed(shop, row.provedor_pagamento_id));
    expect(answer.status).toBe(200);
    expect(await paymentOf(phone, other)).toMatchObject({ status: "pendente", pedido: "novo" });
  });
});

describe("fault 38: money that moves afterwards", () => {
  test("a part sent back leaves the pedido, and the team knows", async () => {
    const { phone, row } = await customerWithCode();
    await atBank("pay", row.provedor_pagamento_id);
    await untilStatus(phone, "aprovado", "confirmado");
    await atBank("refund", row.provedor_pagamento_id, 1000);
    await until(async () =>
      expect(await paymentOf(phone)).toMatchObject({
        status: "aprovado",
        valor_devolvido: "10.00",
        pedido: "confirmado",
        precisa_humano_motivo: "pix_devolvido",
      }),
    );
  });

  test("all of it sent back before the kitchen began cancels the pedido", async () => {
    const { phone, row } = await customerWithCode();
    await atBank("pay", row.provedor_pagamento_id);
    await untilStatus(phone, "aprovado", "confirmado");
    await atBank("refund", row.provedor_pagamento_id);
    await untilStatus(phone, "reembolsado", "cancelado");
  });

  test.each(["charge-back", "mediation"] as const)("a %s goes to the team", async (act) => {
    const { phone, row } = await customerWithCode();
    await atBank("pay", row.provedor_pagamento_id);
    await untilStatus(phone, "aprovado", "confirmado");
    await atBank(act, row.provedor_pagamento_id);
    await untilStatus(phone, "contestado", "confirmado");
    expect(await paymentOf(phone)).toMatchObject({ precisa_humano_motivo: "pix_contestado" });
  });

  test("a refund the bank refuses is left to the team", async () => {
    const { phone, row } = await customerWithCode();
    await atBank("pay", row.provedor_pagamento_id);
    await untilStatus(phone, "aprovado", "confirmado");
    await shop.fault("refund", "refuse");
    await ask(phone, "quero cancelar o pedido");
    await ask(phone, "sim", 2);
    await untilStatus(phone, "em_revisao", "cancelado");
    expect(await paymentOf(phone)).toMatchObject({ precisa_humano_motivo: "pix_nao_devolvido" });
  });
});

describe("fault 39: the bank takes the charge and does not say so", () => {
  test("it is asked again with the same key: one charge, one code", async () => {
    const phone = shop.phone(`${next++}`);
    await ask(phone, PIX);
    const before = (await chargesAtBank()).length;
    await shop.fault("create", "http500");
    await ask(phone, "sim");
    await firstAskingFailed(phone);
    await sweepNow();
    await until(async () => expect(await paymentOf(phone)).toMatchObject({ acao: null, status: "pendente" }));
    expect((await chargesAtBank()).length).toBe(before + 1);
  });

  test("taken and never answered, the second asking finds the first one's charge", async () => {
    const phone = shop.phone(`${next++}`);
    await ask(phone, PIX);
    const before = (await chargesAtBank()).length;
    await shop.fault("create", "accept_then_hang");
    const said = await phone.says("sim");
    await phone.replies(1, said.sequence);
    await firstAskingFailed(phone);
    await sweepNow();
    await until(async () => expect(await paymentOf(phone)).toMatchObject({ acao: null, status: "pendente" }));
    expect((await chargesAtBank()).length).toBe(before + 1);
  }, 40_000);

  test("a bank that refuses leaves the customer with the carrinho and the other ways to pay", async () => {
    const phone = shop.phone(`${next++}`);
    await ask(phone, PIX);
    await shop.fault("create", "refuse");
    const said = (await ask(phone, "sim", 2)).join("\n");
    expect(said).toContain("nada foi cobrado");
    expect(said).toContain("Dinheiro");
    await untilStatus(phone, "cancelado", "cancelado");
    await ask(phone, "dinheiro, sem troco");
    await ask(phone, "sim");
    expect(await paymentOf(phone)).toMatchObject({ status: "pendente", pedido: "confirmado" });
  });
});

describe("who may knock at the bank's door", () => {
  test.each([
    ["a wrong token", "wrong-token-wrong-token"],
    ["no token", ""],
  ])("%s is 401", async (_, token) => {
    expect((await notice(shop, "1", { token })).status).toBe(401);
  });

  test("a forged notice changes nothing and is answered 200", async () => {
    const { phone, row } = await customerWithCode();
    await shop.fault("notice", "lost");
    await atBank("pay", row.provedor_pagamento_id);
    const forged = { headers: { "x-request-id": "1", "x-signature": `ts=1,v1=${"0".repeat(64)}` } };
    for (const change of [forged, {}]) {
      expect((await notice(shop, row.provedor_pagamento_id, change)).status).toBe(200);
    }
    expect(await paymentOf(phone)).toMatchObject({ status: "pendente", pedido: "novo" });
    expect(
      (await notice(shop, row.provedor_pagamento_id, signed(shop, row.provedor_pagamento_id))).status,
    ).toBe(200);
    await untilStatus(phone, "aprovado", "confirmado");
  });

  test("a bank that cannot be asked is told to come again", async () => {
    const { row } = await customerWithCode();
    await shop.fault("get", "http500");
    const answer = await notice(shop, row.provedor_pagamento_id, signed(shop, row.provedor_pagamento_id));
    expect(answer.status).toBe(503);
  });
});

describe("the picture of a code", () => {
  const qr = (name: string) => fetch(`${inject("app").url}/api/payments/qr/${name}`);

  test("is a PNG nobody keeps, while the code can be paid", async () => {
    const { phone, row } = await customerWithCode();
    const picture = await qr(`${row.codigo_publico}.png`);
    expect(picture.headers.get("content-type")).toBe("image/png");
    expect(picture.headers.get("cache-control")).toBe("no-store");
    expect(
      Buffer.from(await picture.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe("PNG");
    await atBank("pay", row.provedor_pagamento_id);
    await untilStatus(phone, "aprovado", "confirmado");
    expect((await qr(`${row.codigo_publico}.png`)).status).toBe(404);
  });

  test("any other name gets the same 404", async () => {
    const names = [
      "1.png",
      "x",
      "00000000-0000-4000-8000-000000000000.png",
      "..%2f..%2fetc%2fpasswd",
      "'.png",
    ];
    const answers = await Promise.all(
      names.map(async (name) => {
        const answer = await qr(name);
        return [answer.status, await answer.text(), answer.headers.get("cache-control")];
      }),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.[0]).toBe(404);
  });
});

/** Waits until the first asking of the bank has failed, and makes the next one due. */
async function firstAskingFailed(phone: Phone): Promise<void> {
  const { id } = await paymentOf(phone);
  await vi.waitFor(
    async () => {
      const { rowCount } = await database.query(
        "update pagamentos set acao_proxima_em = now() where id = $1 and acao = 'criar' and acao_tentativas = 1 and acao_reivindicada_em is null",
        [id],
      );
      expect(rowCount).toBe(1);
    },
    { timeout: 20_000, interval: 100 },
  );
}

function signed({ webhookSecret }: ShopWithBank, id: string) {
  const ts = Math.floor(Date.now() / 1000);
  const hex = createHmac("sha256", webhookSecret).update(`id:${id};request-id:r-1;ts:${ts};`).digest("hex");
  return { headers: { "x-request-id": "r-1", "x-signature": `ts=${ts},v1=${hex}` } };
}
