import { createHash } from "node:crypto";
import pg from "pg";
import type { PageIds } from "./every-page";

/** The token of the invitation a filled shop has; made of its codigo, so that none is used twice. */
const conviteOf = (codigo: string) => `convite-${codigo}`;

/**
 * Puts so many rows into everything a page lists: cardapio, bairros, customers with a conversation and a pedido in every
 * state, taught answers, the log of changes. With none, one of each is there all the same where a page is of one thing.
 */
export async function fillShop(codigo: string, rows: number): Promise<PageIds> {
  const client = new pg.Client(process.env.E2E_POSTGRES_URL);
  await client.connect();
  try {
    const { rows: found } = await client.query("select id from restaurantes where codigo = $1", [codigo]);
    const restaurante = Number(found[0]?.id);
    for (const sql of LISTED) await client.query(sql, [restaurante, rows]);
    const sha256 = createHash("sha256").update(conviteOf(codigo)).digest("hex");
    await client.query(
      `insert into convites (restaurante_id, papel, token_sha256, expira_em) values ($1, 'atendente', $2, now() + interval '7 days')`,
      [restaurante, sha256],
    );
    const { rows: examples } = await client.query(EXAMPLES, [restaurante]);
    const { conversa, cliente, pedido } = examples[0];
    return {
      codigo,
      restaurante,
      convite: conviteOf(codigo),
      conversa: Number(conversa ?? 0),
      cliente: Number(cliente ?? 0),
      pedido: Number(pedido ?? 0),
    };
  } finally {
    await client.end();
  }
}

const EXAMPLES = `select (select max(id) from clientes_estado where restaurante_id = $1) as conversa,
  (select max(id) from clientes where restaurante_id = $1) as cliente,
  (select id from pedidos where restaurante_id = $1 order by status = 'confirmado' desc, id desc limit 1) as pedido`;

/** Half and half, as the carrinho of the pedido. */
const CARRINHO = `jsonb_build_array(jsonb_build_object('linhaId', 1, 'quantidade', 1, 'tipo', 'pizza', 'pizza', jsonb_build_object(
    'tamanhoId', (select min(t.id) from tamanhos t where t.restaurante_id = $1),
    'partes', (select jsonb_agg(jsonb_build_object('sabor', jsonb_build_object('tipo', 'certa', 'id', s.id), 'dozeAvos', null,
        'sem', '[]'::jsonb, 'com', '[]'::jsonb, 'obs', null))
      from (select id from produtos where restaurante_id = $1 and tipo = 'sabor' order by id limit 2) s),
    'saboresEsperados', null, 'massa', null, 'borda', null, 'sem', '[]'::jsonb, 'com', '[]'::jsonb, 'obs', null)))`;

