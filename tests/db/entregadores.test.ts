import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { encaminhar } from "@/lib/admin/encaminhar";
import { movePedido } from "@/lib/admin/move-pedido";
import { callRpc } from "@/lib/services/supabase";
import { runTurn } from "@/lib/turn";
import { type Conversation, openConversation } from "@/tests/support/conversation";
import { database, signedUpUser } from "@/tests/support/database";
import { memberOf } from "@/tests/support/member-of";
import { newShop, type TestShop } from "@/tests/support/new-shop";

let shop: TestShop;
let other: TestShop;
let atMs = Date.parse("2026-05-14T19:40:00-03:00");
beforeAll(async () => {
  shop = await newShop();
  other = await newShop();
});

const later = () => {
  atMs += 1_000;
  return atMs;
};

type Courier = { readonly id: number; readonly userId: string; readonly sessao: string };

/** Somebody who delivers for a shop, with a page that a PIN has opened. */
async function courierOf({ id }: TestShop, nome = "Zé"): Promise<Courier> {
  const user = await signedUpUser();
  await database.query("insert into membros (restaurante_id, user_id, papel) values ($1, $2, 'entregador')", [
    id,
    user.id,
  ]);
  const { rows } = await database.query(
    "insert into entregadores (restaurante_id, user_id, nome) values ($1, $2, $3) returning id::int",
    [id, user.id, nome],
  );
  const sessao = randomUUID();
  await database.query(
    "insert into entregadores_acesso (user_id, pin_hash, sessao_id, aberto_ate) values ($1, 'x', $2, now() + interval '1 hour')",
    [user.id, sessao],
  );
  return { id: rows[0].id, userId: user.id, sessao };
}

/** What the API answers somebody in a session, under row level security. */
async function asUser(userId: string, sessao: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = await database.connect();
  try {
    await client.query("begin");
    await client.query(
      "select set_config('role', 'authenticated', true), set_config('request.jwt.claims', $1, true)",
      [JSON.stringify({ role: "authenticated", sub: userId, session_id: sessao })],
    );
    return (await client.query(sql)).rows;
  } finally {
    await client.query("rollback");
    client.release();
  }
}

type Page = { readonly abertas: readonly Line[]; readonly feitas: readonly Line[] };
type Line = { readonly numero: number };

async function pageOf({ userId, sessao }: Courier): Promise<Page> {
  const [row] = await asUser(userId, sessao, "select entregas_do_entregador('2026-01-01') as page");
  return row?.page as Page;
}

async function seenBy(courier: Courier) {
  const entregas = await asUser(
    courier.userId,
    courier.sessao,
    "select pedido_id::int as pedido from entregas order by 1",
  );
  const { abertas, feitas } = await pageOf(courier);
  return {
    entregas: entregas.map(({ pedido }) => pedido),
    abertas: abertas.map(({ numero }) => numero),
    feitas: feitas.map(({ numero }) => numero),
  };
}

type Placed = { readonly id: number; readonly numero: number; readonly ana: Conversation };

async function placed(of: TestShop, how = "entrega na Rua das Flores 123 centro"): Promise<Placed> {
  const ana = await openConversation(
    of,
    `uma calabresa grande, ${how}, dinheiro com troco pra 100, só isso`,
    later(),
  );
  await ana.says("sim", later());
  const { rows } = await database.query(
    "select id::int, numero from pedidos where conversa_id = $1 order by id desc limit 1",
    [ana.ref.conversaId],
  );
  return { ...rows[0], ana };
}

async function move(
  of: TestShop,
  pedidoId: number,
  ...steps: ("em_preparo" | "saiu_entrega" | "finalizado" | "cancelado")[]
) {
  for (const para of steps)
    expect(
      await movePedido(memberOf(of), { pedidoId, para, motivo: null, semPagamento: false }),
    ).toMatchObject({ ok: true });
}

