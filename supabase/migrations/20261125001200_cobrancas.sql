-- Charges: what the bank must be asked, what it said, and where every centavo it took is.

create function private.cobranca_com_pedido_json(g public.pagamentos) returns jsonb language sql stable set search_path = '' as $$
  select private.cobranca_json(g) || jsonb_build_object(
    'restaurante_id', g.restaurante_id, 'conversa_id', p.conversa_id,
    'pedido', jsonb_build_object('id', p.id, 'numero', p.numero, 'status', p.status, 'tipo_entrega', p.tipo_entrega,
      'reserva', p.reserva, 'agendado_para', p.agendado_para))
  from public.pedidos p where p.id = g.pedido_id
$$;
comment on function private.cobranca_com_pedido_json is 'A charge with its pedido and conversation, for a command about it.';

create function public.load_cobranca(p jsonb) returns jsonb language sql stable set search_path = '' as $$
  select private.cobranca_com_pedido_json(g) from public.pagamentos g
    where g.restaurante_id = (p ->> 'restaurante_id')::bigint
      and (g.id = (p ->> 'pagamento_id')::bigint or g.provedor_pagamento_id = p ->> 'provedor_pagamento_id' or g.chave_idempotencia = p ->> 'referencia')
    order by g.provedor_pagamento_id = p ->> 'provedor_pagamento_id' desc nulls last limit 1
$$;
comment on function public.load_cobranca is
  'The charge of a restaurante by our id, by the id the bank knows it by, or by what we named it; null when it is none of theirs.';

create function private.banco_json(r public.restaurantes) returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object('id', r.id, 'nome', r.nome, 'cidade', r.cidade, 'pix_chave', r.pix_chave,
    'mp_access_token_enc', r.mp_access_token_enc, 'mp_webhook_secret_enc', r.mp_webhook_secret_enc)
$$;
comment on function private.banco_json is 'How a restaurante is known at its bank; the credentials are Fernet tokens.';

create function public.load_banco(p jsonb) returns jsonb language sql stable set search_path = '' as $$
  select private.banco_json(r) from public.restaurantes r where r.id = (p ->> 'restaurante_id')::bigint
$$;
comment on function public.load_banco is 'A restaurante''s bank by the restaurante''s id; null for none.';

create function public.claim_cobrancas(p jsonb) returns jsonb language plpgsql set search_path = '' as $$
declare
  v_agora timestamptz := (p ->> 'agora')::timestamptz;
  v_claimed jsonb;
begin
  with due as (
    select g.id from public.pagamentos g join public.pedidos d on d.id = g.pedido_id
      where g.acao is not null and g.acao_proxima_em <= v_agora
        and (g.acao_reivindicada_em is null or g.acao_reivindicada_em < v_agora - (p ->> 'abandonada_apos_s')::int * interval '1 second')
        and (p ->> 'conversa_id' is null or d.conversa_id = (p ->> 'conversa_id')::bigint)
      order by g.acao_proxima_em, g.id limit (p ->> 'limite')::int
      for update of g skip locked
  ), claimed as (
    update public.pagamentos g set acao_reivindicada_em = v_agora, acao_tentativas = g.acao_tentativas + 1
      from due where g.id = due.id returning g.*
  )
  select coalesce(jsonb_agg(jsonb_build_object(
      'cobranca', private.cobranca_com_pedido_json(c), 'banco', private.banco_json(r), 'tentativas', c.acao_tentativas,
      'telefone', cl.telefone, 'cliente_nome', d.cliente_nome) order by c.id), '[]')
    into v_claimed
    from claimed c
    join public.restaurantes r on r.id = c.restaurante_id
    join public.pedidos d on d.id = c.pedido_id
    join public.clientes cl on cl.id = d.cliente_id;
  return v_claimed;
end $$;
comment on function public.claim_cobrancas is 'Takes what the bank must be asked now, or whose asker died, for the caller to ask.';

create function public.mark_cobranca(p jsonb) returns jsonb language plpgsql set search_path = '' as $$
begin
  update public.pagamentos set
      acao = case when (p ->> 'feita')::boolean then null else acao end,
      acao_proxima_em = case when not (p ->> 'feita')::boolean then (p ->> 'proxima_em')::timestamptz end,
      acao_reivindicada_em = null,
      acao_erro = p ->> 'erro',
      provedor_pagamento_id = coalesce(provedor_pagamento_id, p ->> 'provedor_pagamento_id'),
      consultar_em = coalesce((p ->> 'consultar_em')::timestamptz, consultar_em)
    where id = (p ->> 'pagamento_id')::bigint and acao = p ->> 'acao';
  return jsonb_build_object('ok', found);
