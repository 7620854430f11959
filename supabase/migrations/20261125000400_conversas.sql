-- Customers, their conversations, and what came in and goes out.

create table public.clientes (
  id bigint generated always as identity primary key,
  restaurante_id bigint not null references public.restaurantes (id) on delete cascade,
  nome text check (length(nome) <= 120),
  telefone text check (telefone ~ '^[0-9]{8,15}$'),
  aceita_divulgacao boolean not null default false,
  sem_lembretes boolean not null default false,
  anotacoes text check (length(anotacoes) <= 2000),
  apagado_em timestamptz,
  created_at timestamptz not null default now(),
  unique (restaurante_id, id)
);
comment on column public.clientes.apagado_em is
  'When everything personal was erased: the row stays for the sums of its pedidos and is nobody. Whoever writes again is another cliente.';
comment on column public.clientes.sem_lembretes is 'Asked to be left alone: nothing is written to this customer but answers and news of a pedido.';
comment on table public.clientes is 'A customer of one restaurante. The same person at another restaurante is another row.';

create table public.clientes_identidades (
  restaurante_id bigint not null,
  identidade text not null check (identidade ~ '^(tel|lid|user):.+'),
  cliente_id bigint not null,
  created_at timestamptz not null default now(),
  primary key (restaurante_id, identidade),
  foreign key (restaurante_id, cliente_id) references public.clientes (restaurante_id, id) on delete cascade
);
comment on table public.clientes_identidades is
  'Every name a channel knows a customer by. "tel:" is DDD + last 8 digits, so that a number with and without the ninth digit is one customer.';
create index clientes_identidades_cliente on public.clientes_identidades (restaurante_id, cliente_id);

create table public.clientes_enderecos (
  id bigint generated always as identity primary key,
  restaurante_id bigint not null,
  cliente_id bigint not null,
  endereco jsonb not null,
  usado_em timestamptz not null,
  foreign key (restaurante_id, cliente_id) references public.clientes (restaurante_id, id) on delete cascade
);
comment on table public.clientes_enderecos is 'Addresses a customer had a pedido delivered to.';
create index clientes_enderecos_cliente on public.clientes_enderecos (restaurante_id, cliente_id, usado_em desc);
create unique index clientes_enderecos_uma_vez on public.clientes_enderecos (restaurante_id, cliente_id, md5(endereco::text));

create table public.clientes_estado (
  id bigint generated always as identity primary key,
  restaurante_id bigint not null,
  cliente_id bigint not null,
  cliente_zap text not null,
  estado_conversa text not null default 'INICIO' check (estado_conversa in (
    'INICIO', 'MONTANDO_PEDIDO', 'AGUARDANDO_MAIS_ALGO', 'AGUARDANDO_ENDERECO', 'AGUARDANDO_PAGAMENTO',
    'AGUARDANDO_CONFIRMACAO', 'AGUARDANDO_PAGAMENTO_PIX', 'AGUARDANDO_AVALIACAO_POS_VENDA', 'ATENDIMENTO_HUMANO')),
  dados_parciais jsonb,
  versao bigint not null default 0,
  ultima_mensagem_em timestamptz,
  nao_lidas int not null default 0,
  ai_paused_until timestamptz,
  atendimento text not null default 'bot' check (atendimento in ('bot', 'humano')),
  precisa_humano_motivo text,
  precisa_humano_em timestamptz,
  humano_em timestamptz,
  carrinho_rotina_em timestamptz,
  estado_velho_em timestamptz,
  created_at timestamptz not null default now(),
  unique (restaurante_id, cliente_id),
  unique (restaurante_id, id),
  foreign key (restaurante_id, cliente_id) references public.clientes (restaurante_id, id) on delete cascade
);
comment on table public.clientes_estado is 'One conversation: the dialogue state with its version, and who answers. A turn locks this row.';
comment on column public.clientes_estado.cliente_zap is 'Where replies go: the address the last message came from, as the channel gave it.';
comment on column public.clientes_estado.dados_parciais is 'The State of lib/core/dialogue/state.ts; null before the first turn.';
comment on column public.clientes_estado.versao is 'Raised by each commit; a commit on an older one is refused.';
comment on column public.clientes_estado.estado_conversa is 'Derived from the pending question, for people and reports.';
comment on column public.clientes_estado.atendimento is 'humano: a person has it, until it is given back or ai_paused_until (null is never) has passed.';
comment on column public.clientes_estado.humano_em is 'When a person of the restaurante last wrote, on the phone or in the panel.';
comment on column public.clientes_estado.carrinho_rotina_em is 'When the carrinho is to be reminded of or given up; null while there is none. Written by each commit.';
comment on column public.clientes_estado.estado_velho_em is 'When what is half built goes stale; null while nothing is. Written by each commit.';
create index clientes_estado_carrinho_rotina on public.clientes_estado (carrinho_rotina_em, id) where carrinho_rotina_em is not null;
create index clientes_estado_velho on public.clientes_estado (estado_velho_em, id) where estado_velho_em is not null;
create index clientes_estado_recentes on public.clientes_estado (restaurante_id, ultima_mensagem_em desc);

create function private.is_quieta(p_conversa public.clientes_estado, p_agora timestamptz) returns boolean
  language sql immutable set search_path = '' as $$
  select case when p_conversa.ai_paused_until is null then p_conversa.atendimento = 'humano' else p_conversa.ai_paused_until > p_agora end