describe("a courier sees what was given to them", () => {
  test("and nothing of another courier, nor of another shop", async () => {
    const [ze, bia, rui] = [
      await courierOf(shop),
      await courierOf(shop, "Bia"),
      await courierOf(other, "Rui"),
    ];
    const [mine, hers, theirs] = [await placed(shop), await placed(shop), await placed(other)];
    await encaminhar(memberOf(shop), mine.id, ze.id);
    await encaminhar(memberOf(shop), hers.id, bia.id);
    await encaminhar(memberOf(other), theirs.id, rui.id);
    expect(await seenBy(ze)).toEqual({ entregas: [mine.id], abertas: [mine.numero], feitas: [] });
    expect(await seenBy(bia)).toEqual({ entregas: [hers.id], abertas: [hers.numero], feitas: [] });
    expect(await seenBy(rui)).toEqual({ entregas: [theirs.id], abertas: [theirs.numero], feitas: [] });
    for (const table of ["pedidos", "clientes", "pedidos_itens", "pagamentos", "conversas", "avaliacoes"])
      expect(await asUser(ze.userId, ze.sessao, `select 1 from ${table}`)).toEqual([]);
    expect(await asUser(ze.userId, ze.sessao, "select nome from entregadores")).toEqual([{ nome: "Zé" }]);
  });

  test("with what the door needs to know, and of what is done only that it was", async () => {
    const ze = await courierOf(shop);
    const { id, ana } = await placed(shop);
    await encaminhar(memberOf(shop), id, ze.id);
    await move(shop, id, "em_preparo", "saiu_entrega");
    expect(await pageOf(ze)).toMatchObject({
      abertas: [
        {
          status: "saiu_entrega",
          endereco: "Rua das Flores, 123, Centro",
          troco_para: 100,
          pago: false,
          em_dinheiro: true,
        },
      ],
    });
    await move(shop, id, "finalizado");
    const done = JSON.stringify(await pageOf(ze));
    expect(done).toContain('"abertas":[]');
    expect(done).not.toContain("Flores");
    const { rows } = await database.query(
      "select telefone from clientes c join clientes_estado e on e.cliente_id = c.id where e.id = $1",
      [ana.ref.conversaId],
    );
    expect(done).not.toContain(rows[0].telefone);
  });

  test.each<[string, (courier: Courier) => Promise<unknown>]>([
    ["in another session of theirs", async (courier) => Object.assign(courier, { sessao: randomUUID() })],
    [
      "in a session whose time is over",
      ({ userId }) =>
        database.query("update entregadores_acesso set aberto_ate = now() where user_id = $1", [userId]),
    ],
    [
      "once the PIN is forgotten",
      ({ userId }) => database.query("delete from entregadores_acesso where user_id = $1", [userId]),
    ],
    [
      "when they do not work any more",
      ({ id }) => database.query("update entregadores set ativo = false where id = $1", [id]),
    ],
    ["off the team", ({ userId }) => database.query("delete from membros where user_id = $1", [userId])],
  ])("and nothing at all %s", async (_, change) => {
    const ze = await courierOf(shop);
    const { id } = await placed(shop);
    await encaminhar(memberOf(shop), id, ze.id);
    expect((await seenBy(ze)).entregas).toEqual([id]);
    await change(ze);
    expect(await seenBy(ze)).toEqual({ entregas: [], abertas: [], feitas: [] });
  });

  test.each([
    "update entregas set status = 'entregue'",
    "delete from entregas",
    "select 1 from entregadores_acesso",
    "select claim_pin('{}')",
    "select encaminhar_pedido('{}')",
  ])("and is refused “%s”", async (sql) => {
    const ze = await courierOf(shop);
    await expect(asUser(ze.userId, ze.sessao, sql)).rejects.toMatchObject({ code: "42501" });
  });

  test("and cannot put themselves back to work", async () => {
    const ze = await courierOf(shop);
    expect(await asUser(ze.userId, ze.sessao, "update entregadores set ativo = true returning 1")).toEqual(
      [],
    );
  });
});

