-- Two shops. The first has everything that went wrong in years: see tests/db/migrate-original.test.ts for what becomes of each row.
insert into restaurantes (id, nome, phone_id, instance_name, instance_token, system_prompt, taxa_entrega_padrao, taxa_unica_ativa, endereco_loja,
    telefone_loja, horario_loja, usuario, senha, telefone_dono, pix_whatsapp_enabled) values
  (1, 'Pizzaria Antiga', '55 85 3000-1111', 'antiga', 'tok-antiga', 'Fale como um amigo.', 7.5, true, 'Rua Velha, 1', '(85) 3000-1111',
    'terça a domingo das 18h às 23h', 'antiga', '1234', '85 8888-7777', true),
  (2, 'Outra', null, 'outra', null, '', null, false, null, null, null, null, null, null, false);

insert into produtos (id, restaurante_id, nome, descricao, preco, categoria, estoque, disponivel) values
  (1, 1, 'Pizza Calabresa Grande', 'calabresa e cebola', 39.9, 'Pizzas', null, true),
  (2, 1, 'Pizza Calabresa Pequena', null, 25, 'Pizzas', null, true),
  (3, 1, 'Pizza de Quatro Queijos (Grande)', null, 45.5, 'Pizzas', 7, true),
  (4, 1, 'Pizza Portuguesa', null, 41, 'Pizzas', null, true),
  (5, 1, 'Borda de Catupiry', null, 8, 'Bordas', null, true),
  (6, 1, 'Coca-Cola 2L', null, 0.1 + 13.9, 'Bebidas', 5, true),
  (7, 1, 'Guaraná Lata', null, 6, 'Bebidas', -2, false),
  (8, 1, 'X-Burger', null, 20, 'Lanches', null, true),
  (9, 1, 'Pudim', null, 9.999, 'Sobremesas', null, true),
  (10, 1, '  ', null, 5, 'Bebidas', null, true),
  (20, 2, 'Pizza de Atum Grande', null, 50, 'Pizzas', null, true);
insert into produtos_aliases values (6, 1, 'coquinha'), (20, 2, 'atunzinha');

insert into bairros (id, restaurante_id, nome, taxa, ativo) values
  (1, 1, 'Centro', 5.000000001, true), (2, 1, 'CENTRO ', 6, true), (3, 1, 'Aldeota', null, true), (4, 1, 'Papicu', 8, false);

insert into pedidos (id, restaurante_id, cliente_zap, cliente_nome, status, carrinho_json, total_valor, endereco_completo, tipo_entrega, forma_pagamento,
    payment_id, payment_status, payment_amount, bot_finalizado, finalizado_em, avaliacao, created_at) values
  (101, 1, '558599990001', 'Maria', 'finalizado',
    '{"pizza calabresa grande": {"nome_exibicao": "Pizza Calabresa Grande", "qtd": 2, "preco_unitario": 39.9, "observacao": "sem cebola"}}',
    84.80000000000001, 'Rua A, 10 (Centro)', 'entrega', 'Dinheiro (troco para R$ 100)', null, null, null, true, '2026-01-10 23:40', 5, '2026-01-10 23:00'),
  (102, 1, '5585999990001', 'Cliente', 'finalizado',
    '{"q": {"nome_exibicao": "Pizza Quatro Queijos Grande", "qtd": 1, "preco_unitario": 45.5}}',
    45.5, 'Retirada no local', 'retirada', 'Pix (Pago no WhatsApp)', 'mp-1', 'approved', 45.5, true, '2026-01-12 22:00', null, '2026-01-12 21:00'),
  (103, 1, '5585999990002@s.whatsapp.net', 'João', 'em preparo',
    '{"c": {"nome_exibicao": "Pizza Calabresa Grande", "qtd": 1, "preco_unitario": "39,90"}}',
    44.9, 'Rua B, 2 (Centro)', 'entrega', 'Cartão', null, null, null, true, null, null, '2026-01-13 22:00'),
  (104, 1, '5585999990003', 'Cliente', 'novo', '{}', 0, null, null, null, null, null, null, false, null, null, '2026-01-13 22:10'),
  (105, 1, '5585999990003', 'Ana', 'novo', '{"c": {"qtd": 1, "preco_unitario": 25}}', 25, 'Retirada no local', 'retirada',
    'Pix (Aguardando pagamento)', 'mp-2', 'pending', null, false, null, null, '2026-01-13 22:20'),
  (106, 1, '5585999990003', 'Ana', 'cancelado', '{}', 0, null, 'entrega', null, null, null, null, false, null, null, '2026-01-11 22:00'),
  (107, 1, '120363041234567890@g.us', 'Grupo', 'finalizado', '{}', 10, null, 'retirada', 'Pix', null, null, null, true, null, null, '2026-01-11 22:01'),
  (108, 1, '5585999990003', 'Ana', 'esquisito', '{}', 10, null, 'retirada', 'Pix', null, null, null, true, null, null, '2026-01-11 22:02'),
  (109, 1, '5585999990003', 'Ana', 'finalizado', '{}', null, null, 'retirada', 'Pix', null, null, null, true, null, null, '2026-01-11 22:03'),
  (110, 1, '5585999990003', 'Ana', 'finalizado', '{"c": {"qtd": 1, "preco_unitario": 25}}', 25, 'Retirada no local', 'retirada',
    'Pix (Pago no WhatsApp)', 'mp-1', 'approved', 25, true, '2026-01-14 22:00', null, '2026-01-14 21:00'),
  (111, 1, '5585999990003', 'Ana', 'finalizado', '"oops"', 30, 'Retirada no local', 'retirada', 'Dinheiro', null, null, null, true,
    '2026-01-15 22:00', null, '2026-01-15 21:00'),
  (112, 1, '5585999990003', 'Ana', 'finalizado', '{"c": {"qtd": 0, "preco_unitario": 25}}', 33.33, 'Rua C, 3 (Marte)', 'entrega',
    'Dinheiro (troco para R$ 20)', null, null, null, true, '2026-01-16 22:00', 9, '2026-01-16 21:00'),
  (113, 1, '5585999990002', 'João', 'cancelado', '{"c": {"qtd": 1, "preco_unitario": 25}}', 25, 'Retirada no local', 'retirada',
    'Pix (Pago no WhatsApp)', 'mp-3', 'approved', 25, true, null, null, '2026-01-17 21:00'),
  (114, 1, '5585999990002', 'João', 'finalizado', '{}', 10, null, 'retirada', 'Pix', null, null, null, true, null, null, null),
  (201, 2, '5585999990009', 'De outra loja', 'finalizado', '{}', 10, null, 'retirada', 'Pix', null, null, null, true, null, null, '2026-01-11 22:00');
insert into pedidos_itens (pedido_id, restaurante_id, item_nome, item_nome_exibicao, qtd, preco_unitario) values
  (111, 1, 'pizza calabresa pequena', 'Pizza Calabresa Pequena', 1, 25), (111, 1, 'guarana lata', null, 1, 5);

insert into clientes_perfil (restaurante_id, cliente_zap, endereco_favorito, bairro_favorito, updated_at) values
  (1, '85999990001', 'Rua A, 10, ap 2', 'centro', '2026-01-10'),
  (1, '5585999990004', 'perto da praça', 'Centro', '2026-01-10'),
  (1, 'sem numero', 'Rua X, 1', 'Centro', null);
insert into motoboys (id, restaurante_id, nome, telefone, placa, cpf, senha, ativo) values
  (1, 1, 'Zé', '(85) 98888-1234', 'ABC1D23', '000', '1234', true), (2, 1, null, null, null, null, '1', true);