$$;
comment on function private.is_quieta is 'A person has this conversation, and the bot says nothing in it.';
revoke execute on function private.is_quieta from public;
grant execute on function private.is_quieta to service_role;

create table public.turnos (
  id bigint generated always as identity primary key,
  restaurante_id bigint not null,
  conversa_id bigint not null,
  versao bigint not null,
  comandos jsonb not null,
  eventos jsonb not null,
  entendedor text not null check (entendedor in ('parser', 'modelo', 'nenhum')),
  created_at timestamptz not null,
  unique (conversa_id, versao),
  foreign key (restaurante_id, conversa_id) references public.clientes_estado (restaurante_id, id) on delete cascade
);
comment on table public.turnos is 'What was understood (commands with their evidence) and what came of it (events), one row a commit.';

create table public.conversas (
  id bigint generated always as identity primary key,
  restaurante_id bigint not null,
  conversa_id bigint not null,
  role text not null check (role in ('user', 'assistant', 'humano')),
  tipo text not null check (tipo in ('texto', 'opcao', 'midia')),
  mensagem text not null check (length(mensagem) <= 8000),
  opcao_id text,
  midia text check (midia in ('audio', 'imagem', 'video', 'documento', 'figurinha', 'localizacao', 'contato', 'reacao', 'enquete',
    'visualizacao_unica', 'outro')),
  conteudo jsonb,
  provedor_mensagem_id text,
  provedor_em timestamptz not null,
  recebida_em timestamptz not null,
  lida_em timestamptz,
  turno_id bigint references public.turnos (id) on delete set null,
  ignorada text check (ignorada in ('limite', 'atendimento_humano', 'bot_desligado', 'apagada')),
  editada_em timestamptz,
  edicoes text[] not null default '{}',
  corrige boolean not null default false,
  transcricao text check (length(transcricao) <= 8000),
  transcricao_falha text check (transcricao_falha in ('sem_chave', 'longo', 'grande', 'formato', 'ruido', 'demais', 'falhou')),
  transcricao_segundos int,
  transcricao_em timestamptz,
  foreign key (restaurante_id, conversa_id) references public.clientes_estado (restaurante_id, id) on delete cascade
);
comment on table public.conversas is 'The thread and the inbox: a row of role user without lida_em still waits for its turn.';
comment on column public.conversas.ignorada is 'Stored, shown to the owner, and on purpose not answered by the bot.';
comment on column public.conversas.editada_em is 'When the customer changed it last, by the provider''s clock.';
comment on column public.conversas.edicoes is 'The provider''s ids of the edits in it: one that comes again, or after a later one, changes nothing.';
comment on column public.conversas.corrige is 'New words for an earlier message that the bot had answered.';
comment on column public.conversas.transcricao is 'The words of a voice note: what the bot read in its place.';
comment on column public.conversas.transcricao_falha is 'Why a voice note has no words.';
comment on column public.conversas.transcricao_em is 'When a turn began to listen. Another one does not begin while it may still be at it.';
create unique index conversas_uma_vez on public.conversas (restaurante_id, provedor_mensagem_id) where provedor_mensagem_id is not null;
create index conversas_thread on public.conversas (conversa_id, id);
create index conversas_por_ler on public.conversas (recebida_em) where role = 'user' and lida_em is null;
create index conversas_recentes_do_cliente on public.conversas (conversa_id, recebida_em) where role = 'user';

create table public.saidas (
  id bigint generated always as identity primary key,
  restaurante_id bigint not null,
  conversa_id bigint not null,
  mensagem_id bigint not null unique references public.conversas (id) on delete cascade,
  destino text not null,
  conteudo jsonb not null,
  status text not null default 'pendente' check (status in ('pendente', 'enviando', 'enviada', 'falhou', 'cancelada')),
  tentativas int not null default 0,
  duvidas int not null default 0,
  reivindicada_em timestamptz,
  proxima_tentativa_em timestamptz not null,
  provedor_mensagem_id text,
  entrega text check (entrega in ('enviada', 'entregue', 'lida', 'falhou')),
  erro text check (length(erro) <= 300),
  created_at timestamptz not null,
  foreign key (restaurante_id, conversa_id) references public.clientes_estado (restaurante_id, id) on delete cascade
);
comment on table public.saidas is 'The outbox: committed with the decision, then sent in order within a conversation.';
comment on column public.saidas.conteudo is 'An Outgoing of lib/channels/channel.ts, as data.';
comment on column public.saidas.duvidas is 'How often it was tried and nobody knows whether it went out.';
create index saidas_por_enviar on public.saidas (proxima_tentativa_em) where status in ('pendente', 'enviando');
create index saidas_da_conversa on public.saidas (conversa_id, id) where status in ('pendente', 'enviando');
create index saidas_provedor on public.saidas (restaurante_id, provedor_mensagem_id) where provedor_mensagem_id is not null;

do $$
declare
  tabela text;
begin
  foreach tabela in array array['clientes', 'clientes_identidades', 'clientes_enderecos', 'clientes_estado', 'turnos', 'conversas', 'saidas'] loop
    execute format('alter table public.%1$s enable row level security', tabela);
    execute format(
      'create policy equipe_le on public.%1$s for select to authenticated
         using (restaurante_id in (select private.da_equipe()))', tabela);
    execute format('comment on policy equipe_le on public.%1$s is %2$L', tabela, 'The team reads its own conversations; all writing goes through the turn.');
    execute format('grant select on public.%1$s to authenticated', tabela);
    execute format('grant select, insert, update, delete on public.%1$s to service_role', tabela);
  end loop;
end $$;
