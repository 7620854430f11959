-- Orders, what was paid for them, who brings them and what the customer thought.

create table public.pedidos (
  id bigint generated always as identity primary key,
  restaurante_id bigint not null references public.restaurantes (id) on delete cascade,
  cliente_id bigint not null,
  conversa_id bigint,
  turno_id bigint unique references public.turnos (id) on delete set null,
  dia date not null,
  numero int not null,
  status text not null check (status in ('novo', 'agendado', 'confirmado', 'em_preparo', 'saiu_entrega', 'pronto_retirada', 'finalizado', 'cancelado')),
  cliente_nome text,
  cliente_zap text not null,
  carrinho_json jsonb not null,
  reserva jsonb not null default '{}',
  resumo_pedido text not null,
  subtotal numeric(10,2) not null check (subtotal >= 0),
  taxa_entrega numeric(10,2) not null check (taxa_entrega >= 0),
  desconto numeric(10,2) not null default 0 check (desconto >= 0),
  total_valor numeric(10,2) not null,
  explicacao jsonb not null,
  tipo_entrega text not null check (tipo_entrega in ('entrega', 'retirada')),
  endereco jsonb,
  endereco_completo text not null,
  bairro_id bigint,
  forma_pagamento text not null,
  forma_pagamento_nome text not null,
  troco_para numeric(10,2) check (troco_para > 0),
  agendado_para timestamptz,
  cupom_id bigint,
  previsto_de timestamptz,
  previsto_ate timestamptz,
  cancelado_motivo text check (length(cancelado_motivo) <= 300),
  confirmado_em timestamptz,
  em_preparo_em timestamptz,
  saiu_em timestamptz,
  finalizado_em timestamptz,
  cancelado_em timestamptz,
  msg_avaliacao_enviada boolean not null default false,
  codigo_publico uuid not null default gen_random_uuid() unique,
  created_at timestamptz not null,
  updated_at timestamptz not null default now(),
  unique (restaurante_id, dia, numero),
  unique (restaurante_id, id),
  foreign key (restaurante_id, cliente_id) references public.clientes (restaurante_id, id),
  foreign key (restaurante_id, conversa_id) references public.clientes_estado (restaurante_id, id),
  foreign key (restaurante_id, bairro_id) references public.bairros (restaurante_id, id),
  constraint linhas_somam_o_total check (total_valor = subtotal + taxa_entrega - desconto),
  constraint troco_cobre_o_total check (troco_para is null or troco_para >= total_valor),
  constraint entrega_tem_endereco check ((tipo_entrega = 'entrega') = (endereco is not null))
);
comment on table public.pedidos is 'An order as agreed in the resumo. turno_id makes it once: the commit that wrote it cannot write it again.';
comment on column public.pedidos.carrinho_json is 'The Linhas of lib/core/pedido/item.ts.';
comment on column public.pedidos.explicacao is 'The Quote of lib/core/pedido/quote.ts: how every price came about, in centavos.';
comment on column public.pedidos.reserva is 'Twelfths of a unit it took from the counted stock, by produto id; returned when it is cancelled.';
comment on column public.pedidos.msg_avaliacao_enviada is 'The customer was asked what they thought of it: once.';
comment on column public.pedidos.previsto_ate is 'When the customer was told to expect it, at the latest; null when nothing was promised.';
comment on column public.pedidos.numero is 'Counts from 1 each day of the restaurante''s own clock.';
create index pedidos_do_dia on public.pedidos (restaurante_id, created_at desc);
create index pedidos_abertos on public.pedidos (restaurante_id, status) where status not in ('finalizado', 'cancelado');
create index pedidos_do_cliente on public.pedidos (restaurante_id, cliente_id, created_at desc);
create index pedidos_por_avaliar on public.pedidos (finalizado_em, id) where status = 'finalizado' and not msg_avaliacao_enviada;
create index pedidos_agendados on public.pedidos (agendado_para, id) where status = 'agendado';
create trigger pedidos_touch before update on public.pedidos
  for each row execute function private.touch_updated_at();

