import pg from "pg";

/** What a night puts into the database, written directly: the panel is tested here, not the bot. */
export async function withRows<T>(work: (rows: Rows) => Promise<T>): Promise<T> {
  const client = new pg.Client(process.env.E2E_POSTGRES_URL);
  await client.connect();
  try {
    return await work(rowsOf(client));
  } finally {
    await client.end();
  }
}

export type Rows = ReturnType<typeof rowsOf>;

function rowsOf(client: pg.Client) {
  async function one(sql: string, values: readonly unknown[]): Promise<number> {
    const { rows } = await client.query(sql, [...values]);
    return Number(rows[0]?.id);
  }

  /** One sabor at R$ 50,00 in one tamanho, and one bebida at R$ 9,00. */
  async function addCardapio(codigo: string): Promise<void> {
    const id = await one("select id from restaurantes where codigo = $1", [codigo]);
    const tamanho = await one(
      "insert into tamanhos (restaurante_id, codigo, nome, fatias, max_sabores) values ($1, 'g', 'Grande', 8, 2) returning id",
      [id],
    );
    const categoria = await one(
      "insert into categorias (restaurante_id, codigo, nome) values ($1, 'c', 'Tradicionais') returning id",
      [id],
    );
    await client.query("insert into categoria_precos values ($1, $2, $3, 50)", [id, categoria, tamanho]);
    await client.query(
      `insert into produtos (restaurante_id, codigo, tipo, nome, categoria_id, preco) values
         ($1, 'calabresa', 'sabor', 'Calabresa', $2, null), ($1, 'guarana', 'bebida', 'Guaraná', null, 9)`,
      [id, categoria],
    );
  }

  /** Bairros that are served for R$ 5,00, in this order. */
  async function addBairros(codigo: string, nomes: readonly string[]): Promise<void> {
    const id = await one("select id from restaurantes where codigo = $1", [codigo]);
    await client.query(
      "insert into bairros (restaurante_id, codigo, nome, taxa) select $1, n, n, 5 from unnest($2::text[]) n",
      [id, nomes],
    );
  }

  /** A customer with one message, who may be waiting for a person. Answers the id of the conversation. */
  async function addConversa(codigo: string, nome: string, motivo: string | null = null): Promise<number> {
    const id = await one("select id from restaurantes where codigo = $1", [codigo]);
    const cliente = await one("insert into clientes (restaurante_id, nome) values ($1, $2) returning id", [
      id,
      nome,
    ]);
    const conversa = await one(
      `insert into clientes_estado (restaurante_id, cliente_id, cliente_zap, ultima_mensagem_em, nao_lidas, precisa_humano_motivo,
           precisa_humano_em, atendimento)
         values ($1, $2, '5519999990000', now(), 1, $3, case when $3::text is null then null else now() end,
           case when $3::text is null then 'bot' else 'humano' end) returning id`,
      [id, cliente, motivo],
    );
    await client.query(
      `insert into conversas (restaurante_id, conversa_id, role, tipo, mensagem, provedor_em, recebida_em, lida_em)
         values ($1, $2, 'user', 'texto', 'quero uma *calabresa* <b>agora</b>', now(), now(), now())`,
      [id, conversa],
    );
    return conversa;
  }

  /** What a turno made of the messages of that conversation. */
  async function addTurno(
    conversa: number,
    comandos: readonly unknown[],
    eventos: readonly unknown[],
  ): Promise<void> {
    const turno = await one(
      `insert into turnos (restaurante_id, conversa_id, versao, comandos, eventos, entendedor, created_at)
         select restaurante_id, id, 1, $2, $3, 'parser', now() from clientes_estado where id = $1 returning id`,
      [conversa, JSON.stringify(comandos), JSON.stringify(eventos)],
    );
    await client.query("update conversas set turno_id = $2 where conversa_id = $1", [conversa, turno]);
  }

  /** A voice note in that conversation: its words, or why it has none. */
  async function addAudio(conversa: number, words: string | null, falha: string | null): Promise<void> {
    await client.query(
      `insert into conversas (restaurante_id, conversa_id, role, tipo, mensagem, midia, transcricao, transcricao_falha, provedor_em,
           recebida_em, lida_em)
         select restaurante_id, id, 'user', 'midia', '', 'audio', $2, $3, now(), now(), now() from clientes_estado where id = $1`,
      [conversa, words, falha],
    );
  }

  /** A pedido of that conversation, confirmed unless it waits for its Pix: half and half, delivered, paid in cash. */
  async function addPedido(
    codigo: string,
    conversa: number,
    numero: number,
    status: "novo" | "confirmado" = "confirmado",
  ): Promise<number> {
    const id = await one("select id from restaurantes where codigo = $1", [codigo]);
    const cliente = await one("select cliente_id as id from clientes_estado where id = $1", [conversa]);
    const pedido = await one(
      `insert into pedidos (restaurante_id, cliente_id, conversa_id, dia, numero, status, cliente_nome, cliente_zap, carrinho_json,
           resumo_pedido, subtotal, taxa_entrega, total_valor, explicacao, tipo_entrega, endereco, endereco_completo,
           forma_pagamento, forma_pagamento_nome, troco_para, created_at)
         values ($1, $2, $3, current_date, $4, $5, 'Zélia', '5519999990000', '[]', 'x', 85.90, 7, 92.90, '{}', 'entrega', '{}',
           'Rua das Flores, 123, Centro', 'dinheiro', 'Dinheiro', 200, now()) returning id`,
      [id, cliente, conversa, numero, status],
    );
    await client.query(
      `insert into pedidos_itens (restaurante_id, pedido_id, ordem, tipo, item_nome_exibicao, detalhes, qtd, preco_unitario, total, parcelas)
         values ($1, $2, 1, 'pizza', 'Pizza Grande ½ Calabresa ½ Portuguesa', '{Calabresa: sem cebola,Borda de Catupiry}', 1, 85.90, 85.90,
           '[{"descricao": "Pizza Grande", "centavos": 7590}, {"descricao": "Borda de Catupiry", "centavos": 1000}]')`,
      [id, pedido],
    );
    return pedido;
  }

  /** The conversation with a telephone. */
  async function findConversa(codigo: string, telefone: string): Promise<number> {
    return one(
      `select e.id from clientes_estado e join restaurantes r on r.id = e.restaurante_id join clientes c on c.id = e.cliente_id
         where r.codigo = $1 and c.telefone = $2`,
      [codigo, telefone],
    );
  }

  async function findShop(codigo: string): Promise<{ id: number; donoId: string }> {
    const { rows } = await client.query(
      "select r.id, m.user_id from restaurantes r join membros m on m.restaurante_id = r.id and m.papel = 'dono' where r.codigo = $1",
      [codigo],
    );
    return { id: Number(rows[0]?.id), donoId: String(rows[0]?.user_id) };
  }

  /** Switches the bot of a new shop on. */
  async function publish(id: number): Promise<void> {
    await client.query("update restaurantes set bot_ativo = true where id = $1", [id]);
  }

  async function openAlways(id: number): Promise<void> {
    await client.query("delete from horarios where restaurante_id = $1", [id]);
    await client.query(
      "insert into horarios (restaurante_id, dia_semana, abre, fecha) select $1, d, '00:00', '00:00' from generate_series(0, 6) d",
      [id],
    );
  }

  /** Moves what was delivered back in time, so that the grade of it is due. */
  async function deliveredLongAgo(codigo: string): Promise<void> {
    await client.query(
      "update pedidos set finalizado_em = now() - interval '3 hours' where status = 'finalizado' and restaurante_id = (select id from restaurantes where codigo = $1)",
      [codigo],
    );
  }

  /** Whole units; null stops counting. */
  async function setEstoque(codigo: string, produto: string, unidades: number | null): Promise<void> {
    await client.query(
      "update produtos set estoque_doze_avos = $3 * 12 where codigo = $2 and restaurante_id = (select id from restaurantes where codigo = $1)",
      [codigo, produto, unidades],
    );
  }

  async function estoqueOf(codigo: string, produto: string): Promise<number> {
    return one(
      "select estoque as id from produtos where codigo = $2 and restaurante_id = (select id from restaurantes where codigo = $1)",
      [codigo, produto],
    );
  }

  /** As a night leaves them: one after the other along its edges. */
  async function moveThrough(pedido: number, steps: readonly string[]): Promise<void> {
    for (const status of steps)
      await client.query(
        "update pedidos set status = $2, finalizado_em = case when $2 = 'finalizado' then now() end where id = $1",
        [pedido, status],
      );
  }

  async function statusOf(pedido: number): Promise<string> {
    const { rows } = await client.query("select status from pedidos where id = $1", [pedido]);
    return String(rows[0]?.status);
  }

  async function countPedidos(codigo: string): Promise<number> {
    return one(
      "select count(*) as id from pedidos where restaurante_id = (select id from restaurantes where codigo = $1)",
      [codigo],
    );
  }

  /** Gives the shop's owner another papel; the demonstration's owner is its dono in their place. */
  async function movePapel(codigo: string, papel: "gerente" | "cozinha"): Promise<void> {
    const id = await one("select id from restaurantes where codigo = $1", [codigo]);
    await client.query(
      "insert into membros (restaurante_id, user_id, papel) select $1, u.id, 'dono' from auth.users u where u.email = $2",
      [id, process.env.E2E_EMAIL],
    );
    await client.query(
      `update membros set papel = $2 where restaurante_id = $1
         and user_id <> (select u.id from auth.users u where u.email = $3)`,
      [id, papel, process.env.E2E_EMAIL],
    );
  }

  /** One sabor more, in a categoria of its own. */
  async function addSabor(codigo: string, nome: string, reais: number): Promise<void> {
    const id = await one("select id from restaurantes where codigo = $1", [codigo]);
    const categoria = await one(
      "insert into categorias (restaurante_id, codigo, nome, ordem) values ($1, $2, $2, 1) returning id",
      [id, nome],
    );
    await client.query(
      "insert into categoria_precos select $1, $2, t.id, $3 from tamanhos t where t.restaurante_id = $1",
      [id, categoria, reais],
    );
    await client.query(
      "insert into produtos (restaurante_id, codigo, tipo, nome, categoria_id) values ($1, $2, 'sabor', $2, $3)",
      [id, nome, categoria],
    );
  }

  /** Makes an account the first courier of a shop. */
  async function makeCourier(codigo: string, email: string): Promise<void> {
    const id = await one("select id from restaurantes where codigo = $1", [codigo]);
    await client.query(
      "insert into entregadores (restaurante_id, nome) select $1, 'Zé' where not exists (select from entregadores where restaurante_id = $1)",
      [id],
    );
    await client.query(
      `update entregadores set user_id = (select u.id from auth.users u where u.email = $2)
         where id = (select min(e.id) from entregadores e where e.restaurante_id = $1)`,
      [id, email],
    );
    await client.query(
      "insert into membros (restaurante_id, user_id, papel) select $1, u.id, 'entregador' from auth.users u where u.email = $2",
      [id, email],
    );
  }

  /** Makes an account one of those that run the platform. */
  async function addPlataformaAdmin(email: string): Promise<void> {
    await client.query("insert into plataforma_admins (user_id) select id from auth.users where email = $1", [
      email,
    ]);
  }

  return {
    addPlataformaAdmin,
    makeCourier,
    findShop,
    findConversa,
    openAlways,
    publish,
    deliveredLongAgo,
    setEstoque,
    estoqueOf,
    moveThrough,
    movePapel,
    addSabor,
    addCardapio,
    addBairros,
    addConversa,
    addAudio,
    addTurno,
    addPedido,
    countPedidos,
    statusOf,
  };
}
