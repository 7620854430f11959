import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { decryptSecret, encryptSecret, sha256Hex } from "@/lib/secrets";
import { type Migration, migrateOriginal } from "@/scripts/original/migrate-original";
import { linhasDoRelato, type Relato } from "@/scripts/original/relato";
import { database, signedUpUser } from "@/tests/support/database";
import { type OriginalDatabase, originalDatabase } from "@/tests/support/original/original-database";
import { everythingOf, OF_SHOP } from "@/tests/support/shop-rows";

const { postgresUrl } = inject("supabase");
let original: OriginalDatabase;
beforeAll(async () => {
  original = await originalDatabase();
  await original.client.query("update restaurantes set mp_access_token_enc = $1 where id = 1", [
    encryptSecret("APP_USR-antiga"),
  ]);
});
afterAll(() => original.drop());

let codigo: string;
let dono: string;
beforeEach(async () => {
  codigo = `antiga-${randomUUID()}`;
  dono = (await signedUpUser()).email;
  // One number is one shop's: each test has the shop to itself.
  await database.query(
    "update restaurantes set instance_name = null, phone_id = null where instance_name = 'antiga'",
  );
  await database.query(
    "update pagamentos set provedor_pagamento_id = null where chave_idempotencia like 'original:%'",
  );
});

function migrate(change: Partial<Migration> = {}): Promise<Relato> {
  return migrateOriginal({
    from: original.url,
    to: postgresUrl,
    original: "1",
    codigo,
    dono,
    isEnsaio: false,
    ...change,
  });
}

async function rows(sql: string) {
  const { rows: found } = await database.query(sql, [codigo]);
  return found;
}
function motivos({ faltas }: Relato, oQue: string): Record<string, string[]> {
  const found = faltas.filter((falta) => falta.oQue === oQue);
  return Object.fromEntries(
    [...Map.groupBy(found, ({ id }) => id)].map(([id, each]) => [id, each.map(({ motivo }) => motivo)]),
  );
}

