import { beforeAll, describe, expect, test } from "vitest";
import { sweep } from "@/lib/jobs/sweep";
import { callRpc } from "@/lib/services/supabase";
import { claimCobrancas, cobrancasPorConsultar, findCobranca, findQrCode } from "@/lib/store/cobrancas";
import { runTurn } from "@/lib/turn";
import { type Conversation, openConversation } from "@/tests/support/conversation";
import { database } from "@/tests/support/database";
import { doAtBank, paymentsOf, shopAtLocalBank } from "@/tests/support/local-bank";
import { movePedido } from "@/tests/support/move-pedido";
import { newShop, type TestShop } from "@/tests/support/new-shop";

const MINUTE = 60_000;
let nowMs = Date.parse("2026-05-14T19:40:00-03:00");
let shop: TestShop;
let other: TestShop;
let bankUrl: string;
beforeAll(async () => {
  const made = await shopAtLocalBank(() => nowMs);
  shop = made.shop;
  bankUrl = made.url;
  other = await newShop();
});

const PIX = "uma calabresa grande, entrega na Rua das Flores 123 centro, pago no pix";
const later = (ms = 1_000) => {
  nowMs += ms;
  return nowMs;
};

async function withCode(): Promise<Conversation> {
  const ana = await openConversation(shop, PIX, later());
  await ana.says("sim", later());
  return ana;
}

async function onlyPayment(ana: Conversation) {
  const rows = await paymentsOf(ana);
  expect(rows).toHaveLength(1);
  return rows[0];
}

const bank = (act: string, bancoId: string) => doAtBank(bankUrl, shop, act, bancoId, later());
const conciliar = () => callRpc("conciliar", { restaurante_id: shop.id });

describe("a paid Pix that the team sends back", () => {
  test("goes back once, however often it is asked for; a pedido the kitchen has begun goes on", async () => {
    const ana = await withCode();
    const { id: pagamentoId, provedor_pagamento_id } = await onlyPayment(ana);
    await bank("pay", provedor_pagamento_id);
    await movePedido(ana.ref, "em_preparo", later());
    const refund = async () => {
      const found = await findCobranca(shop.id, { pagamentoId });
      if (found === null) throw new Error("there is no charge");
      const { cobranca, pedido } = found;
      return runTurn(
        ana.ref,
        { kind: "command", command: { tipo: "RefundPix", cobranca, pedido } },
        () => nowMs,
      );
    };
    expect(await refund()).toMatchObject({ kind: "committed", events: [{ tipo: "PixMudou" }] });
    expect(await onlyPayment(ana)).toMatchObject({ status: "reembolsado", pedido: "em_preparo", acao: null });
    expect(await refund()).toMatchObject({ events: [] });
    const words = (await ana.replies()).join("\n");
    expect(words).toContain("A loja vai devolver R$");
    expect(words).toContain("foram devolvidos para a sua conta");
    const { rows } = await database.query("select precisa_humano_motivo from clientes_estado where id = $1", [
      ana.ref.conversaId,
    ]);
    expect(rows).toEqual([{ precisa_humano_motivo: null }]);
    expect(await conciliar()).toMatchObject({ fora_de_lugar: 0 });
  });
});

describe("a Pix that does not match its pedido", () => {
  const stockOf = async (id: number): Promise<number> =>
    (await database.query("select estoque_doze_avos from produtos where id = $1", [id])).rows[0]
      .estoque_doze_avos;

  async function inReview(): Promise<{ ana: Conversation; produto: number; held: number }> {
    const { rows } = await database.query(
      "update produtos set estoque_doze_avos = 120 where restaurante_id = $1 and nome = 'Calabresa' returning id",
      [shop.id],
    );
    const produto = Number(rows[0].id);
    const ana = await withCode();
    const { provedor_pagamento_id: bancoId } = await onlyPayment(ana);
    await fetch(`${bankUrl}/_bank/payments/${bancoId}/pay`, {
      method: "POST",
      body: JSON.stringify({ amount: 100 }),
    });
    await ana.says("já paguei", later());
    return { ana, produto, held: await stockOf(produto) };
  }

  test("is cancelled once the team has had its hour: stock, money and word go back, once", async () => {
    const { ana, produto, held } = await inReview();
    await sweep(() => nowMs + 59 * MINUTE, shop.id);
    expect(await onlyPayment(ana)).toMatchObject({ status: "em_revisao", pedido: "novo" });
    nowMs += 61 * MINUTE;
    await Promise.all([sweep(() => nowMs, shop.id), sweep(() => nowMs, shop.id)]);
    await sweep(() => later(2 * MINUTE), shop.id);
    expect(await onlyPayment(ana)).toMatchObject({
      status: "reembolsado",
      valor_devolvido: "1.00",
      pedido: "cancelado",
    });
    expect(await stockOf(produto)).toBe(held + 12);
    const told = (await ana.replies()).filter((words) => words.includes("o pagamento não conferiu"));
    expect(told).toHaveLength(1);
    expect(await conciliar()).toMatchObject({ fora_de_lugar: 0 });
  });

  test("that the team takes all the same goes on, however late the routine comes", async () => {
    const { ana } = await inReview();
    await movePedido(ana.ref, "confirmado", later());
    await sweep(() => later(90 * MINUTE), shop.id);
    expect(await onlyPayment(ana)).toMatchObject({ status: "em_revisao", pedido: "confirmado" });
  });
});

