-- Two shops: "burger" with four products and two bairros, "pizza" with two products and one.
insert into public.restaurantes (id, slug, nome, aberto, config, tags) values
 ('11111111-1111-1111-1111-111111111111','burger','Burger do Zé', true, '{"entrega":{"raio":5,"ativo":true},"cores":["azul","verde"]}', '{hamburguer,rapido}'),
 ('22222222-2222-2222-2222-222222222222','pizza','Pizza & Cia, Ltda (SP)', false, '{"entrega":{"raio":10,"ativo":false}}', '{pizza}');
insert into public.bairros (restaurante_id, nome, taxa) values
 ('11111111-1111-1111-1111-111111111111','Centro',5),('11111111-1111-1111-1111-111111111111','Jardim América',8.5),
 ('22222222-2222-2222-2222-222222222222','Centro',7);
insert into public.produtos (restaurante_id, nome, descricao, preco, categoria, disponivel, tags, opcoes) values
 ('11111111-1111-1111-1111-111111111111','X-Burger','Pão, carne',20.00,'lanches',true,'{carne,queijo}','{"tamanhos":["P","G"],"extra":{"bacon":3.5}}'),
 ('11111111-1111-1111-1111-111111111111','X-Salada','Com alface',22.50,'lanches',true,'{carne,salada}','{"tamanhos":["P"]}'),
 ('11111111-1111-1111-1111-111111111111','Coca-Cola',null,7.00,'bebidas',true,'{gelada}','{}'),
 ('11111111-1111-1111-1111-111111111111','Suco, natural (300ml)','laranja',9.90,'bebidas',false,'{gelada,natural}','{}'),
 ('22222222-2222-2222-2222-222222222222','Pizza Calabresa','grande',55.00,'pizzas',true,'{carne}','{"borda":true}'),
 ('22222222-2222-2222-2222-222222222222','Pizza Margherita',null,50.00,'pizzas',true,'{queijo}','{"borda":false}');

insert into public.adicionais (nome) values ('Bacon'),('Ovo'),('Cheddar');
insert into public.produto_adicionais values (1,1),(1,2),(2,3);
insert into public.transferencias (de_id, para_id) values (1,2);
