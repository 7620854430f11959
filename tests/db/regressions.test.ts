import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { abandonedCarts } from "@/lib/jobs/abandoned-carts";
import { runTurn } from "@/lib/turn";
import { type Conversation, openConversation } from "@/tests/support/conversation";
import { database } from "@/tests/support/database";
import { movePedido } from "@/tests/support/move-pedido";
import { newShop, type TestShop } from "@/tests/support/new-shop";

/** What the system we replace did wrong, by the numbers of its list: each shows that we do not. */
let shop: TestShop;
beforeAll(async () => {
  shop = await newShop();
});
afterEach(() => vi.restoreAllMocks());

const MINUTE = 60_000;
/** Later for each test, so that what one leaves is long settled in the next. */
let year = 1981;
function evening(): number {
  return Date.parse(`${year++}-05-17T19:40:00-03:00`);
}

const CONFIRMA = "só isso, retirada, em nome de Ana, pago em dinheiro sem troco";

async function row({ ref }: Conversation) {
  const { rows } = await database.query("select * from clientes_estado where id = $1", [ref.conversaId]);
  return rows[0];
}

async function pedidos({ ref }: Conversation) {
  const { rows } = await database.query("select * from pedidos where conversa_id = $1 order by id", [
    ref.conversaId,
  ]);
  return rows;
}

/** A sabor and a borda whose stock is counted, so many pizzas of each. */
async function counted(pizzas: number): Promise<() => Promise<number[]>> {
  const codigos = ["calabresa", "catupiry"];
  const { rows } = await database.query<{ id: string }>(
    `update produtos set estoque_doze_avos = $2 where restaurante_id = $1
       and ((tipo = 'sabor' and codigo = $3) or (tipo = 'borda' and nome ilike $4)) returning id`,
    [shop.id, pizzas * 12, codigos[0], "%catupiry%"],
  );
  const ids = rows.map(({ id }) => id);
  return async () =>
    (
      await database.query<{ estoque_doze_avos: number }>(
        "select estoque_doze_avos from produtos where id = any($1) order by id",
        [ids],
      )
    ).rows.map(({ estoque_doze_avos }) => estoque_doze_avos / 12);
}

describe("11.1 money and orders", () => {
  test("11.1-1 nothing of a placed pedido reaches the next one", async () => {
    const at = evening();
    const ana = await openConversation(shop, "uma grande de calabresa", at);
    await ana.says("só isso, entrega na Rua das Flores 123 centro, dinheiro, troco pra 100", at + 1_000);
    await ana.says("sim", at + 2_000);
    await ana.says("quero mais uma média de mussarela", at + 10 * MINUTE);
    expect(await pedidos(ana)).toHaveLength(1);
    expect((await row(ana)).dados_parciais).toMatchObject({
      endereco: { rua: null, numero: null, bairroId: null },
      pagamento: null,
      trocoPara: null,
      tipoEntrega: null,
    });
  });

  test("11.1-2 what is confirmed is the carrinho as it is now, line by line", async () => {
    const at = evening();
    const ana = await openConversation(shop, "uma grande de calabresa", at);
    await ana.says("entrega na Rua das Flores 123 centro, no débito", at + 1_000);
    await ana.says("coloca uma coca 2 litros", at + 2_000);
    await ana.says("só isso", at + 3_000);
    await ana.says("sim", at + 4_000);
    const [pedido] = await pedidos(ana);
    expect(pedido).toMatchObject({ subtotal: "67.90", taxa_entrega: "6.00", total_valor: "73.90" });
    const { rows } = await database.query(
      "select sum(total) as soma, count(*)::int as linhas from pedidos_itens where pedido_id = $1",
      [pedido.id],
    );
    expect(rows).toEqual([{ soma: "67.90", linhas: 2 }]);
  });

  test.each([
    [
      "the customer cancels",
      async (ana: Conversation, at: number) => {
        await ana.says(CONFIRMA, at + 1_000);
        await ana.says("sim", at + 2_000);
        await ana.says("quero cancelar o pedido", at + 3_000);
        await ana.says("sim", at + 4_000);
      },
    ],
    [
      "the team cancels",
      async (ana: Conversation, at: number) => {
        await ana.says(CONFIRMA, at + 1_000);
        await ana.says("sim", at + 2_000);
        await movePedido(ana.ref, "cancelado", at + 3_000);
        await movePedido(ana.ref, "cancelado", at + 4_000);
      },
    ],
    [
      "the line is taken out",
      async (ana: Conversation, at: number) => void (await ana.says("tira a pizza", at + 1_000)),
    ],
    [
      "the carrinho is given up",
      async (ana: Conversation, at: number) => void (await ana.says("cancela tudo", at + 1_000)),
    ],
    [
      "it expires",
      async (_: Conversation, at: number) => void (await abandonedCarts(() => at + 16 * MINUTE, shop.id)),
    ],
  ])("11.1-7 stock, the crust's too, is back when %s", async (_, undo) => {
    const at = evening();
    const estoque = await counted(5);
    const ana = await openConversation(shop, "2 grandes de calabresa com borda de catupiry", at);
    expect(await estoque()).toEqual([3, 3]);
    await undo(ana, at);
    expect(await estoque()).toEqual([5, 5]);
  });

  test("11.1-12 an 'oi' makes no pedido, and nobody who only asked is told of a carrinho", async () => {
    const at = evening();
    const ana = await openConversation(shop, "oi", at);
    await ana.says("qual o telefone de vocês?", at + MINUTE);
    const said = (await ana.replies()).length;
    await abandonedCarts(() => at + 20 * MINUTE, shop.id);
    expect(await pedidos(ana)).toEqual([]);
    expect((await ana.replies()).length).toBe(said);
  });
});

