-- A schema for the contract tests only, with one case of everything they ask of the API. It is not the product's.
create extension if not exists pgcrypto;
create type public.status_pedido as enum ('novo','em_preparo','saiu','entregue','cancelado');

create table public.restaurantes (
  id uuid primary key default gen_random_uuid(),
  slug text unique not null,
  nome text not null,
  aberto boolean not null default false,
  config jsonb not null default '{}'::jsonb,
  tags text[] not null default '{}',
  proximo_numero integer not null default 1,
  criado_em timestamptz not null default now()
);
create table public.membros (
  restaurante_id uuid not null references public.restaurantes(id) on delete cascade,
  user_id uuid not null references auth.users(id) on delete cascade,
  papel text not null default 'atendente' check (papel in ('dono','gerente','atendente')),
  primary key (restaurante_id, user_id)
);
create table public.bairros (
  id bigint generated always as identity primary key,
  restaurante_id uuid not null references public.restaurantes(id) on delete cascade,
  nome text not null,
  taxa numeric(10,2) not null default 0,
  unique (restaurante_id, nome)
);
create table public.produtos (
  id bigint generated always as identity primary key,
  restaurante_id uuid not null references public.restaurantes(id) on delete cascade,
  nome text not null,
  descricao text,
  preco numeric(10,2) not null check (preco >= 0),
  categoria text not null default 'lanches',
  disponivel boolean not null default true,
  tags text[] not null default '{}',
  opcoes jsonb not null default '{}'::jsonb,
  criado_em timestamptz not null default now()
);
create table public.conversas (
  id uuid primary key default gen_random_uuid(),
  restaurante_id uuid not null references public.restaurantes(id) on delete cascade,
  telefone text not null,
  estado jsonb not null default '{}'::jsonb,
  mensagens jsonb not null default '[]'::jsonb,
  atualizado_em timestamptz not null default now(),
  unique (restaurante_id, telefone)
);
create table public.pedidos (
  id uuid primary key default gen_random_uuid(),
  numero integer not null,
  restaurante_id uuid not null references public.restaurantes(id) on delete cascade,
  conversa_id uuid references public.conversas(id) on delete set null,
  bairro_id bigint references public.bairros(id),
  status public.status_pedido not null default 'novo',
  itens jsonb not null default '[]'::jsonb,
  cliente jsonb not null default '{}'::jsonb,
  total numeric(10,2) not null default 0,
  agendado_para timestamptz,
  criado_em timestamptz not null default now(),
  atualizado_em timestamptz not null default now(),
  unique (restaurante_id, numero)
);
create table public.pedido_itens (
  id bigint generated always as identity primary key,
  pedido_id uuid not null references public.pedidos(id) on delete cascade,
  produto_id bigint not null references public.produtos(id),
  quantidade integer not null check (quantidade > 0),
  preco_unit numeric(10,2) not null
);
create table public.adicionais (id bigint generated always as identity primary key, nome text not null);
create table public.produto_adicionais (produto_id bigint references public.produtos(id) on delete cascade, adicional_id bigint references public.adicionais(id), primary key (produto_id, adicional_id));
create table public.transferencias (id bigint generated always as identity primary key, de_id bigint references public.bairros(id), para_id bigint references public.bairros(id));
create index on public.produtos (restaurante_id);
create index on public.pedidos (restaurante_id, criado_em desc);
create index on public.pedido_itens (pedido_id);

create function public.toca_atualizado_em() returns trigger language plpgsql as $$
begin
  new.atualizado_em := now() + interval '1 second';
  return new;
end $$;
create trigger pedidos_toca before update on public.pedidos
  for each row execute function public.toca_atualizado_em();

create view public.resumo_pedidos with (security_invoker = true) as
  select r.id as restaurante_id, r.slug, count(p.id) as qtd, coalesce(sum(p.total), 0) as total
  from public.restaurantes r left join public.pedidos p on p.restaurante_id = r.id
  group by r.id, r.slug;

create view public.produtos_publicos with (security_invoker = true) as
  select id, restaurante_id, nome, preco, categoria from public.produtos where disponivel;

create function public.eh_membro(p_restaurante uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from public.membros m where m.restaurante_id = p_restaurante and m.user_id = auth.uid())
$$;

-- Locks a row, writes several tables, answers jsonb, and refuses in four different ways.
create function public.criar_pedido(p_restaurante uuid, p_itens jsonb, p_cliente jsonb default '{}'::jsonb, p_bairro bigint default null)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
  v_numero integer; v_total numeric(10,2) := 0; v_id uuid; v_item jsonb; v_prod public.produtos%rowtype;
