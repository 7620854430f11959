-- Where the rows of the system we replace went (npm run migrate:original), so that each comes over once.

create table private.origens (
  restaurante_id bigint not null references public.restaurantes (id) on delete cascade,
  tabela text not null,
  origem text not null,
  destino bigint,
  created_at timestamptz not null default now(),
  primary key (restaurante_id, tabela, origem)
);
comment on table private.origens is
  'A row of the original that has come over, by its table and id (what names a person is hashed), and the row it became. It is not carried again, whatever has become of that row. Not exposed, and granted to nobody: the migration runs as the owner.';
alter table private.origens enable row level security;
