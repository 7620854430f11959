-- The tenants, who works in them, and the functions every policy asks.

create schema private;
comment on schema private is 'Functions that policies and triggers call; not exposed through the API.';
grant usage on schema private to authenticated, service_role;

create function private.configuracoes_validas(p jsonb) returns boolean language sql immutable set search_path = '' as $$
  select jsonb_typeof(p) = 'object' and not exists (
    select 1 from jsonb_each(case when jsonb_typeof(p) = 'object' then p else '{}' end) c
      where c.key <> all (array['max_qtd_item', 'cart_abandoned_reminder_min', 'cart_abandoned_cancel_min', 'pix_abandoned_reminder_min',
          'pix_abandoned_cancel_min', 'state_stale_reset_min', 'repeat_order_lookback_days', 'avaliacao_delay_min', 'human_pause_min'])
        or c.value::text !~ '^[1-9][0-9]{0,5}$')
$$;
comment on function private.configuracoes_validas is 'Only known settings, each a whole number from 1; the names are those of the environment in lower case.';

create table public.restaurantes (
  id bigint generated always as identity primary key,
  codigo text not null unique check (codigo ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  nome text not null check (length(trim(nome)) between 1 and 80),
  -- WhatsApp
  canal text not null default 'uazapi' check (canal in ('uazapi', 'evolution', 'cloud_api')),
  phone_id text unique check (phone_id ~ '^[0-9]{8,15}$'),
  instance_name text unique,
  instance_token text,
  instance_token_sha256 text check (instance_token_sha256 ~ '^[0-9a-f]{64}$'),
  app_secret_enc text,
  canal_status text not null default 'desconhecido' check (canal_status in ('desconhecido', 'conectado', 'conectando', 'desconectado')),
  -- bot
  bot_ativo boolean not null default true,
  bot_nome text check (length(trim(bot_nome)) between 1 and 40),
  bot_tom text not null default 'alegre' check (bot_tom in ('alegre', 'sobrio')),
  system_prompt text not null default '' check (length(system_prompt) <= 8000),
  mensagem_fechado text check (length(mensagem_fechado) <= 600),
  -- shop
  endereco_loja text check (length(endereco_loja) <= 200),
  telefone_loja text check (length(telefone_loja) <= 40),
  cidade text,
  uf text check (uf ~ '^[A-Z]{2}$'),
  latitude numeric(9,6) check (latitude between -90 and 90),
  longitude numeric(9,6) check (longitude between -180 and 180),
  fuso text not null default 'America/Sao_Paulo',
  aceita_entrega boolean not null default true,
  aceita_retirada boolean not null default true,
  pedido_minimo numeric(10,2) not null default 0 check (pedido_minimo >= 0),
  taxa_entrega_padrao numeric(10,2) check (taxa_entrega_padrao >= 0),
  taxa_unica_ativa boolean not null default false,
  tempo_entrega_min int4range,
  tempo_retirada_min int4range,
  -- how busy the kitchen is
  pedidos_por_vez int not null default 5 check (pedidos_por_vez between 1 and 200),
  movimento_extra_min int not null default 0 check (movimento_extra_min between 0 and 240),
  movimento_ate timestamptz,
  pausa text check (pausa in ('tudo', 'entrega')),
  pausa_ate timestamptz,
  oferece_bebida boolean not null default true,
  regra_preco text not null default 'mais_cara' check (regra_preco in ('mais_cara', 'media', 'proporcional')),
  -- money
  pix_chave text,
  pix_whatsapp_enabled boolean not null default false,
  pix_provider text not null default 'mercadopago' check (pix_provider in ('mercadopago')),
  mp_access_token_enc text,
  mp_webhook_secret_enc text,
  mp_conectado boolean generated always as (mp_access_token_enc is not null) stored,
  mp_assinado boolean generated always as (mp_webhook_secret_enc is not null) stored,
  -- how long things take, where the shop wants otherwise than the server's settings; and who is told by WhatsApp
  configuracoes jsonb not null default '{}',
  avisar_whatsapp text check (avisar_whatsapp ~ '^[0-9]{10,15}$'),
  -- the menu's version: bumped by every change of what is sold, so that a reader knows when its copy is old
  cardapio_versao bigint not null default 1,
  -- set by the platform alone
  suspenso_em timestamptz,
  suspenso_motivo text check (length(trim(suspenso_motivo)) between 1 and 300),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint configuracoes_conhecidas check (private.configuracoes_validas(configuracoes)),
  constraint taxa_unica_tem_valor check (not taxa_unica_ativa or taxa_entrega_padrao is not null),
  constraint suspenso_com_motivo check ((suspenso_em is null) = (suspenso_motivo is null)),
  constraint lugar_inteiro check ((latitude is null) = (longitude is null))
);
comment on table public.restaurantes is
  'A pizzeria: the tenant. Every other table points here by restaurante_id, its primary key, and goes with it when it is deleted: pedidos and what was paid for them too. What a shop must keep for the tax office (fiscal documents, five years) is its own and is not kept here, so it is given its reports first; who only stops is suspended (suspenso_em).';
comment on column public.restaurantes.bot_nome is 'What the bot calls itself; null is nothing but the shop''s attendant.';
comment on column public.restaurantes.bot_tom is 'How it writes: alegre with emojis, sobrio without.';
comment on column public.restaurantes.system_prompt is 'The rules of the house, one a line: told to whoever asks about them, word for word, and known to the model.';
comment on column public.restaurantes.instance_token is 'Fernet token (CRED_ENCRYPTION_KEY) of the gateway instance token. Never selectable by authenticated.';
comment on column public.restaurantes.instance_name is 'Whose number speaks: the gateway''s instance, or the phone_number_id of the Cloud API.';
comment on column public.restaurantes.instance_token_sha256 is 'Hex SHA-256 of what a webhook proves itself with: the instance token its envelope carries, or the app secret that signed it.';
comment on column public.restaurantes.app_secret_enc is 'Fernet token of the secret of the Meta app that signs this number''s webhooks; null for gateways. Never selectable by authenticated.';
comment on column public.restaurantes.mp_conectado is 'A credential of the bank is kept: what a person may know of it.';
comment on column public.restaurantes.mp_assinado is 'The secret that notices of the bank are signed with is kept.';
comment on column public.restaurantes.configuracoes is 'Settings of the environment this restaurante has its own value for, e.g. {"cart_abandoned_reminder_min": 20}; see docs/settings.md.';
comment on column public.restaurantes.avisar_whatsapp is 'Digits of the telephone that is told when a customer needs a person; null tells nobody but the panel.';
comment on column public.restaurantes.taxa_entrega_padrao is 'The fee of every address while taxa_unica_ativa; otherwise of the bairros without a taxa of their own. An unknown bairro never costs it in silence.';
comment on column public.restaurantes.suspenso_em is 'Since then the bot is silent, as if it were off; messages are kept, and the panel says why.';
comment on column public.restaurantes.latitude is 'Where the shop stands: distances to a location pin are measured from here (faixas_entrega).';
comment on column public.restaurantes.pedidos_por_vez is 'How many pedidos the kitchen makes at a time; more in the queue lengthen the estimate.';
comment on column public.restaurantes.movimento_extra_min is 'Busy mode: minutes added to every estimate until movimento_ate (null: until switched off).';
comment on column public.restaurantes.pausa is 'Nothing, or no delivery, is taken until pausa_ate (null: until released). Ends by itself.';
comment on column public.restaurantes.oferece_bebida is 'A bebida is offered once to somebody who has nothing but pizza.';
comment on column public.restaurantes.tempo_entrega_min is 'Minutes from confirmation to the door, [from, to].';

create table public.membros (
  restaurante_id bigint not null references public.restaurantes (id) on delete cascade,
  user_id uuid not null references auth.users (id) on delete cascade,
  papel text not null check (papel in ('dono', 'gerente', 'atendente', 'cozinha', 'entregador')),
  created_at timestamptz not null default now(),
  primary key (restaurante_id, user_id)
);
comment on table public.membros is 'Who works in a restaurante and as what.';
create index membros_user_id on public.membros (user_id);

create table public.convites (
  id bigint generated always as identity primary key,
  restaurante_id bigint not null references public.restaurantes (id) on delete cascade,
  email text check (email = lower(email) and length(email) <= 200),
  papel text not null check (papel in ('dono', 'gerente', 'atendente', 'cozinha', 'entregador')),
  entregador_id bigint,
  token_sha256 text not null unique check (token_sha256 ~ '^[0-9a-f]{64}$'),
  expira_em timestamptz not null,
  aceito_em timestamptz,
  aceito_por uuid references auth.users (id) on delete set null,
  created_at timestamptz not null default now()
);
comment on table public.convites is 'Invitations to join a restaurante, each for one person; the token itself is only in the link.';
comment on column public.convites.email is 'Only the account of this e-mail may accept; null is whoever has the link.';
comment on column public.convites.entregador_id is 'The courier who accepts becomes this one.';
create index convites_restaurante_id on public.convites (restaurante_id);

create table public.plataforma_admins (
  user_id uuid primary key references auth.users (id) on delete cascade,
  created_at timestamptz not null default now()
);
comment on table public.plataforma_admins is 'People who run the platform. Written only by the service role.';

create function private.restaurantes_com(papeis text[]) returns setof bigint
  language sql stable security definer set search_path = '' as $$
  select m.restaurante_id from public.membros m where m.user_id = (select auth.uid()) and m.papel = any (papeis)
$$;
comment on function private.restaurantes_com is 'Restaurantes in which the signed-in user has one of these papeis.';

create function private.da_equipe() returns setof bigint
  language sql stable security definer set search_path = '' as $$
  select private.restaurantes_com(array['dono', 'gerente', 'atendente', 'cozinha'])
$$;
comment on function private.da_equipe is 'Restaurantes whose inside the user may see: everyone but couriers.';

create function private.da_gestao() returns setof bigint
  language sql stable security definer set search_path = '' as $$
  select private.restaurantes_com(array['dono', 'gerente'])
$$;
comment on function private.da_gestao is 'Restaurantes whose menu and settings the user may change.';

revoke execute on all functions in schema private from public;
grant execute on all functions in schema private to authenticated, service_role;

create function private.touch_updated_at() returns trigger language plpgsql set search_path = '' as $$
begin
  new.updated_at := now();
  return new;
end $$;
comment on function private.touch_updated_at is 'Keeps updated_at true.';
create trigger restaurantes_touch before update on public.restaurantes
  for each row execute function private.touch_updated_at();

alter table public.restaurantes enable row level security;
alter table public.membros enable row level security;
alter table public.convites enable row level security;
alter table public.plataforma_admins enable row level security;

create policy equipe_le on public.restaurantes for select to authenticated
  using (id in (select private.restaurantes_com(array['dono', 'gerente', 'atendente', 'cozinha', 'entregador'])));
comment on policy equipe_le on public.restaurantes is 'Members see their own restaurantes.';
create policy gestao_altera on public.restaurantes for update to authenticated
  using (id in (select private.da_gestao())) with check (id in (select private.da_gestao()));
comment on policy gestao_altera on public.restaurantes is 'Dono and gerente change the settings granted to them by column.';
create policy equipe_le on public.membros for select to authenticated
  using (user_id = (select auth.uid()) or restaurante_id in (select private.da_gestao()));
comment on policy equipe_le on public.membros is 'Everyone sees their own memberships; dono and gerente the whole team.';
create policy gestao_le on public.convites for select to authenticated
  using (restaurante_id in (select private.da_gestao()));
comment on policy gestao_le on public.convites is 'Dono and gerente see pending invitations.';

-- Secrets are left out by column: neither instance_token nor the *_enc columns are readable by a session. Where money goes
-- (pix_chave, the bank) is written by the server alone, for the dono.
grant select (
  id, codigo, nome, canal, phone_id, instance_name, canal_status, bot_ativo, bot_nome, bot_tom, system_prompt, mensagem_fechado,
  endereco_loja, telefone_loja, cidade, uf, fuso, aceita_entrega, aceita_retirada, pedido_minimo, taxa_entrega_padrao,
  taxa_unica_ativa, tempo_entrega_min, tempo_retirada_min, regra_preco, pix_chave, pix_whatsapp_enabled, pix_provider,
  mp_conectado, mp_assinado, configuracoes, avisar_whatsapp,
  cardapio_versao, created_at, updated_at, latitude, longitude, pedidos_por_vez, movimento_extra_min, movimento_ate, pausa,
  pausa_ate, oferece_bebida, suspenso_em, suspenso_motivo
) on public.restaurantes to authenticated;
grant update (
  nome, bot_ativo, bot_nome, bot_tom, system_prompt, mensagem_fechado, endereco_loja, telefone_loja, cidade, uf, fuso, aceita_entrega,
  aceita_retirada, pedido_minimo, taxa_entrega_padrao, taxa_unica_ativa, tempo_entrega_min, tempo_retirada_min,
  regra_preco, pix_whatsapp_enabled, configuracoes, avisar_whatsapp,
  latitude, longitude, pedidos_por_vez, movimento_extra_min, movimento_ate,
  pausa, pausa_ate, oferece_bebida
) on public.restaurantes to authenticated;
grant select on public.membros to authenticated;
grant select (id, restaurante_id, email, papel, entregador_id, expira_em, aceito_em, created_at) on public.convites to authenticated;
grant select, insert, update, delete on public.restaurantes, public.membros, public.convites, public.plataforma_admins to service_role;