create function private.check_pedido_status() returns trigger language plpgsql set search_path = '' as $$
begin
  if not (new.status = any (case old.status
    when 'novo' then array['agendado', 'confirmado', 'cancelado']
    when 'agendado' then array['confirmado', 'cancelado']
    when 'confirmado' then array['em_preparo', 'cancelado']
    when 'em_preparo' then array['saiu_entrega', 'pronto_retirada', 'cancelado']
    when 'saiu_entrega' then array['finalizado', 'cancelado']
    when 'pronto_retirada' then array['finalizado', 'cancelado']
    else array[]::text[] end)) then
    raise exception 'pedido % não pode ir de % para %', old.id, old.status, new.status using errcode = 'P0001';
  end if;
  return new;
end $$;
comment on function private.check_pedido_status is 'A pedido moves only along the allowed edges; the same as PROXIMOS_STATUS in lib/core/pedido/status-pedido.ts.';
create trigger pedidos_status before update of status on public.pedidos
  for each row when (old.status is distinct from new.status) execute function private.check_pedido_status();

create table public.pedidos_contadores (
  restaurante_id bigint not null references public.restaurantes (id) on delete cascade,
  dia date not null,
  ultimo int not null,
  primary key (restaurante_id, dia)
);
comment on table public.pedidos_contadores is 'The last number given out on a day.';

create table public.pedidos_itens (
  id bigint generated always as identity primary key,
  restaurante_id bigint not null,
  pedido_id bigint not null,
  ordem int not null,
  tipo text not null check (tipo in ('pizza', 'produto', 'combo')),
  produto_id bigint,
  item_nome_exibicao text not null,
  detalhes text[] not null default '{}',
  qtd int not null check (qtd > 0),
  preco_unitario numeric(10,2) not null,
  total numeric(10,2) not null,
  parcelas jsonb not null,
  unique (pedido_id, ordem),
  foreign key (restaurante_id, pedido_id) references public.pedidos (restaurante_id, id) on delete cascade,
  constraint unitario_vezes_qtd check (total = preco_unitario * qtd)
);
comment on table public.pedidos_itens is 'The lines of a pedido for the kitchen, the ticket and the reports.';

create table public.pagamentos (
  id bigint generated always as identity primary key,
  restaurante_id bigint not null,
  pedido_id bigint not null,
  metodo text not null,
  provedor text not null check (provedor in ('na_entrega', 'mercadopago', 'pix_estatico')),
  status text not null default 'pendente' check (status in ('pendente', 'aprovado', 'recusado', 'expirado', 'cancelado', 'reembolsado', 'contestado', 'em_revisao')),
  valor numeric(10,2) not null check (valor >= 0),
  valor_pago numeric(10,2) not null default 0 check (valor_pago >= 0),
  valor_devolvido numeric(10,2) not null default 0 check (valor_devolvido >= 0),
  provedor_pagamento_id text,
  recebedor text,
  chave_idempotencia text not null unique,
  codigo_publico uuid not null default gen_random_uuid() unique,
  copia_e_cola text,
  expira_em timestamptz,
  pago_em timestamptz,
  em_revisao_desde timestamptz,
  -- what the bank must still be asked to do, and who is asking
  acao text check (acao in ('criar', 'cancelar', 'devolver')),
  acao_tentativas int not null default 0,
  acao_reivindicada_em timestamptz,
  acao_proxima_em timestamptz,
  acao_erro text check (length(acao_erro) <= 300),
  consultar_em timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null default now(),
  unique (provedor, provedor_pagamento_id),
  unique (restaurante_id, id),
  foreign key (restaurante_id, pedido_id) references public.pedidos (restaurante_id, id) on delete cascade,
  constraint dinheiro_tem_estado check (valor_pago = 0 or status in ('aprovado', 'reembolsado', 'contestado', 'em_revisao')),
  constraint devolve_ate_o_pago check (valor_devolvido <= valor_pago),
  constraint acao_tem_hora check ((acao is null) = (acao_proxima_em is null))
);
comment on table public.pagamentos is 'What is or was to be paid for a pedido. Only the bank''s own word makes one aprovado.';
comment on column public.pagamentos.chave_idempotencia is 'The charge''s name at the bank: its idempotency key and external_reference, so that one asked for twice is one.';
comment on column public.pagamentos.codigo_publico is 'Names the QR image; unguessable.';
comment on column public.pagamentos.recebedor is 'The bank''s account the charge was made for; a payment to another is not ours.';
comment on column public.pagamentos.em_revisao_desde is 'Since when the team is to look at it; without it nothing ends by itself.';
comment on column public.pagamentos.acao is 'Asked of the bank after the commit, and again until it is done: the outbox of money.';
comment on column public.pagamentos.consultar_em is 'When the bank is asked what became of it, should its notice be lost.';
create index pagamentos_pedido on public.pagamentos (restaurante_id, pedido_id);
create index pagamentos_por_pedir on public.pagamentos (acao_proxima_em) where acao is not null;
create index pagamentos_em_revisao on public.pagamentos (em_revisao_desde) where status = 'em_revisao';
create index pagamentos_por_consultar on public.pagamentos (consultar_em) where consultar_em is not null;
create trigger pagamentos_touch before update on public.pagamentos
  for each row execute function private.touch_updated_at();