describe("a charge in the database", () => {
  test("is claimed by one asker, however many ask at once, and by another once the first has died", async () => {
    const ana = await withCode();
    const { id } = await onlyPayment(ana);
    await database.query(
      "update pagamentos set acao = 'cancelar', acao_proxima_em = $2, acao_reivindicada_em = null where id = $1",
      [id, new Date(nowMs)],
    );
    const claim = (agora: number) =>
      claimCobrancas({ agora, conversaId: ana.ref.conversaId, limite: 10, abandonadaAposSegundos: 60 });
    const claims = await Promise.all(Array.from({ length: 8 }, () => claim(nowMs)));
    expect(claims.flat()).toHaveLength(1);
    expect(await claim(nowMs + 59_000)).toHaveLength(0);
    expect(await claim(nowMs + 61_000)).toHaveLength(1);
  });

  test("is found by its restaurante alone", async () => {
    const ana = await withCode();
    const { id, provedor_pagamento_id: bancoId, chave_idempotencia: referencia } = await onlyPayment(ana);
    for (const by of [{ pagamentoId: Number(id) }, { bancoId }, { referencia }]) {
      expect(await findCobranca(shop.id, by)).not.toBeNull();
      expect(await findCobranca(other.id, by)).toBeNull();
    }
  });

  test("shows its code while it can be paid, and never by the bank's number", async () => {
    const ana = await withCode();
    const { codigo_publico, copia_e_cola, provedor_pagamento_id } = await onlyPayment(ana);
    expect(await findQrCode(codigo_publico)).toBe(copia_e_cola);
    await bank("pay", provedor_pagamento_id);
    expect(await findQrCode(codigo_publico)).toBeNull();
  });

  test("is looked up when its time has come, each in its turn", async () => {
    const ana = await withCode();
    const { id } = await onlyPayment(ana);
    const due = async () =>
      (await cobrancasPorConsultar({ agora: nowMs, limite: 1_000 })).some(
        ({ cobranca }) => cobranca.id === Number(id),
      );
    expect(await due()).toBe(false);
    later(2 * MINUTE);
    expect(await due()).toBe(true);
    expect(await due()).toBe(false);
  });

  test("told paid by many notices at once is paid once and told once", async () => {
    const ana = await withCode();
    const { provedor_pagamento_id: id } = await onlyPayment(ana);
    await fetch(`${bankUrl}/_bank/payments/${id}/pay`, { method: "POST" });
    await Promise.all(Array.from({ length: 6 }, () => doAtBank(bankUrl, shop, "nothing", id, nowMs)));
    expect(await onlyPayment(ana)).toMatchObject({ status: "aprovado", pedido: "confirmado" });
    expect((await ana.replies()).filter((text) => text.includes("Pix recebido"))).toHaveLength(1);
  });

  test("money that no place holds is told by the reconciliation", async () => {
    const ana = await withCode();
    const { id, provedor_pagamento_id } = await onlyPayment(ana);
    await bank("pay", provedor_pagamento_id);
    expect(await conciliar()).toMatchObject({ fora_de_lugar: 0 });
    await database.query(
      "update pedidos set status = 'cancelado' where id = (select pedido_id from pagamentos where id = $1)",
      [id],
    );
    expect(await conciliar()).toMatchObject({ fora_de_lugar: 1 });
    await database.query("delete from pagamentos where id = $1", [id]);
  });

  test("its amounts cannot contradict its status", async () => {
    const { id } = await onlyPayment(await withCode());
    for (const change of ["valor_pago = 10", "status = 'aprovado', valor_pago = 10, valor_devolvido = 20"]) {
      await expect(database.query(`update pagamentos set ${change} where id = $1`, [id])).rejects.toThrow(
        /check/,
      );
    }
  });
});