end $$;
comment on function public.mark_cobranca is 'One asking of the bank is done, or must be tried again later. Changes nothing when something else is to be asked by now.';

create function public.cobrancas_por_consultar(p jsonb) returns jsonb language plpgsql set search_path = '' as $$
declare
  v_agora timestamptz := (p ->> 'agora')::timestamptz;
  v_due jsonb;
begin
  with due as (
    select g.id from public.pagamentos g
      where g.consultar_em <= v_agora and g.provedor_pagamento_id is not null
        and (p ->> 'pagamento_id' is null or g.id = (p ->> 'pagamento_id')::bigint)
      order by g.consultar_em, g.id limit (p ->> 'limite')::int
      for update skip locked
  ), taken as (
    update public.pagamentos g set consultar_em = case
        when g.status = 'pendente' then v_agora + interval '1 minute'
        when g.created_at < v_agora - interval '30 days' then null
        when g.status in ('cancelado', 'expirado', 'recusado') and g.created_at > v_agora - interval '1 day' then v_agora + interval '30 minutes'
        else v_agora + interval '12 hours' end
      from due where g.id = due.id returning g.*
  )
  select coalesce(jsonb_agg(jsonb_build_object('cobranca', private.cobranca_com_pedido_json(t), 'banco', private.banco_json(r)) order by t.id), '[]')
    into v_due from taken t join public.restaurantes r on r.id = t.restaurante_id;
  return v_due;
end $$;
comment on function public.cobrancas_por_consultar is
  'Charges whose turn it is to be looked up at the bank, the longest wait first, each put off to its next look: a minute while it is pending, rarely once it is settled.';

create function public.qr_do_pix(p jsonb) returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object('copia_e_cola', g.copia_e_cola) from public.pagamentos g
    where g.codigo_publico = (p ->> 'codigo_publico')::uuid and g.status = 'pendente' and g.copia_e_cola is not null
$$;
comment on function public.qr_do_pix is 'The code behind a QR image, while it can still be paid.';

create function public.conciliar(p jsonb) returns jsonb language sql stable set search_path = '' as $$
  with lugares as (
    select g.valor_pago,
      case when g.status = 'aprovado' and g.acao is null and d.status <> 'cancelado' then g.valor_pago - g.valor_devolvido else 0 end as no_pedido,
      case when g.acao = 'devolver' or g.status = 'reembolsado' then g.valor_pago else g.valor_devolvido end as devolvido,
      case when g.status in ('em_revisao', 'contestado') and g.acao is null then g.valor_pago - g.valor_devolvido else 0 end as em_revisao
    from public.pagamentos g join public.pedidos d on d.id = g.pedido_id
    where g.restaurante_id = (p ->> 'restaurante_id')::bigint
  )
  select jsonb_build_object(
    'aprovado', coalesce(sum(valor_pago), 0), 'no_pedido', coalesce(sum(no_pedido), 0), 'devolvido', coalesce(sum(devolvido), 0),
    'em_revisao', coalesce(sum(em_revisao), 0),
    'fora_de_lugar', count(*) filter (where no_pedido + devolvido + em_revisao <> valor_pago)) from lugares
$$;
comment on function public.conciliar is
  'Where every centavo the bank approved is: with its pedido, sent back (or being sent), or with the team. fora_de_lugar counts charges whose money is not in exactly one of them.';

revoke execute on function private.cobranca_com_pedido_json, private.banco_json from public;
grant execute on function private.cobranca_com_pedido_json, private.banco_json to service_role;
revoke execute on function public.load_cobranca, public.load_banco, public.claim_cobrancas, public.mark_cobranca,
  public.cobrancas_por_consultar, public.qr_do_pix, public.conciliar from public, anon, authenticated;
grant execute on function public.load_cobranca, public.load_banco, public.claim_cobrancas, public.mark_cobranca,
  public.cobrancas_por_consultar, public.qr_do_pix, public.conciliar to service_role;
