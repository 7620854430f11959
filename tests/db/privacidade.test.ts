import { beforeAll, describe, expect, test } from "vitest";
import { callRpc } from "@/lib/services/supabase";
import { type Conversation, openConversation } from "@/tests/support/conversation";
import { database } from "@/tests/support/database";
import { newShop, type TestShop } from "@/tests/support/new-shop";

const AT = Date.parse("2026-05-14T19:40:00-03:00");
const AGORA = new Date(AT + 3_600_000).toISOString();

let shop: TestShop;
beforeAll(async () => {
  shop = await newShop();
  await database.query("update restaurantes set avisar_whatsapp = '5519988887777' where id = $1", [shop.id]);
});

async function clienteOf({ ref }: Conversation): Promise<{ id: number; telefone: string }> {
  const { rows } = await database.query(
    "select c.id, c.telefone from clientes c join clientes_estado s on s.cliente_id = c.id where s.id = $1",
    [ref.conversaId],
  );
  return { id: Number(rows[0].id), telefone: rows[0].telefone };
}

/** Ordered to a street, and asked for a person; the pedido delivered and graded. */
async function aCustomer(rua = "Rua das Acácias"): Promise<Conversation> {
  const ana = await openConversation(shop, "uma grande de calabresa, só isso", AT);
  await ana.says(`entrega na ${rua}, 77, Centro`, AT + 1_000);
  await ana.says("dinheiro sem troco", AT + 2_000);
  await ana.says("sim", AT + 3_000);
  return ana;
}

async function deliver(clienteId: number, comentario: string): Promise<void> {
  for (const status of ["em_preparo", "saiu_entrega", "finalizado"])
    await database.query("update pedidos set status = $2 where cliente_id = $1", [clienteId, status]);
  await database.query(
    `insert into avaliacoes (restaurante_id, pedido_id, nota, comentario, created_at)
       select restaurante_id, id, 4, $2, now() from pedidos where cliente_id = $1`,
    [clienteId, comentario],
  );
}

const erase = (clienteId: number, restauranteId = shop.id) =>
  callRpc("erase_cliente", { restaurante_id: restauranteId, cliente_id: clienteId, agora: AGORA });

/** Every table of the shop in which the text still stands. */
async function tablesWith(text: string): Promise<string[]> {
  const { rows: tables } = await database.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'restaurante_id'
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rowCount } = await database.query(
      `select 1 from public.${name} t where t.restaurante_id = $1 and strpos(to_jsonb(t)::text, $2) > 0`,
      [shop.id, text],
    );
    if (rowCount !== 0) found.push(name);
  }
  return found;
}

describe("a customer who wants to know, or to be forgotten", () => {
  test("is given everything the shop knows of them, and nobody else's", async () => {
    const ana = await aCustomer();
    const { id, telefone } = await clienteOf(ana);
    const { data } = await shop.dono.client.rpc("export_cliente", {
      p_restaurante_id: shop.id,
      p_cliente_id: id,
    });
    expect(data).toMatchObject({ cliente: { telefone }, pedidos: [{ numero: expect.any(Number) }] });
    expect(data.conversa.length).toBeGreaterThan(6);
    expect(JSON.stringify(data.enderecos)).toContain("Acácias");
    const other = await newShop();
    const strange = await other.dono.client.rpc("export_cliente", {
      p_restaurante_id: shop.id,
      p_cliente_id: id,
    });
    expect(strange.data).toBeNull();
  });

  test("is not erased while a pedido is on its way, nor by another shop", async () => {
    const ana = await aCustomer();
    const { id } = await clienteOf(ana);
    expect(await erase(id)).toEqual({ ok: false, motivo: "pedido_aberto" });
    expect(await erase(id, (await newShop()).id)).toEqual({ ok: false, motivo: "nao_existe" });
  });

  test("is in no table any more, and what was sold is counted as before", async () => {
    const ana = await aCustomer("Rua das Hortênsias");
    const { id, telefone } = await clienteOf(ana);
    await deliver(id, "entregue na Rua das Hortênsias");
    await ana.says("quero apagar meus dados", AT + 4_000);
    const sold = async () =>
      (
        await database.query("select count(*), sum(total_valor) from pedidos where restaurante_id = $1", [
          shop.id,
        ])
      ).rows;
    const before = await sold();
    expect(await tablesWith(telefone)).not.toEqual([]);
    expect(await tablesWith("Hortênsias")).toContain("avaliacoes");
    expect(await erase(id)).toEqual({ ok: true });
    expect(await tablesWith(telefone)).toEqual([]);
    expect(await tablesWith(telefone.slice(-8))).toEqual([]);
    expect(await tablesWith("Hortênsias")).toEqual([]);
    const { rows } = await database.query(
      `select d.cliente_nome, d.endereco_completo, a.nota, a.comentario from pedidos d join avaliacoes a on a.pedido_id = d.id
         where d.cliente_id = $1`,
      [id],
    );
    expect(rows).toEqual([
      {
        cliente_nome: null,
        endereco_completo: "Endereço apagado a pedido do cliente",
        nota: 4,
        comentario: null,
      },
    ]);
    expect(await sold()).toEqual(before);
    expect(await erase(id)).toEqual({ ok: false, motivo: "nao_existe" });
  });

  test("leaves no words of theirs with the kitchen nor in why a pedido was cancelled, and the pizza as it was", async () => {
    const ana = await openConversation(
      shop,
      "uma grande de calabresa com borda de catupiry sem cebola, obs: bem passada para o Sr. Astolfo, só isso",
      AT,
    );
    for (const [at, words] of ["retirada", "dinheiro sem troco", "sim"].entries())
      await ana.says(words, AT + 1_000 * (at + 1));
    const { id } = await clienteOf(ana);
    await database.query(
      "update pedidos_itens set detalhes = detalhes || array['Calabresa: obs.: é aniversário do Astolfo'] where pedido_id in (select id from pedidos where cliente_id = $1)",
      [id],
    );
    await database.query(
      "update pedidos set status = 'cancelado', cancelado_motivo = 'o Astolfo desistiu' where cliente_id = $1",
      [id],
    );
    expect(await tablesWith("Astolfo")).toEqual(expect.arrayContaining(["pedidos", "pedidos_itens"]));
    expect(await erase(id)).toEqual({ ok: true });
    expect(await tablesWith("Astolfo")).toEqual([]);
    const { rows } = await database.query(
      "select i.item_nome_exibicao, i.detalhes from pedidos_itens i join pedidos d on d.id = i.pedido_id where d.cliente_id = $1",
      [id],
    );
    expect(rows).toEqual([
      {
        item_nome_exibicao: expect.stringContaining("Calabresa"),
        detalhes: ["Borda Catupiry", "sem cebola"],
      },
    ]);
  });

  test("gives back what their carrinho held", async () => {
    await database.query(
      "update produtos set estoque_doze_avos = 24 where restaurante_id = $1 and codigo = 'pudim'",
      [shop.id],
    );
    const left = async () =>
      (
        await database.query("select estoque from produtos where restaurante_id = $1 and codigo = 'pudim'", [
          shop.id,
        ])
      ).rows[0].estoque;
    const bia = await openConversation(shop, "quero um pudim", AT);
    expect(await left()).toBe(1);
    await erase((await clienteOf(bia)).id);
    expect(await left()).toBe(2);
  });
});