describe("a delivery", () => {
  test("is given only to a courier of its shop who works, and only while there is something to deliver", async () => {
    const [ze, rui] = [await courierOf(shop), await courierOf(other)];
    const [delivery, pickup] = [await placed(shop), await placed(shop, "vou retirar, meu nome é Ana")];
    const member = memberOf(shop);
    expect(await encaminhar(member, delivery.id, rui.id)).toMatchObject({ ok: false });
    expect(await encaminhar(member, pickup.id, ze.id)).toMatchObject({ ok: false });
    expect(await encaminhar(memberOf(other), delivery.id, rui.id)).toMatchObject({ ok: false });
    expect(await encaminhar(member, delivery.id, ze.id)).toEqual({ ok: true, entregador: "Zé" });
    await database.query("update entregadores set ativo = false where id = $1", [ze.id]);
    const bia = await courierOf(shop, "Bia");
    await database.query("update entregadores set placa = 'ABC1D23' where id = $1", [bia.id]);
    expect(await encaminhar(member, delivery.id, ze.id)).toMatchObject({ ok: false });
    expect(await encaminhar(member, delivery.id, bia.id)).toEqual({
      ok: true,
      entregador: "Bia (placa ABC1D23)",
    });
    await move(shop, delivery.id, "cancelado");
    expect(await encaminhar(member, delivery.id, bia.id)).toMatchObject({ ok: false });
    const { rows } = await database.query("select status from entregas where pedido_id = $1", [delivery.id]);
    expect(rows).toEqual([{ status: "devolvida" }]);
  });

  test("leaves and arrives in the customer's ear, with the name of who brings it", async () => {
    const { id, numero, ana } = await placed(shop);
    await move(shop, id, "em_preparo");
    await movePedido(memberOf(shop), {
      pedidoId: id,
      para: "saiu_entrega",
      motivo: null,
      semPagamento: false,
      entregador: "Zé (placa ABC1D23)",
    });
    expect((await ana.replies()).at(-1)).toBe(
      `🛵 Seu pedido nº ${numero} saiu para entrega com Zé (placa ABC1D23)!`,
    );
    const pedido = { id, numero, status: "saiu_entrega", tipoEntrega: "entrega", reserva: {} } as const;
    await runTurn(ana.ref, { kind: "command", command: { tipo: "CourierFoundNobody", pedido } }, later);
    expect((await ana.replies()).at(-1)).toContain("não encontrou ninguém");
    const { rows } = await database.query(
      "select precisa_humano_motivo, atendimento from clientes_estado where id = $1",
      [ana.ref.conversaId],
    );
    expect(rows).toEqual([{ precisa_humano_motivo: "cliente_nao_encontrado", atendimento: "bot" }]);
  });

  test("is counted for who brought it, to the centavo", async () => {
    const own = await newShop();
    const [ze, bia] = [await courierOf(own), await courierOf(own, "Bia")];
    for (let n = 0; n < 3; n++) {
      const { id } = await placed(own);
      await encaminhar(memberOf(own), id, n === 2 ? bia.id : ze.id);
      await move(own, id, "em_preparo", "saiu_entrega", ...(n === 1 ? [] : (["finalizado"] as const)));
    }
    const [{ rows: sums }, [listed]] = await Promise.all([
      database.query(
        `select e.entregador_id::int as id, count(*) filter (where p.status = 'finalizado')::int as entregues,
            count(*) filter (where p.status = 'saiu_entrega')::int as na_rua,
            coalesce(sum(p.total_valor) filter (where p.status = 'finalizado'), 0)::float as em_dinheiro,
            coalesce(sum(p.taxa_entrega) filter (where p.status = 'finalizado'), 0)::float as taxas
          from entregas e join pedidos p on p.id = e.pedido_id where e.restaurante_id = $1 group by 1 order by 1`,
        [own.id],
      ),
      asUser(own.dono.id, randomUUID(), `select list_entregadores(${own.id}, '2026-01-01') as lista`),
    ]);
    const lista = listed?.lista as { id: number }[];
    expect(lista.toSorted((a, b) => a.id - b.id)).toMatchObject(sums);
    expect(sums).toMatchObject([
      { entregues: 1, na_rua: 1 },
      { entregues: 1, na_rua: 0 },
    ]);
    const [elsewhere] = await asUser(
      other.dono.id,
      randomUUID(),
      `select list_entregadores(${own.id}, '2026-01-01') as lista`,
    );
    expect(elsewhere?.lista).toEqual([]);
  });
});

describe("five tries at a PIN", () => {
  test("are five, however many come at once; then it is locked until the shop releases it", async () => {
    const { userId } = await courierOf(shop);
    const claims = await Promise.all(
      Array.from({ length: 20 }, () => callRpc("claim_pin", { user_id: userId })),
    );
    expect(claims.filter((claim) => (claim as { pin_hash: string | null }).pin_hash !== null)).toHaveLength(
      5,
    );
    const acesso = async (of: TestShop) =>
      (
        await asUser(of.dono.id, randomUUID(), `select private.acesso_do_entregador('${userId}') as acesso`)
      )[0]?.acesso;
    expect(await acesso(shop)).toBe("travado");
    expect(await acesso(other)).toBeNull();
  });
});