describe("stock held by a pedido that waits for its Pix", () => {
  test("is given back once, however it ends", async () => {
    const { rows } = await database.query(
      "update produtos set estoque_doze_avos = 120 where restaurante_id = $1 and codigo = 'calabresa' returning id",
      [shop.id],
    );
    const left = async () =>
      (await database.query("select estoque_doze_avos from produtos where id = $1", [rows[0].id])).rows[0]
        .estoque_doze_avos;
    const expired = await withCode();
    const edited = await withCode();
    expect(await left()).toBe(96);
    await edited.says("coloca mais uma coca 2 litros", later());
    expect(await left()).toBe(96);
    await edited.says("sim", later());
    await edited.says("quero cancelar o pedido", later());
    await edited.says("sim", later());
    expect(await left()).toBe(108);
    const { provedor_pagamento_id } = await onlyPayment(expired);
    await bank("expire", provedor_pagamento_id);
    await bank("expire", provedor_pagamento_id);
    expect(await left()).toBe(120);
    await database.query("update produtos set estoque_doze_avos = null where id = $1", [rows[0].id]);
  });
});

describe("11.1 money, of the system we replace", () => {
  test("11.1-3 the fee is in the total once, however often the payment changes while the Pix waits", async () => {
    const ana = await withCode();
    for (const forma of ["melhor em dinheiro, sem troco", "melhor no pix"]) {
      await ana.says(forma, later());
      await ana.says("sim", later());
      expect((await paymentsOf(ana)).at(-1)).toMatchObject({ total_valor: "58.90", taxa_entrega: "6.00" });
      if (forma.includes("dinheiro")) {
        await ana.says("quero cancelar o pedido", later());
        await ana.says("sim", later());
        await ana.says(PIX, later());
      }
    }
  });

  test("11.1-5 a charge dies with its pedido or its change, and an old code paid all the same is sent back", async () => {
    const ana = await withCode();
    await ana.says("coloca mais uma coca 2 litros", later());
    await ana.says("sim", later());
    const [old, young] = await paymentsOf(ana);
    const atTheBank = async (id: string) =>
      (await (await fetch(`${bankUrl}/_bank/payments`)).json()).find(
        (one: { id: number }) => String(one.id) === id,
      );
    expect(await atTheBank(old.provedor_pagamento_id)).toMatchObject({ status: "cancelled" });
    await bank("pay", old.provedor_pagamento_id);
    await bank("pay", young.provedor_pagamento_id);
    expect(await paymentsOf(ana)).toMatchObject([
      { status: "reembolsado", valor_pago: "58.90", valor_devolvido: "58.90", pedido: "cancelado" },
      { status: "aprovado", valor_pago: "73.90", pedido: "confirmado" },
    ]);
  });

  test("11.1-6 a Pix that cannot be made confirms nothing, and each charge has a key of its own", async () => {
    const ana = await openConversation(shop, PIX, later());
    await fetch(`${bankUrl}/_control/faults`, {
      method: "POST",
      body: JSON.stringify({ on: "create", fault: "refuse" }),
    });
    await ana.says("sim", later());
    expect(await paymentsOf(ana)).toMatchObject([{ status: "cancelado", pedido: "cancelado" }]);
    expect((await ana.replies()).join()).not.toContain("confirmado");
    const { rows } = await database.query(
      "select count(*) - count(distinct chave_idempotencia) as doubled from pagamentos",
    );
    expect(rows[0].doubled).toBe("0");
  });

  test.each(["50.00", "50,00", "R$ 50"])(
    "11.1-11 'troco para %s' is fifty reais, and less than the total is refused",
    async (note) => {
      const ana = await openConversation(
        shop,
        `uma broto de calabresa, retirada, em nome de Ana, dinheiro, troco para ${note}`,
        later(),
      );
      await ana.says("sim", later());
      expect(await paymentsOf(ana)).toHaveLength(1);
      const { rows } = await database.query("select troco_para from pedidos where conversa_id = $1", [
        ana.ref.conversaId,
      ]);
      expect(rows[0].troco_para).toBe("50.00");
      const bia = await openConversation(
        shop,
        `uma grande de calabresa, retirada, em nome de Bia, dinheiro, troco para ${note}`,
        later(),
      );
      expect((await bia.replies()).join()).toContain("não cobre");
      await bia.says("sim", later());
      expect(await paymentsOf(bia)).toHaveLength(0);
    },
  );

  test("11.1-13 'paguei' is checked like any other word of the bank: the amount counts", async () => {
    const ana = await withCode();
    const { provedor_pagamento_id: id } = await onlyPayment(ana);
    await fetch(`${bankUrl}/_bank/payments/${id}/pay`, {
      method: "POST",
      body: JSON.stringify({ amount: 100 }),
    });
    await ana.says("já paguei", later());
    expect(await onlyPayment(ana)).toMatchObject({
      status: "em_revisao",
      valor_pago: "1.00",
      pedido: "novo",
    });
  });
});

