-- The tables of the system we replace, as far as its columns are known, money in floats included.
create table restaurantes (
  id bigint primary key, nome text, phone_id text, instance_name text, instance_token text, bot_ativo boolean default true,
  system_prompt text, cardapio text, taxas_entrega text, taxa_entrega_padrao double precision, taxa_unica_ativa boolean,
  mensagem_fechado text default 'Estamos fechados no momento.', endereco_loja text, telefone_loja text, horario_loja text,
  usuario text, senha text, telefone_dono text, pix_whatsapp_enabled boolean not null default false,
  pix_provider text not null default 'mercadopago', mp_access_token_enc text, regras_excecao_json text,
  borda_gratis_automatica_ativa boolean, borda_gratis_padrao_nome text
);
create table produtos (
  id bigint primary key, restaurante_id bigint, nome text, descricao text, preco double precision, categoria text default 'Outros',
  estoque int, disponivel boolean default true, created_at timestamptz default now()
);
create table produtos_aliases (produto_id bigint, restaurante_id bigint, alias text);
create table bairros (
  id bigint primary key, restaurante_id bigint, nome text, taxa double precision, ativo boolean default true, created_at timestamptz default now()
);
create table pedidos (
  id bigint primary key, restaurante_id bigint, cliente_zap text, cliente_nome text default 'Cliente', status text, carrinho_json jsonb,
  resumo_pedido text, total_valor double precision, endereco_completo text, tipo_entrega text, forma_pagamento text,
  payment_provider text, payment_id text, payment_status text, payment_amount double precision, payment_paid_at timestamp,
  bot_finalizado boolean not null default false, bot_finalizado_em timestamp, needs_human boolean default false,
  finalizado_em timestamp, msg_avaliacao_enviada boolean default false, avaliacao int, created_at timestamp, updated_at timestamp
);
create table pedidos_itens (
  id bigint generated always as identity primary key, pedido_id bigint references pedidos on delete cascade, restaurante_id bigint,
  item_nome text, item_nome_exibicao text, qtd int, preco_unitario double precision, borda text
);
create table clientes_estado (
  cliente_zap text, restaurante_id text, estado_conversa text, dados_parciais jsonb, primary key (cliente_zap, restaurante_id)
);
create table clientes_perfil (
  restaurante_id bigint, cliente_zap text, tipo_entrega_favorita text, endereco_favorito text, bairro_favorito text,
  forma_pagamento_favorita text, updated_at timestamptz, unique (restaurante_id, cliente_zap)
);
create table motoboys (id bigint primary key, restaurante_id bigint, nome text, telefone text, placa text, cpf text, senha text, ativo boolean);