create table public.cupons (
  id bigint generated always as identity primary key,
  restaurante_id bigint not null references public.restaurantes (id) on delete cascade,
  codigo text not null check (codigo = upper(codigo)),
  percentual int check (percentual between 1 and 100),
  valor numeric(10,2) check (valor > 0),
  pedido_minimo numeric(10,2) not null default 0,
  so_primeiro_pedido boolean not null default false,
  usos_max int check (usos_max > 0),
  usos_por_cliente int not null default 1 check (usos_por_cliente > 0),
  expira_em timestamptz,
  ativo boolean not null default true,
  unique (restaurante_id, codigo),
  unique (restaurante_id, id),
  constraint percentual_ou_valor check ((percentual is null) <> (valor is null))
);
comment on table public.cupons is 'Discounts the owner grants; a discount exists only as a row here. Uses are the pedidos that have it and were not cancelled.';
alter table public.pedidos add foreign key (restaurante_id, cupom_id) references public.cupons (restaurante_id, id);
create index pedidos_cupom on public.pedidos (restaurante_id, cupom_id) where cupom_id is not null;

create function public.usos(cupom public.cupons) returns bigint language sql stable set search_path = '' as $$
  select count(*) from public.pedidos p
    where p.restaurante_id = cupom.restaurante_id and p.cupom_id = cupom.id and p.status <> 'cancelado'
$$;
comment on function public.usos is 'How often a cupom has been used, as a column of it.';
revoke execute on function public.usos from public, anon;
grant execute on function public.usos to authenticated, service_role;

create table public.avaliacoes (
  id bigint generated always as identity primary key,
  restaurante_id bigint not null,
  pedido_id bigint not null unique,
  nota int not null check (nota between 1 and 5),
  comentario text check (length(comentario) <= 1000),
  created_at timestamptz not null,
  foreign key (restaurante_id, pedido_id) references public.pedidos (restaurante_id, id) on delete cascade
);
comment on table public.avaliacoes is 'What the customer thought of a delivered pedido, once.';

create table public.entregadores (
  id bigint generated always as identity primary key,
  restaurante_id bigint not null references public.restaurantes (id) on delete cascade,
  user_id uuid references auth.users (id) on delete set null,
  nome text not null check (length(trim(nome)) between 1 and 80),
  telefone text check (telefone ~ '^[0-9]{10,15}$'),
  placa text check (length(trim(placa)) between 1 and 20),
  ativo boolean not null default true,
  created_at timestamptz not null default now(),
  unique (restaurante_id, id)
);
comment on table public.entregadores is 'Couriers. With a user_id they have their own page and see only their own entregas.';
comment on column public.entregadores.placa is 'Of the vehicle, for the customer to know who is at the door.';
create index entregadores_user_id on public.entregadores (user_id);

create table public.entregadores_acesso (
  user_id uuid primary key references auth.users (id) on delete cascade,
  pin_hash text not null,
  tentativas int not null default 0 check (tentativas between 0 and 5),
  sessao_id uuid,
  aberto_ate timestamptz,
  created_at timestamptz not null default now()
);
comment on table public.entregadores_acesso is
  'What unlocks a courier''s page: a PIN, wrong tries at it, and the one session it is open in. Written only by the server.';
comment on column public.entregadores_acesso.tentativas is 'Tries since the last right one, taken before each is looked at; at five it is locked until the shop releases it.';
alter table public.entregadores_acesso enable row level security;
grant select, insert, update, delete on public.entregadores_acesso to service_role;