begin
  if jsonb_array_length(coalesce(p_itens, '[]'::jsonb)) = 0 then
    raise exception 'pedido vazio' using errcode = 'P0001', hint = 'mande ao menos um item', detail = 'itens=0';
  end if;
  select proximo_numero into v_numero from public.restaurantes where id = p_restaurante for update;
  if not found then
    raise exception 'restaurante inexistente' using errcode = 'PT404';
  end if;
  update public.restaurantes set proximo_numero = v_numero + 1 where id = p_restaurante;
  insert into public.pedidos (numero, restaurante_id, itens, cliente, bairro_id)
    values (v_numero, p_restaurante, p_itens, p_cliente, p_bairro) returning id into v_id;
  for v_item in select * from jsonb_array_elements(p_itens) loop
    select * into v_prod from public.produtos where id = (v_item->>'produto_id')::bigint and restaurante_id = p_restaurante;
    if not found then raise exception 'produto % inexistente', v_item->>'produto_id' using errcode = '22023'; end if;
    insert into public.pedido_itens (pedido_id, produto_id, quantidade, preco_unit)
      values (v_id, v_prod.id, (v_item->>'quantidade')::int, v_prod.preco);
    v_total := v_total + v_prod.preco * (v_item->>'quantidade')::int;
  end loop;
  update public.pedidos set total = v_total where id = v_id;
  return jsonb_build_object('id', v_id, 'numero', v_numero, 'total', v_total);
end $$;

create function public.produtos_acima(p_min numeric default 0) returns setof public.produtos
  language sql stable as $$ select * from public.produtos where preco >= p_min $$;
create function public.vendas(p_restaurante uuid) returns table (status text, qtd bigint, total numeric)
  language sql stable as $$
  select p.status::text, count(*), sum(p.total) from public.pedidos p where p.restaurante_id = p_restaurante group by 1 order by 1 $$;
create function public.soma(a integer, b integer) returns integer language sql immutable as $$ select a + b $$;
create function public.nada() returns void language plpgsql as $$ begin perform 1; end $$;
create function public.meu_id() returns uuid language sql stable as $$ select auth.uid() $$;
create function public.meu_jwt() returns jsonb language sql stable as $$ select auth.jwt() $$;
create function public.rotulo(p public.produtos) returns text language sql stable as $$ select p.nome || ' R$ ' || p.preco $$;
revoke execute on function public.criar_pedido(uuid, jsonb, jsonb, bigint) from public, anon;
grant execute on function public.criar_pedido(uuid, jsonb, jsonb, bigint) to authenticated, service_role;

alter table public.restaurantes enable row level security;
alter table public.membros enable row level security;
alter table public.bairros enable row level security;
alter table public.produtos enable row level security;
alter table public.conversas enable row level security;
alter table public.pedidos enable row level security;
alter table public.pedido_itens enable row level security;
create policy r_sel on public.restaurantes for select to anon, authenticated using (true);
create policy r_upd on public.restaurantes for update to authenticated using (public.eh_membro(id)) with check (public.eh_membro(id));
create policy m_sel on public.membros for select to authenticated using (user_id = (select auth.uid()));
create policy b_sel on public.bairros for select to anon, authenticated using (true);
create policy b_all on public.bairros for all to authenticated using (public.eh_membro(restaurante_id)) with check (public.eh_membro(restaurante_id));
create policy p_sel on public.produtos for select to anon using (disponivel);
create policy p_all on public.produtos for all to authenticated using (public.eh_membro(restaurante_id)) with check (public.eh_membro(restaurante_id));
create policy c_all on public.conversas for all to authenticated using (public.eh_membro(restaurante_id)) with check (public.eh_membro(restaurante_id));
create policy pe_all on public.pedidos for all to authenticated using (public.eh_membro(restaurante_id)) with check (public.eh_membro(restaurante_id));
create policy pi_all on public.pedido_itens for all to authenticated
  using (exists (select 1 from public.pedidos p where p.id = pedido_id and public.eh_membro(p.restaurante_id)));

do $$ begin if exists (select 1 from pg_publication where pubname='supabase_realtime') then alter publication supabase_realtime add table public.bairros, public.pedidos; end if; end $$;

-- Nothing is granted by default: without these lines every role gets 42501.
grant all on all tables in schema public to anon, authenticated, service_role;
grant execute on all functions in schema public to anon, authenticated, service_role;
revoke execute on function public.criar_pedido(uuid, jsonb, jsonb, bigint) from anon, public;
grant all on all sequences in schema public to anon, authenticated, service_role;
