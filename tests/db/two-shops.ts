import { createHash, randomUUID } from "node:crypto";
import type { PoolClient } from "pg";
import { database, signedUpUser } from "@/tests/support/database";
import { newShop } from "@/tests/support/new-shop";
import type { Actor } from "./access";
import { SESSION } from "./probe-access";

/** Two shops with a row in every table, and the people who try to reach them. */
export type TwoShops = {
  readonly a: number;
  readonly b: number;
  readonly userIds: Readonly<Record<Exclude<Actor, "anon" | "service">, string>>;
};

export async function twoShops(): Promise<TwoShops> {
  const [a, b] = [await newShop(), await newShop()];
  const staff = { gerente: "", atendente: "", cozinha: "", entregador: "" };
  for (const papel of ["gerente", "atendente", "cozinha", "entregador"] as const) {
    staff[papel] = (await signedUpUser()).id;
    await database.query("insert into membros (restaurante_id, user_id, papel) values ($1, $2, $3)", [
      a.id,
      staff[papel],
      papel,
    ]);
  }
  await fill(a.id, staff.entregador);
  await fill(b.id, (await signedUpUser()).id);
  return { a: a.id, b: b.id, userIds: { ...staff, dono: a.dono.id, outro_dono: b.dono.id } };
}

/** One row in each table that the menu does not fill. */
async function fill(restauranteId: number, courierId: string): Promise<void> {
  const client = await database.connect();
  try {
    await client.query("begin");
    await fillRows(client, restauranteId, courierId);
    await client.query("commit");
  } finally {
    client.release();
  }
}

async function fillRows(client: PoolClient, r: number, courierId: string): Promise<void> {
  const one = async (sql: string, ...values: unknown[]): Promise<number> =>
    (await client.query<{ id: number }>(`${sql} returning id`, values)).rows[0]?.id ?? 0;
  const cliente = await one("insert into clientes (restaurante_id, nome) values ($1, 'Ana')", r);
  await client.query(
    "insert into clientes_identidades (restaurante_id, identidade, cliente_id) values ($1, 'tel:1', $2)",
    [r, cliente],
  );
  await one(
    "insert into clientes_enderecos (restaurante_id, cliente_id, endereco, usado_em) values ($1, $2, '{}', now())",
    r,
    cliente,
  );
  const conversa = await one(
    "insert into clientes_estado (restaurante_id, cliente_id, cliente_zap) values ($1, $2, 'x')",
    r,
    cliente,
  );
  const turno = await one(
    "insert into turnos (restaurante_id, conversa_id, versao, comandos, eventos, entendedor, created_at) values ($1, $2, 1, '[]', '[]', 'nenhum', now())",
    r,
    conversa,
  );
  const mensagem = await one(
    "insert into conversas (restaurante_id, conversa_id, role, tipo, mensagem, provedor_em, recebida_em) values ($1, $2, 'user', 'texto', 'oi', now(), now())",
    r,
    conversa,
  );
  await one(
    "insert into saidas (restaurante_id, conversa_id, mensagem_id, destino, conteudo, proxima_tentativa_em, created_at) values ($1, $2, $3, 'x', '{}', now(), now())",
    r,
    conversa,
    mensagem,
  );
  const pedido = await one(
    `insert into pedidos (restaurante_id, cliente_id, conversa_id, turno_id, dia, numero, status, cliente_zap, carrinho_json, resumo_pedido,
       subtotal, taxa_entrega, total_valor, explicacao, tipo_entrega, endereco_completo, forma_pagamento, forma_pagamento_nome, created_at)
     values ($1, $2, $3, $4, now(), 1, 'confirmado', 'x', '[]', 'x', 10, 0, 10, '{}', 'retirada', 'x', 'pix', 'Pix', now())`,
    r,
    cliente,
    conversa,
    turno,
  );
  await client.query("insert into pedidos_contadores (restaurante_id, dia, ultimo) values ($1, now(), 1)", [
    r,
  ]);
  await one(
    "insert into pedidos_itens (restaurante_id, pedido_id, ordem, tipo, item_nome_exibicao, qtd, preco_unitario, total, parcelas) values ($1, $2, 1, 'produto', 'x', 1, 10, 10, '[]')",
    r,
    pedido,
  );
  await one(
    "insert into pagamentos (restaurante_id, pedido_id, metodo, provedor, valor, chave_idempotencia, created_at) values ($1, $2, 'pix', 'na_entrega', 10, $3, now())",
    r,
    pedido,
    randomUUID(),
  );
  await one(
    "insert into avaliacoes (restaurante_id, pedido_id, nota, created_at) values ($1, $2, 5, now())",
    r,
    pedido,
  );
  await client.query(
    "insert into bairros_dias (restaurante_id, bairro_id, dia_semana) select $1, id, 1 from bairros where restaurante_id = $1 limit 1",
    [r],
  );
  await one(
    "insert into conhecimento (restaurante_id, pergunta, resposta) values ($1, 'Tem wifi?', 'Tem.')",
    r,
  );
  await one("insert into faixas_entrega (restaurante_id, ate_metros, taxa) values ($1, 3000, 8)", r);
  await one("insert into cupons (restaurante_id, codigo, percentual) values ($1, 'OI', 10)", r);
  const entregador = await one(
    "insert into entregadores (restaurante_id, user_id, nome) values ($1, $2, 'Zé')",
    r,
    courierId,
  );
  await one(
    "insert into entregas (restaurante_id, pedido_id, entregador_id, encaminhada_em) values ($1, $2, $3, now())",
    r,
    pedido,
    entregador,
  );
  await client.query(
    "insert into entregadores_acesso (user_id, pin_hash, sessao_id, aberto_ate) values ($1, 'x', $2, 'infinity')",
    [courierId, SESSION],
  );
  await client.query("insert into uso_modelo (restaurante_id, dia, modelo) values ($1, now(), 'm')", [r]);
  await one("insert into auditoria (restaurante_id, acao) values ($1, 'x')", r);
  await one(
    "insert into convites (restaurante_id, email, papel, token_sha256, expira_em) values ($1, 'x@example.com', 'gerente', $2, now())",
    r,
    createHash("sha256").update(randomUUID()).digest("hex"),
  );
  await client.query(
    "insert into mensagens_apagadas (restaurante_id, provedor_mensagem_id, apagada_em) values ($1, 'x', now())",
    [r],
  );
  await one("insert into feriados (restaurante_id, data, nome) values ($1, now(), 'Festa')", r);
  await client.query(
    "update produtos set estoque_doze_avos = 120 where restaurante_id = $1 and codigo = 'pudim'",
    [r],
  );
  await client.query("insert into plataforma_admins (user_id) values ($1) on conflict do nothing", [
    courierId,
  ]);
}