create table public.entregas (
  id bigint generated always as identity primary key,
  restaurante_id bigint not null references public.restaurantes (id) on delete cascade,
  pedido_id bigint not null unique,
  entregador_id bigint not null,
  status text not null default 'encaminhada' check (status in ('encaminhada', 'entregue', 'devolvida')),
  encaminhada_em timestamptz not null,
  nao_encontrado_em timestamptz,
  entregue_em timestamptz,
  foreign key (restaurante_id, pedido_id) references public.pedidos (restaurante_id, id) on delete cascade,
  foreign key (restaurante_id, entregador_id) references public.entregadores (restaurante_id, id)
);
comment on table public.entregas is 'Which courier has which pedido. How far it is the status of the pedido tells.';
comment on column public.entregas.nao_encontrado_em is 'When the courier last stood at the address and found nobody.';
create index entregas_entregador on public.entregas (restaurante_id, entregador_id);

create function private.minhas_entregas() returns setof bigint
  language sql stable security definer set search_path = '' as $$
  select e.id from public.entregadores e
    join public.entregadores_acesso a on a.user_id = e.user_id
    where e.user_id = (select auth.uid()) and e.ativo
      and a.sessao_id::text = (select auth.jwt()) ->> 'session_id' and a.aberto_ate > now()
      and exists (select 1 from public.membros m where m.restaurante_id = e.restaurante_id and m.user_id = e.user_id)
$$;
comment on function private.minhas_entregas is
  'The entregadores rows that are the signed-in user: still on the team, and in the session the PIN has opened.';
revoke execute on function private.minhas_entregas from public;
grant execute on function private.minhas_entregas to authenticated, service_role;

do $$
declare
  tabela text;
begin
  foreach tabela in array array['pedidos', 'pedidos_contadores', 'pedidos_itens', 'pagamentos', 'cupons', 'avaliacoes', 'entregadores', 'entregas'] loop
    execute format('alter table public.%1$s enable row level security', tabela);
    execute format('grant select, insert, update, delete on public.%1$s to service_role', tabela);
  end loop;
  foreach tabela in array array['pedidos', 'pedidos_itens', 'pagamentos', 'cupons', 'avaliacoes', 'entregadores', 'entregas'] loop
    execute format('grant select on public.%1$s to authenticated', tabela);
    execute format(
      'create policy equipe_le on public.%1$s for select to authenticated
         using (restaurante_id in (select private.da_equipe()))', tabela);
    execute format('comment on policy equipe_le on public.%1$s is %2$L', tabela, 'The team reads its own orders; all writing goes through a turn or an owner action.');
  end loop;
end $$;
create policy gestao_cria on public.cupons for insert to authenticated
  with check (restaurante_id in (select private.da_gestao()));
comment on policy gestao_cria on public.cupons is 'Dono and gerente grant discounts.';
create policy gestao_altera on public.cupons for update to authenticated
  using (restaurante_id in (select private.da_gestao())) with check (restaurante_id in (select private.da_gestao()));
comment on policy gestao_altera on public.cupons is 'Dono and gerente switch them off and on; one that was used is never taken away.';
grant insert, update on public.cupons to authenticated;
create policy gestao_cria on public.entregadores for insert to authenticated
  with check (restaurante_id in (select private.da_gestao()) and user_id is null);
comment on policy gestao_cria on public.entregadores is 'Dono and gerente take couriers on; an account is given to one only by an invitation.';
create policy gestao_altera on public.entregadores for update to authenticated
  using (restaurante_id in (select private.da_gestao())) with check (restaurante_id in (select private.da_gestao()));
comment on policy gestao_altera on public.entregadores is 'Dono and gerente change the columns granted for it.';
create policy entregador_se_le on public.entregadores for select to authenticated
  using (user_id = (select auth.uid()));
comment on policy entregador_se_le on public.entregadores is 'Couriers know who they are, also before the PIN.';
grant insert (restaurante_id, nome, telefone, placa), update (nome, telefone, placa, ativo) on public.entregadores to authenticated;
create policy entregador_le on public.entregas for select to authenticated
  using (entregador_id in (select private.minhas_entregas()));
comment on policy entregador_le on public.entregas is 'A courier sees only what was given to them.';