describe("11.3 concurrency and reliability", () => {
  test("11.3-1 a message that comes while a turn runs is neither lost nor half applied", async () => {
    const at = evening();
    const ana = await openConversation(shop, "oi", at);
    await ana.writes("uma grande de calabresa", at + 1_000);
    const running = runTurn(ana.ref, { kind: "messages", quietSeconds: 0 }, () => at + 1_000);
    await ana.writes("e uma coca 2 litros", at + 1_100);
    await running;
    await runTurn(ana.ref, { kind: "messages", quietSeconds: 0 }, () => at + 3_000);
    expect((await row(ana)).dados_parciais.carrinho).toHaveLength(2);
  });

  test("11.3-2 two workers in one conversation do not overwrite each other", async () => {
    const at = evening();
    const ana = await openConversation(shop, "oi", at);
    await ana.writes("uma grande de calabresa", at + 1_000);
    await Promise.all(
      Array.from({ length: 5 }, () =>
        runTurn(ana.ref, { kind: "messages", quietSeconds: 0 }, () => at + 2_000),
      ),
    );
    expect((await row(ana)).dados_parciais.carrinho).toHaveLength(1);
    expect((await ana.replies()).filter((texto) => texto.includes("Calabresa"))).toHaveLength(1);
  });

  test("11.3-3 a turn that dies has not used its message up: the next one answers it", async () => {
    const at = evening();
    const ana = await openConversation(shop, "oi", at);
    await ana.writes("uma grande de calabresa", at + 1_000);
    failOnce("commit_turn");
    await expect(runTurn(ana.ref, { kind: "messages", quietSeconds: 0 }, () => at + 2_000)).rejects.toThrow();
    await runTurn(ana.ref, { kind: "messages", quietSeconds: 0 }, () => at + 3_000);
    expect((await row(ana)).dados_parciais.carrinho).toHaveLength(1);
  });

  test("11.3-3 beyond the limit of a minute a message is stored, and costs no understanding", async () => {
    const at = evening();
    const ana = await openConversation(shop, "oi", at);
    for (let index = 0; index < 61; index++) await ana.writes("?", at + index);
    const { rows } = await database.query(
      "select count(*) filter (where ignorada = 'limite')::int as limitadas, count(*)::int as todas from conversas where conversa_id = $1 and role = 'user'",
      [ana.ref.conversaId],
    );
    expect(rows).toEqual([{ limitadas: 2, todas: 62 }]);
  });

  test("11.3-4 however many older rows cannot be done, the newest carrinho has its reminder", async () => {
    const at = evening();
    await database.query(
      `with c as (insert into clientes (restaurante_id, nome) select $1, 'Antiga' from generate_series(1, 230) returning id)
       insert into clientes_estado (restaurante_id, cliente_id, cliente_zap, dados_parciais, carrinho_rotina_em)
       select $1, c.id, 'ninguem', '{"schemaVersion": 1, "carrinho": [{"tipo": "pizza"}], "ultimaAtividade": 1}', $2::timestamptz - interval '1 day' from c`,
      [shop.id, new Date(at).toISOString()],
    );
    const ana = await openConversation(shop, "uma grande de calabresa", at);
    await abandonedCarts(() => at + 11 * MINUTE, shop.id);
    expect((await ana.replies()).at(-1)).toContain("Ainda está por aí?");
    await database.query("delete from clientes where restaurante_id = $1 and nome = 'Antiga'", [shop.id]);
  });

  test("11.3-4 a reminder that failed is tried again, not marked as done", async () => {
    const at = evening();
    await abandonedCarts(() => at, shop.id);
    const ana = await openConversation(shop, "uma grande de calabresa", at);
    failOnce("commit_turn");
    expect(await abandonedCarts(() => at + 11 * MINUTE, shop.id)).toMatchObject({ reminded: 0, failed: 1 });
    expect(await abandonedCarts(() => at + 12 * MINUTE, shop.id)).toMatchObject({ reminded: 1, failed: 0 });
    expect((await ana.replies()).at(-1)).toContain("Ainda está por aí?");
  });

  test("11.3-5 a send that fails stays to be sent, and its order is kept", async () => {
    const at = evening();
    const ana = await openConversation(shop, "oi", at);
    await ana.says("uma grande de calabresa", at + 1_000);
    const { rows } = await database.query(
      "select status, tentativas > 0 as tentada from saidas where conversa_id = $1 order by id",
      [ana.ref.conversaId],
    );
    expect(rows).toEqual([
      { status: "pendente", tentada: true },
      { status: "pendente", tentada: false },
    ]);
  });

  test("11.3-5 a price, a bairro and a sabor are as they are now, not as they were ten minutes ago", async () => {
    const own = await newShop();
    const at = evening();
    const ana = await openConversation(own, "quanto é a coca 2 litros?", at);
    expect((await ana.replies()).at(-1)).toContain("R$ 15,00");
    await database.query(
      "update produtos set preco = 17 where restaurante_id = $1 and nome = 'Coca-Cola' and preco = 15",
      [own.id],
    );
    await database.query("update bairros set taxa = 8 where restaurante_id = $1 and nome = 'Centro'", [
      own.id,
    ]);
    await ana.says("quanto é a coca 2 litros?", at + 1_000);
    expect((await ana.replies()).at(-1)).toContain("R$ 17,00");
    await ana.says("quanto é a entrega no centro?", at + 2_000);
    expect((await ana.replies()).at(-1)).toContain("R$ 8,00");
  });

  test("11.3-6 a database that does not answer is a fault, never 'no pedido': nothing is doubled", async () => {
    const at = evening();
    const ana = await openConversation(shop, "uma grande de calabresa", at);
    await ana.says(CONFIRMA, at + 1_000);
    await ana.writes("sim", at + 2_000);
    failOnce("load_turn");
    const turn = () => runTurn(ana.ref, { kind: "messages", quietSeconds: 0 }, () => at + 3_000);
    await expect(turn()).rejects.toThrow();
    await turn();
    await turn();
    expect(await pedidos(ana)).toHaveLength(1);
  });
});

/** The next call of this function of the database ends as if the network had gone. */
function failOnce(name: string): void {
  const real = globalThis.fetch;
  let hasFailed = false;
  vi.spyOn(globalThis, "fetch").mockImplementation((input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (hasFailed || !url.endsWith(`/rpc/${name}`)) return real(input, init);
    hasFailed = true;
    return Promise.reject(new TypeError("fetch failed"));
  });
}
