-- What a restaurante sells. Everything that can be ordered is a produto; its tipo says how it is priced.

create table public.tamanhos (
  id bigint generated always as identity primary key,
  restaurante_id bigint not null references public.restaurantes (id) on delete cascade,
  codigo text not null,
  nome text not null check (length(trim(nome)) between 1 and 40),
  apelidos text[] not null default '{}',
  fatias int not null check (fatias between 1 and 64),
  max_sabores int not null check (max_sabores between 1 and 12),
  ordem int not null default 0,
  unique (restaurante_id, codigo),
  unique (restaurante_id, id)
);
comment on table public.tamanhos is 'Pizza sizes, small to large by ordem.';

create table public.categorias (
  id bigint generated always as identity primary key,
  restaurante_id bigint not null references public.restaurantes (id) on delete cascade,
  codigo text not null,
  nome text not null check (length(trim(nome)) between 1 and 60),
  regra_preco text check (regra_preco in ('mais_cara', 'media', 'proporcional')),
  ordem int not null default 0,
  unique (restaurante_id, codigo),
  unique (restaurante_id, id)
);
comment on table public.categorias is 'Groups of sabores that share prices. A regra_preco here is imposed on any pizza with one of them.';

create table public.categoria_precos (
  restaurante_id bigint not null,
  categoria_id bigint not null,
  tamanho_id bigint not null,
  preco numeric(10,2) not null check (preco >= 0),
  primary key (categoria_id, tamanho_id),
  foreign key (restaurante_id, categoria_id) references public.categorias (restaurante_id, id) on delete cascade,
  foreign key (restaurante_id, tamanho_id) references public.tamanhos (restaurante_id, id) on delete cascade
);
comment on table public.categoria_precos is 'Price of every sabor of a categoria in a tamanho, unless produto_precos says otherwise.';

create table public.produtos (
  id bigint generated always as identity primary key,
  restaurante_id bigint not null references public.restaurantes (id) on delete cascade,
  codigo text not null,
  tipo text not null check (tipo in ('sabor', 'borda', 'massa', 'adicional', 'bebida', 'sobremesa', 'combo')),
  nome text not null check (length(trim(nome)) between 1 and 80),
  variante text check (length(variante) <= 40),
  descricao text check (length(descricao) <= 400),
  apelidos text[] not null default '{}',
  categoria_id bigint,
  doce boolean not null default false,
  ingredientes text[] not null default '{}',
  tags text[] not null default '{}',
  padrao boolean not null default false,
  preco numeric(10,2) check (preco >= 0),
  disponivel boolean not null default true,
  dias int[] check (dias <@ array[0, 1, 2, 3, 4, 5, 6] and cardinality(dias) between 1 and 6),
  servido_de time,
  servido_ate time,
  foto text check (length(foto) <= 200),
  estoque_doze_avos int check (estoque_doze_avos >= 0),
  estoque int generated always as (estoque_doze_avos / 12) stored,
  ordem int not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (restaurante_id, codigo, tipo),
  unique (restaurante_id, id),
  foreign key (restaurante_id, categoria_id) references public.categorias (restaurante_id, id),
  constraint sabor_tem_categoria check (tipo <> 'sabor' or categoria_id is not null),
  constraint avulso_tem_preco check (tipo in ('sabor', 'borda', 'massa') or preco is not null),
  constraint so_massa_e_padrao check (not padrao or tipo = 'massa'),
  constraint servido_inteiro check ((servido_de is null) = (servido_ate is null) and (servido_de is null or servido_de <> servido_ate))
);
comment on table public.produtos is 'Everything that can be ordered: sabores, bordas, massas, adicionais, bebidas, sobremesas, combos.';
comment on column public.produtos.variante is 'Bebidas of one nome in several sizes: "2 L", "lata".';
comment on column public.produtos.dias is 'Weekdays (0 domingo) on which it is served; null is every day.';
comment on column public.produtos.servido_de is 'With servido_ate, between when it is served by the shop''s clock; an end before the start is on the next day. Null is all day.';
comment on column public.produtos.foto is 'Its picture in the bucket cardapio; null has none.';
comment on column public.produtos.estoque_doze_avos is 'What is left, in twelfths of a unit (½, ⅓ and ¼ of a pizza are exact). Null is unlimited.';
comment on column public.produtos.estoque is 'Whole units left, rounded down; null is unlimited.';
create unique index produtos_uma_massa_padrao on public.produtos (restaurante_id) where padrao;
create index produtos_categoria_id on public.produtos (categoria_id);
create trigger produtos_touch before update on public.produtos
  for each row execute function private.touch_updated_at();

