-- When, where and for which payments a restaurante serves.

create table public.bairros (
  id bigint generated always as identity primary key,
  restaurante_id bigint not null references public.restaurantes (id) on delete cascade,
  codigo text not null,
  nome text not null check (length(trim(nome)) between 1 and 80),
  apelidos text[] not null default '{}',
  ativo boolean not null default true,
  taxa numeric(10,2) check (taxa >= 0),
  pedido_minimo numeric(10,2) check (pedido_minimo >= 0),
  gratis_acima numeric(10,2) check (gratis_acima >= 0),
  ordem int not null,
  created_at timestamptz not null default now(),
  unique (restaurante_id, codigo),
  unique (restaurante_id, id)
);
comment on table public.bairros is 'Where the restaurante delivers and for how much. Not ativo: known by name and not served.';
create function private.bairro_at_end() returns trigger language plpgsql set search_path = '' as $$
begin
  select coalesce(max(b.ordem), 0) + 1 into new.ordem from public.bairros b where b.restaurante_id = new.restaurante_id;
  return new;
end $$;
comment on function private.bairro_at_end is 'A bairro that is added without a place comes after the others; what comes from a file brings its own.';
create trigger bairros_ordem before insert on public.bairros
  for each row when (new.ordem is null) execute function private.bairro_at_end();
revoke execute on function private.bairro_at_end from public;
comment on column public.bairros.taxa is 'Null takes taxa_entrega_padrao, and without one the team is asked: no fee is not R$ 0. A 0 is free on purpose.';

create table public.bairros_dias (
  restaurante_id bigint not null,
  bairro_id bigint not null,
  dia_semana int not null check (dia_semana between 0 and 6),
  atende boolean not null default true,
  taxa numeric(10,2) check (taxa >= 0),
  primary key (bairro_id, dia_semana),
  foreign key (restaurante_id, bairro_id) references public.bairros (restaurante_id, id) on delete cascade
);
comment on table public.bairros_dias is 'Weekdays on which a bairro is not served or costs another taxa; a day without a row is as the bairro says. 0 is domingo.';

create table public.faixas_entrega (
  id bigint generated always as identity primary key,
  restaurante_id bigint not null references public.restaurantes (id) on delete cascade,
  ate_metros int not null check (ate_metros between 1 and 100000),
  taxa numeric(10,2) not null check (taxa >= 0),
  unique (restaurante_id, ate_metros)
);
comment on table public.faixas_entrega is 'The taxa by distance from the shop to a location pin, up to so many metres; farther than the last is not served.';

create table public.horarios (
  id bigint generated always as identity primary key,
  restaurante_id bigint not null references public.restaurantes (id) on delete cascade,
  dia_semana int not null check (dia_semana between 0 and 6),
  abre time not null,
  fecha time not null,
  unique (restaurante_id, dia_semana, abre)
);
comment on table public.horarios is 'Weekly opening, several a day; 0 is domingo. A fecha at or before abre is on the next day. No row: closed.';

create table public.feriados (
  id bigint generated always as identity primary key,
  restaurante_id bigint not null references public.restaurantes (id) on delete cascade,
  data date not null,
  nome text not null,
  abre time,
  fecha time,
  unique (restaurante_id, data),
  constraint abre_e_fecha_juntos check ((abre is null) = (fecha is null))
);
comment on table public.feriados is 'On this date these hours replace the weekday''s; without hours the restaurante is closed.';

create table public.formas_pagamento (
  id bigint generated always as identity primary key,
  restaurante_id bigint not null references public.restaurantes (id) on delete cascade,
  codigo text not null,
  nome text not null check (length(trim(nome)) between 1 and 60),
  apelidos text[] not null default '{}',
  tipo text not null check (tipo in ('pix', 'dinheiro', 'credito', 'debito', 'vale', 'outro')),
  ativo boolean not null default true,
  ordem int not null default 0,
  unique (restaurante_id, codigo)
);
comment on table public.formas_pagamento is 'The payments that are accepted; nothing else is.';

do $$
declare
  tabela text;
begin
  foreach tabela in array array['bairros', 'bairros_dias', 'faixas_entrega', 'horarios', 'feriados', 'formas_pagamento'] loop
    execute format('alter table public.%1$s enable row level security', tabela);
    execute format(
      'create policy equipe_le on public.%1$s for select to authenticated
         using (restaurante_id in (select private.da_equipe()))', tabela);
    execute format('comment on policy equipe_le on public.%1$s is %2$L', tabela, 'The team reads its own settings.');
    execute format(
      'create policy gestao_escreve on public.%1$s for all to authenticated
         using (restaurante_id in (select private.da_gestao()))
         with check (restaurante_id in (select private.da_gestao()))', tabela);
    execute format('comment on policy gestao_escreve on public.%1$s is %2$L', tabela, 'Dono and gerente change their own settings.');
    execute format('grant select, insert, update, delete on public.%1$s to authenticated, service_role', tabela);
  end loop;
end $$;