describe("a shop of the system before us", () => {
  test("comes over with its settings, and its credentials are encrypted", async () => {
    const relato = await migrate();
    const [shop] = await rows("select * from restaurantes where codigo = $1");
    expect(shop).toMatchObject({
      nome: "Pizzaria Antiga",
      canal: "uazapi",
      phone_id: "558530001111",
      instance_name: "antiga",
      instance_token_sha256: sha256Hex("tok-antiga"),
      bot_ativo: true,
      system_prompt: "Fale como um amigo.",
      mensagem_fechado: "Estamos fechados no momento.",
      taxa_unica_ativa: true,
      taxa_entrega_padrao: "7.50",
      pix_whatsapp_enabled: true,
      pix_provider: "mercadopago",
      avisar_whatsapp: "5585988887777",
    });
    expect(decryptSecret(shop.instance_token)).toBe("tok-antiga");
    expect(decryptSecret(shop.mp_access_token_enc)).toBe("APP_USR-antiga");
    expect(motivos(relato, "ajuste")["1"]).toEqual([
      "o login antigo não vem: cada pessoa cria a sua conta",
      expect.stringContaining("digite-o em Horários"),
    ]);
  });

  test("comes over with its menu, priced to the centavo in the sizes its names had", async () => {
    const relato = await migrate();
    const menu = await rows(
      `select p.tipo, p.nome, p.variante, p.preco, p.estoque, p.disponivel, p.apelidos,
         (select jsonb_object_agg(t.nome, coalesce(pp.preco, cp.preco)) from tamanhos t
            left join produto_precos pp on pp.tamanho_id = t.id and pp.produto_id = p.id
            left join categoria_precos cp on cp.tamanho_id = t.id and cp.categoria_id = p.categoria_id
            where t.restaurante_id = p.restaurante_id and coalesce(pp.preco, cp.preco) is not null) as precos
       from produtos p where ${OF_SHOP} order by p.tipo, p.nome`,
    );
    expect(menu).toMatchObject([
      {
        tipo: "bebida",
        nome: "Coca-Cola",
        variante: "2L",
        preco: "14.00",
        estoque: 5,
        apelidos: ["coquinha"],
      },
      { tipo: "bebida", nome: "Guaraná", variante: "Lata", preco: "6.00", estoque: 0, disponivel: false },
      { tipo: "borda", nome: "Catupiry", precos: { Grande: 8, Pequena: 8 } },
      { tipo: "sabor", nome: "Calabresa", precos: { Grande: 39.9, Pequena: 25 } },
      { tipo: "sabor", nome: "Quatro Queijos", precos: { Grande: 45.5 }, estoque: 7 },
    ]);
    expect(motivos(relato, "produto")).toEqual({
      "4": ["o nome da pizza não diz o tamanho"],
      "7": ["o estoque era negativo e veio como zero"],
      "8": ["não é pizza, borda, adicional, bebida nem sobremesa"],
      "9": ["o preço não é um valor em centavos"],
      "10": ["não tem nome"],
    });
  });

  test("comes over with its bairros and couriers", async () => {
    const relato = await migrate();
    expect(await rows(`select nome, taxa, ativo from bairros where ${OF_SHOP} order by nome`)).toEqual([
      { nome: "Aldeota", taxa: null, ativo: true },
      { nome: "Centro", taxa: "5.00", ativo: true },
      { nome: "Papicu", taxa: "8.00", ativo: false },
    ]);
    expect(Object.keys(motivos(relato, "bairro"))).toEqual(["2", "3"]);
    expect(await rows(`select nome, telefone, placa from entregadores where ${OF_SHOP}`)).toEqual([
      { nome: "Zé", telefone: "5585988881234", placa: "ABC1D23" },
    ]);
  });

  test("comes over with its pedidos: statuses, totals, payments and grades as they were", async () => {
    const relato = await migrate();
    expect(
      await rows(
        `select o.origem, p.status, p.subtotal, p.taxa_entrega as taxa, p.total_valor as total, p.forma_pagamento as forma, p.troco_para as troco,
           b.nome as bairro, g.provedor, g.status as pagamento, g.valor_pago as pago, a.nota, p.msg_avaliacao_enviada as avaliada
         from private.origens o join pedidos p on p.id = o.destino join pagamentos g on g.pedido_id = p.id
         left join bairros b on b.id = p.bairro_id left join avaliacoes a on a.pedido_id = p.id
         where o.tabela = 'pedidos' and o.${OF_SHOP} order by o.origem`,
      ),
    ).toMatchObject([
      {
        origem: "101",
        status: "finalizado",
        subtotal: "79.80",
        taxa: "5.00",
        total: "84.80",
        forma: "dinheiro",
        troco: "100.00",
        bairro: "Centro",
        provedor: "na_entrega",
        nota: 5,
        avaliada: true,
      },
      {
        origem: "102",
        status: "finalizado",
        subtotal: "45.50",
        taxa: "0.00",
        total: "45.50",
        forma: "pix",
        provedor: "mercadopago",
        pagamento: "aprovado",
        pago: "45.50",
      },
      {
        origem: "103",
        status: "em_preparo",
        subtotal: "39.90",
        taxa: "5.00",
        total: "44.90",
        forma: "credito",
        bairro: "Centro",
      },
      { origem: "106", status: "cancelado", total: "0.00", pagamento: "cancelado" },
      { origem: "110", status: "finalizado", total: "25.00", provedor: "na_entrega", pago: "0.00" },
      { origem: "111", status: "finalizado", subtotal: "30.00", total: "30.00" },
      {
        origem: "112",
        status: "finalizado",
        subtotal: "33.33",
        total: "33.33",
        troco: null,
        bairro: null,
        nota: null,
      },
      {
        origem: "113",
        status: "cancelado",
        total: "25.00",
        provedor: "mercadopago",
        pagamento: "em_revisao",
        pago: "25.00",
      },
    ]);
    expect(motivos(relato, "pedido")).toEqual({
      "104": ["era um carrinho que ninguém fechou"],
      "105": ["espera o Pix no sistema antigo: conclua ou cancele lá"],
      "107": ["o WhatsApp do cliente não é um telefone"],
      "108": ['o status "esquisito" não se conhece'],
      "109": ["o total não é um valor em centavos"],
      "110": ["o mesmo Pix estava em dois pedidos: ficou no primeiro"],
      "112": [
        "os itens estavam ilegíveis: veio só o total",
        "o troco era menor que o total",
        "a nota não ia de 1 a 5",
        "o bairro não está na lista",
      ],
      "113": ["o Pix foi pago e não bate com o pedido: confira no Mercado Pago"],
      "114": ["não tem data"],
    });
    expect(
      await rows(`select i.item_nome_exibicao as item, i.detalhes, i.qtd, i.total from pedidos_itens i join private.origens o on o.destino = i.pedido_id
        where o.tabela = 'pedidos' and o.origem in ('101', '111') and o.${OF_SHOP} order by i.pedido_id, i.ordem`),
    ).toEqual([
      { item: "Pizza Calabresa Grande", detalhes: ["obs.: sem cebola"], qtd: 2, total: "79.80" },
      { item: "Pizza Calabresa Pequena", detalhes: [], qtd: 1, total: "25.00" },
      { item: "guarana lata", detalhes: [], qtd: 1, total: "5.00" },
    ]);
  });

  test("has each customer once, with and without the ninth digit, and an address that can be delivered to", async () => {
    const relato = await migrate();
    expect(
      await rows(`select c.nome, c.telefone, count(p.id)::int as pedidos, (select count(*)::int from clientes_enderecos e where e.cliente_id = c.id) as enderecos
        from clientes c left join pedidos p on p.cliente_id = c.id where c.${OF_SHOP} group by c.id order by c.telefone`),
    ).toEqual([
      { nome: "Maria", telefone: "5585999990001", pedidos: 2, enderecos: 1 },
      { nome: "João", telefone: "5585999990002", pedidos: 2, enderecos: 0 },
      { nome: "Ana", telefone: "5585999990003", pedidos: 4, enderecos: 0 },
      { nome: null, telefone: "5585999990004", pedidos: 0, enderecos: 0 },
    ]);
    expect(Object.values(motivos(relato, "perfil")).flat().toSorted()).toEqual([
      "o WhatsApp do cliente não é um telefone",
      "o endereço não tem rua, número e um bairro da lista",
    ]);
  });

  test("that is carried over again is left as it is by now, and of the other shop nothing came", async () => {
    await migrate();
    await database.query(
      "update produtos set preco = 15 where codigo = 'coca-cola-2l' and restaurante_id = (select id from restaurantes where codigo = $1)",
      [codigo],
    );
    const before = await everythingOf(codigo);
    expect(JSON.stringify(before)).not.toContain("outra loja");
    const again = await migrate();
    expect(again.trazidos).toEqual({});
    expect(linhasDoRelato(again)[0]).toBe("Nada de novo para trazer.");
    expect(await everythingOf(codigo)).toEqual(before);
  });

  test("brings by a later run what was finished there since", async () => {
    await migrate();
    await original.client.query(
      "update pedidos set status = 'finalizado', total_valor = 25, payment_status = 'approved', payment_amount = 25 where id = 105",
    );
    try {
      expect((await migrate()).trazidos).toEqual({ pedidos: 1 });
    } finally {
      await original.client.query(
        "update pedidos set status = 'novo', payment_status = 'pending', payment_amount = null where id = 105",
      );
    }
  });

  test("is not touched by a rehearsal, and needs an owner and a choice among several", async () => {
    const relato = await migrate({ isEnsaio: true });
    expect(relato.trazidos.pedidos).toBe(8);
    expect(await rows("select 1 from restaurantes where codigo = $1")).toEqual([]);
    await expect(migrate({ dono: null })).rejects.toThrow("--dono");
    await expect(migrate({ dono: "ninguem@example.com" })).rejects.toThrow("/criar-conta");
    await expect(migrate({ from: new URL("/nao_existe", postgresUrl).href })).rejects.toThrow("nao_existe");
    await expect(migrate({ original: null })).rejects.toThrow("--original 1");
  });
});