describe("PIX_ABANDONED_CANCEL_MIN", () => {
  test("is how long a code can be paid; then the pedido ends, the charge is closed at the bank and the customer is told", async () => {
    const ana = await withCode();
    const { expira_em, created_at } = await onlyPayment(ana);
    expect(expira_em.getTime() - created_at.getTime()).toBe(60 * MINUTE);
    later(63 * MINUTE);
    await sweep(() => nowMs);
    expect(await onlyPayment(ana)).toMatchObject({ status: "expirado", pedido: "cancelado" });
    expect((await ana.replies()).at(-1)).toContain("acabou sem pagamento");
  });
});

describe("pix_provider and pix_whatsapp_enabled", () => {
  test("switched off, Pix is what the shop takes at the door, and no bank is asked", async () => {
    await database.query("update restaurantes set pix_whatsapp_enabled = false where id = $1", [shop.id]);
    const ana = await withCode();
    expect(await onlyPayment(ana)).toMatchObject({
      provedor: "pix_estatico",
      status: "pendente",
      pedido: "confirmado",
    });
    await database.query("update restaurantes set pix_whatsapp_enabled = true where id = $1", [shop.id]);
  });

  test("no provider but Mercado Pago is taken", async () => {
    await expect(
      database.query("update restaurantes set pix_provider = 'outro' where id = $1", [shop.id]),
    ).rejects.toThrow(/check/);
  });
});

describe("Pix at the door beside Pix by the bank", () => {
  test("is a payment of its own that no bank is asked for", async () => {
    await database.query(
      "insert into formas_pagamento (restaurante_id, codigo, nome, tipo, ordem) values ($1, 'pix-entrega', 'Pix na entrega', 'outro', 9)",
      [shop.id],
    );
    const ana = await openConversation(
      shop,
      "uma calabresa grande, entrega na Rua das Flores 123 centro, pix na entrega",
      later(),
    );
    expect((await ana.replies()).join()).toContain("Pagamento: Pix na entrega\n");
    await ana.says("sim", later());
    expect(await onlyPayment(ana)).toMatchObject({
      provedor: "na_entrega",
      metodo: "pix-entrega",
      pedido: "confirmado",
    });
    await database.query(
      "delete from formas_pagamento where restaurante_id = $1 and codigo = 'pix-entrega'",
      [shop.id],
    );
  });
});

describe("a credential under a key that is gone", () => {
  test("charges nothing, says so to the customer and calls the team", async () => {
    const { rows } = await database.query(
      "select mp_access_token_enc as token from restaurantes where id = $1",
      [shop.id],
    );
    await database.query("update restaurantes set mp_access_token_enc = 'gAAAAA' where id = $1", [shop.id]);
    const ana = await withCode();
    await database.query("update restaurantes set mp_access_token_enc = $2 where id = $1", [
      shop.id,
      rows[0].token,
    ]);
    expect(await onlyPayment(ana)).toMatchObject({ status: "cancelado", pedido: "cancelado" });
    expect((await ana.replies()).at(-1)).toContain("nada foi cobrado");
  });
});

describe("a pedido the shop takes without waiting for its Pix", () => {
  test("goes on when the code expires, and the customer is not told that it was cancelled", async () => {
    const ana = await withCode();
    const { pedido_id, provedor_pagamento_id } = await onlyPayment(ana);
    await database.query("update pedidos set status = 'confirmado' where id = $1", [pedido_id]);
    await bank("expire", provedor_pagamento_id);
    expect(await onlyPayment(ana)).toMatchObject({ status: "expirado", pedido: "confirmado" });
    expect((await ana.replies()).at(-1)).toContain("o pedido continua");
  });
});
