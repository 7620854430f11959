-- How a period was served: what the bot did alone, what went to people, what the model cost, who delivered.

create index turnos_do_periodo on public.turnos (restaurante_id, created_at);
create index conversas_do_periodo on public.conversas (restaurante_id, recebida_em) where role = 'user';
create index conversas_da_equipe on public.conversas (conversa_id, recebida_em) where role = 'humano';

create function public.relatorio_atendimento(p_restaurante_id bigint, p_de date, p_ate date) returns jsonb
  language sql stable set search_path = '' as $$
  with r as materialized (
    select p_de::timestamp at time zone r.fuso as de, (p_ate + 1)::timestamp at time zone r.fuso as ate
      from public.restaurantes r where r.id = p_restaurante_id
  ),
  vendidos as materialized (
    select p.id, p.conversa_id, p.turno_id, p.total_valor, p.created_at from public.pedidos p
      where p.restaurante_id = p_restaurante_id and p.dia between p_de and p_ate and p.status not in ('novo', 'cancelado')
  )
  select jsonb_build_object(
    'conversas', (select count(distinct m.conversa_id) from r, public.conversas m
      where m.restaurante_id = p_restaurante_id and m.role = 'user' and m.recebida_em >= r.de and m.recebida_em < r.ate),
    'chamados', (select count(*) from r, public.turnos t
      where t.restaurante_id = p_restaurante_id and t.created_at >= r.de and t.created_at < r.ate
        and t.eventos @> '[{"tipo": "HumanoChamado"}]'),
    'pedidos', (select count(*) from vendidos v where v.turno_id is not null),
    'pedidos_do_bot', (select count(*) from vendidos v where v.turno_id is not null and not exists (
      select 1 from public.conversas m where m.conversa_id = v.conversa_id and m.role = 'humano'
        and m.recebida_em between v.created_at - interval '3 hours' and v.created_at)),
    'modelo', (select jsonb_build_object('chamadas', coalesce(sum(u.chamadas), 0),
        'tokens', coalesce(sum(u.tokens_entrada + u.tokens_saida), 0), 'custo_usd', coalesce(sum(u.custo_usd), 0))
      from public.uso_modelo u where u.restaurante_id = p_restaurante_id and u.dia between p_de and p_ate),
    'entregadores', (select coalesce(jsonb_agg(jsonb_build_object('nome', e.nome, 'pedidos', e.pedidos, 'receita', e.receita,
        'minutos', e.minutos) order by e.pedidos desc, e.nome), '[]')
      from (select c.nome, count(*) as pedidos, sum(v.total_valor) as receita,
          round(avg(extract(epoch from n.entregue_em - n.encaminhada_em)) / 60)::int as minutos
        from vendidos v
          join public.entregas n on n.restaurante_id = p_restaurante_id and n.pedido_id = v.id
          join public.entregadores c on c.restaurante_id = p_restaurante_id and c.id = n.entregador_id
        group by c.id, c.nome) e))
$$;
comment on function public.relatorio_atendimento is
  'Of the days from p_de to p_ate by the restaurante''s clock: conversations customers wrote in, calls for a person, pedidos of the chat and those in whose three hours before nobody of the team wrote, what the model used, and who delivered in how many minutes.';
revoke execute on function public.relatorio_atendimento from public, anon;
grant execute on function public.relatorio_atendimento to authenticated, service_role;