/** Each takes the restaurante and how many. */
const LISTED = [
  `insert into tamanhos (restaurante_id, codigo, nome, fatias, max_sabores)
     select $1, 'g', 'Grande', 8, 2 where $2::int > 0`,
  `insert into categorias (restaurante_id, codigo, nome) select $1, 'c', 'Tradicionais' where $2::int > 0`,
  `insert into categoria_precos select $1, c.id, t.id, 54.9 from categorias c, tamanhos t
     where c.restaurante_id = $1 and t.restaurante_id = $1 and $2::int > 0`,
  `insert into produtos (restaurante_id, codigo, tipo, nome, categoria_id, ingredientes)
     select $1, 'sabor-' || n, 'sabor', (array['Calabresa', 'Portuguesa', 'Quatro Queijos', 'Frango com Catupiry'])[1 + n % 4] || case when n > 4 then ' ' || n else '' end,
       (select id from categorias where restaurante_id = $1), '{mussarela,cebola}' from generate_series(1, $2::int) n`,
  `insert into bairros (restaurante_id, codigo, nome, taxa)
     select $1, 'bairro-' || n, (array['Centro', 'Jardim América', 'Vila Nova', 'Cambuí'])[1 + n % 4] || case when n > 4 then ' ' || n else '' end, 5 + n % 9
       from generate_series(1, $2::int) n`,
  `insert into horarios (restaurante_id, dia_semana, abre, fecha) select $1, d, '18:00', '23:30' from generate_series(0, 6) d where $2::int > 0`,
  `insert into conhecimento (restaurante_id, pergunta, resposta)
     select $1, 'Vocês têm estacionamento ' || n || '?', 'Temos, na rua de trás, sem custo para quem come aqui.' from generate_series(1, $2::int) n`,
  `insert into auditoria (restaurante_id, quem, acao, detalhe)
     select $1, 'gerente@example.com', 'mudou o preço de um produto', jsonb_build_object('produtoId', n, 'preco', 5490) from generate_series(1, $2::int) n`,
  `insert into entregadores (restaurante_id, nome, telefone, placa)
     select $1, 'Entregador ' || n, '55199888' || lpad(n::text, 5, '0'), 'ABC1D23' from generate_series(1, $2::int) n`,
  `insert into cupons (restaurante_id, codigo, percentual) select $1, 'PIZZA' || n, 10 from generate_series(1, $2::int) n`,
  `insert into clientes (restaurante_id, nome, telefone)
     select $1, (array['Ana Souza', 'Bruno Lima', 'Célia Prado', 'Davi Rocha'])[1 + n % 4] || ' ' || n, '55199777' || lpad(n::text, 5, '0')
       from generate_series(1, $2::int) n`,
  `insert into clientes_estado (restaurante_id, cliente_id, cliente_zap, ultima_mensagem_em, nao_lidas, precisa_humano_motivo, precisa_humano_em, atendimento)
     select c.restaurante_id, c.id, c.telefone, now() - interval '1 minute' * (c.id % 300), c.id % 3, x.motivo,
         case when x.motivo is not null then now() end, case when x.motivo is null then 'bot' else 'humano' end
       from clientes c cross join lateral (select case when c.id % 25 = 0 then 'pediu' end as motivo) x
       where c.restaurante_id = $1 and $2::int > 0`,
  `insert into conversas (restaurante_id, conversa_id, role, tipo, mensagem, provedor_em, recebida_em, lida_em)
     select e.restaurante_id, e.id, m.role, 'texto', m.texto, m.em, m.em, m.em from clientes_estado e
       cross join (values ('user', 'boa noite, me vê uma grande *meia calabresa meia portuguesa*', now() - interval '5 minutes'),
         ('assistant', E'Boa noite! 🍕\\n\\n1x Pizza Grande ½ Calabresa ½ Portuguesa: R$ 54,90\\n\\nMais alguma coisa?', now() - interval '4 minutes'),
         ('user', 'só isso, pode mandar na Rua das Flores 123', now() - interval '3 minutes')) m(role, texto, em)
       where e.restaurante_id = $1 and $2::int > 0`,
  `insert into pedidos (restaurante_id, cliente_id, conversa_id, dia, numero, status, cliente_nome, cliente_zap, carrinho_json, resumo_pedido, subtotal,
       taxa_entrega, total_valor, explicacao, tipo_entrega, endereco, endereco_completo, bairro_id, forma_pagamento, forma_pagamento_nome, troco_para, created_at)
     select e.restaurante_id, e.cliente_id, e.id, (now() at time zone 'America/Sao_Paulo')::date - (e.n / 40)::int, e.n,
         case when e.n > 60 then 'finalizado' else (array['confirmado', 'em_preparo', 'saiu_entrega', 'finalizado', 'cancelado', 'confirmado'])[1 + (e.n - 1) % 6] end,
         'Ana Souza ' || e.n, e.cliente_zap, ${CARRINHO}, 'x', 85.90, 7, 92.90,
         '{"linhas": [{"quantidade": 1, "pizza": {"sabores": [{"nome": "Calabresa", "dozeAvos": 6}, {"nome": "Portuguesa", "dozeAvos": 6}]}}]}',
         'entrega', '{}', 'Rua das Flores, ' || e.n || ', Centro', b.id, 'dinheiro', 'Dinheiro', 100, now() - interval '20 minutes' * e.n
       from (select *, row_number() over (order by id)::int as n from clientes_estado where restaurante_id = $1) e
       left join lateral (select id from bairros where restaurante_id = $1 order by id offset e.n % 4 limit 1) b on true
       where $2::int > 0`,
  `insert into pedidos_itens (restaurante_id, pedido_id, ordem, tipo, item_nome_exibicao, detalhes, qtd, preco_unitario, total, parcelas)
     select p.restaurante_id, p.id, 1, 'pizza', 'Pizza Grande ½ Calabresa ½ Portuguesa', '{Calabresa: sem cebola,Borda de Catupiry}', 1, 85.90, 85.90,
         '[{"descricao": "Pizza Grande", "centavos": 7590}, {"descricao": "Borda de Catupiry", "centavos": 1000}]'
       from pedidos p where p.restaurante_id = $1 and $2::int > 0`,
  `insert into entregas (restaurante_id, pedido_id, entregador_id, encaminhada_em)
     select p.restaurante_id, p.id, (select min(id) from entregadores where restaurante_id = $1), now() from pedidos p
       where p.restaurante_id = $1 and p.status in ('confirmado', 'em_preparo', 'saiu_entrega') and p.numero <= 12 and $2::int > 0`,
  `insert into uso_modelo (restaurante_id, dia, modelo, chamadas, tokens_entrada, tokens_saida, custo_usd)
     select $1, current_date - d, 'gpt-oss-20b', 12, 20000, 900, 0.0042 from generate_series(0, 6) d where $2::int > 0`,
];