create table public.produto_precos (
  restaurante_id bigint not null,
  produto_id bigint not null,
  tamanho_id bigint not null,
  preco numeric(10,2) not null check (preco >= 0),
  primary key (produto_id, tamanho_id),
  foreign key (restaurante_id, produto_id) references public.produtos (restaurante_id, id) on delete cascade,
  foreign key (restaurante_id, tamanho_id) references public.tamanhos (restaurante_id, id) on delete cascade
);
comment on table public.produto_precos is 'Price by tamanho of a borda or massa, or of a sabor that differs from its categoria.';

create table public.combos (
  id bigint generated always as identity primary key,
  -- Its own way to the tenant: with the restaurante the combos go first, so that nothing of the menu is still in one.
  restaurante_id bigint not null references public.restaurantes (id) on delete cascade,
  combo_id bigint not null,
  ordem int not null default 0,
  -- a pizza of so many sabores out of these categorias, or a fixed produto
  tamanho_id bigint,
  categoria_ids bigint[] not null default '{}',
  max_sabores int check (max_sabores between 1 and 12),
  produto_id bigint,
  foreign key (restaurante_id, combo_id) references public.produtos (restaurante_id, id) on delete cascade,
  foreign key (restaurante_id, tamanho_id) references public.tamanhos (restaurante_id, id),
  foreign key (restaurante_id, produto_id) references public.produtos (restaurante_id, id),
  constraint pizza_ou_produto check (
    (tamanho_id is not null and max_sabores is not null and produto_id is null)
    or (tamanho_id is null and max_sabores is null and produto_id is not null)
  )
);
comment on table public.combos is 'The parts of a combo, in order. The combo itself, with its price, is a produto.';
create index combos_combo_id on public.combos (combo_id);

create function private.bump_cardapio() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update public.restaurantes r set cardapio_versao = r.cardapio_versao + 1
    where r.id in (select distinct t.restaurante_id from changed t);
  return null;
end $$;
comment on function private.bump_cardapio is 'Any change of what is sold makes copies of the menu old. Stock moves do not: they are read apart.';

do $$
declare
  tabela text;
begin
  foreach tabela in array array['tamanhos', 'categorias', 'categoria_precos', 'produtos', 'produto_precos', 'combos'] loop
    execute format(
      'create trigger %1$s_cardapio_insert after insert on public.%1$s
         referencing new table as changed for each statement execute function private.bump_cardapio()', tabela);
    execute format(
      'create trigger %1$s_cardapio_delete after delete on public.%1$s
         referencing old table as changed for each statement execute function private.bump_cardapio()', tabela);
  end loop;
  foreach tabela in array array['tamanhos', 'categorias', 'categoria_precos', 'produto_precos', 'combos'] loop
    execute format(
      'create trigger %1$s_cardapio_update after update on public.%1$s
         referencing new table as changed for each statement execute function private.bump_cardapio()', tabela);
  end loop;
end $$;

create function private.bump_cardapio_of_produto() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update public.restaurantes set cardapio_versao = cardapio_versao + 1 where id = new.restaurante_id;
  return null;
end $$;
comment on function private.bump_cardapio_of_produto is 'As bump_cardapio, for the columns of produtos that are not stock.';
create trigger produtos_cardapio_update
  after update of codigo, tipo, nome, variante, descricao, apelidos, categoria_id, doce, ingredientes, tags, padrao, preco, disponivel, dias,
    servido_de, servido_ate, ordem
  on public.produtos for each row execute function private.bump_cardapio_of_produto();

revoke execute on function private.bump_cardapio, private.bump_cardapio_of_produto from public;

alter table public.tamanhos enable row level security;
alter table public.categorias enable row level security;
alter table public.categoria_precos enable row level security;
alter table public.produtos enable row level security;
alter table public.produto_precos enable row level security;
alter table public.combos enable row level security;

-- The same two sentences for every table of the menu: the team reads it, dono and gerente change it.
do $$
declare
  tabela text;
begin
  foreach tabela in array array['tamanhos', 'categorias', 'categoria_precos', 'produtos', 'produto_precos', 'combos'] loop
    execute format(
      'create policy equipe_le on public.%1$s for select to authenticated
         using (restaurante_id in (select private.da_equipe()))', tabela);
    execute format('comment on policy equipe_le on public.%1$s is %2$L', tabela, 'The team reads its own menu.');
    execute format(
      'create policy gestao_escreve on public.%1$s for all to authenticated
         using (restaurante_id in (select private.da_gestao()))
         with check (restaurante_id in (select private.da_gestao()))', tabela);
    execute format('comment on policy gestao_escreve on public.%1$s is %2$L', tabela, 'Dono and gerente change their own menu.');
    execute format('grant select, insert, update, delete on public.%1$s to authenticated, service_role', tabela);
  end loop;
end $$;
