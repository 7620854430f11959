-- What the law gives a customer (LGPD): to have everything that is known of them, and to have it erased.

create function public.export_cliente(p_restaurante_id bigint, p_cliente_id bigint) returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'cliente', jsonb_build_object('nome', c.nome, 'telefone', c.telefone, 'desde', c.created_at, 'aceita_divulgacao', c.aceita_divulgacao,
      'sem_lembretes', c.sem_lembretes, 'anotacoes', c.anotacoes),
    'identidades', (select coalesce(jsonb_agg(i.identidade order by i.identidade), '[]') from public.clientes_identidades i
      where i.restaurante_id = c.restaurante_id and i.cliente_id = c.id),
    'enderecos', (select coalesce(jsonb_agg(jsonb_build_object('endereco', e.endereco, 'usado_em', e.usado_em) order by e.usado_em), '[]')
      from public.clientes_enderecos e where e.restaurante_id = c.restaurante_id and e.cliente_id = c.id),
    'pedidos', (select coalesce(jsonb_agg(jsonb_build_object(
        'numero', p.numero, 'dia', p.dia, 'status', p.status, 'nome', p.cliente_nome, 'whatsapp', p.cliente_zap, 'entrega', p.tipo_entrega,
        'endereco', p.endereco_completo, 'pagamento', p.forma_pagamento_nome, 'troco_para', p.troco_para, 'subtotal', p.subtotal,
        'taxa_entrega', p.taxa_entrega, 'desconto', p.desconto, 'total', p.total_valor, 'feito_em', p.created_at,
        'cancelado_motivo', p.cancelado_motivo,
        'itens', (select coalesce(jsonb_agg(jsonb_build_object(
            'item', k.item_nome_exibicao, 'detalhes', k.detalhes, 'qtd', k.qtd, 'total', k.total) order by k.ordem), '[]')
          from public.pedidos_itens k where k.restaurante_id = p.restaurante_id and k.pedido_id = p.id),
        'pagamentos', (select coalesce(jsonb_agg(jsonb_build_object(
            'metodo', g.metodo, 'status', g.status, 'valor', g.valor, 'pago_em', g.pago_em) order by g.id), '[]')
          from public.pagamentos g where g.restaurante_id = p.restaurante_id and g.pedido_id = p.id),
        'avaliacao', (select jsonb_build_object('nota', a.nota, 'comentario', a.comentario, 'em', a.created_at)
          from public.avaliacoes a where a.restaurante_id = p.restaurante_id and a.pedido_id = p.id)) order by p.created_at), '[]')
      from public.pedidos p where p.restaurante_id = c.restaurante_id and p.cliente_id = c.id),
    'conversa', (select coalesce(jsonb_agg(jsonb_build_object(
        'de', case m.role when 'user' then 'cliente' when 'humano' then 'equipe' else 'bot' end, 'mensagem', m.mensagem, 'midia', m.midia,
        'transcricao', m.transcricao, 'em', m.recebida_em) order by m.id), '[]')
      from public.conversas m join public.clientes_estado s on s.restaurante_id = m.restaurante_id and s.id = m.conversa_id
      where s.restaurante_id = c.restaurante_id and s.cliente_id = c.id),
    'em_andamento', (select s.dados_parciais from public.clientes_estado s where s.restaurante_id = c.restaurante_id and s.cliente_id = c.id))
  from public.clientes c where c.restaurante_id = p_restaurante_id and c.id = p_cliente_id
$$;
comment on function public.export_cliente is 'Everything a restaurante knows of a customer, as a file for them. Null when there is no such customer.';

create function private.return_reserva(p_conversa public.clientes_estado) returns void language sql set search_path = '' as $$
  select private.move_estoque(p_conversa.restaurante_id, r.key::bigint, r.value::int, 'ajuste', p_conversa.id, null)
    from jsonb_each_text(coalesce(p_conversa.dados_parciais -> 'reserva', '{}')) r where r.value::int <> 0 order by r.key::bigint
$$;
comment on function private.return_reserva is 'Puts back what a carrinho holds, before the carrinho goes.';

create function public.erase_cliente(p jsonb) returns jsonb language plpgsql set search_path = '' as $$
declare
  v_restaurante_id bigint := (p ->> 'restaurante_id')::bigint;
  v_conversa public.clientes_estado;
  v_cliente public.clientes;
begin
  select * into v_conversa from public.clientes_estado s
    where s.restaurante_id = v_restaurante_id and s.cliente_id = (p ->> 'cliente_id')::bigint for update;
  select * into v_cliente from public.clientes c
    where c.restaurante_id = v_restaurante_id and c.id = (p ->> 'cliente_id')::bigint and c.apagado_em is null for update;
  if not found then
    return jsonb_build_object('ok', false, 'motivo', 'nao_existe');
  end if;
  if exists (select 1 from public.pedidos d where d.restaurante_id = v_restaurante_id and d.cliente_id = v_cliente.id
      and d.status not in ('finalizado', 'cancelado')) then
    return jsonb_build_object('ok', false, 'motivo', 'pedido_aberto');
  end if;

  update public.avaliacoes a set comentario = null from public.pedidos d
    where d.restaurante_id = v_restaurante_id and d.cliente_id = v_cliente.id and a.restaurante_id = d.restaurante_id and a.pedido_id = d.id;
  update public.pedidos d set
      conversa_id = null, turno_id = null, cliente_nome = null, cliente_zap = '', resumo_pedido = 'Apagado a pedido do cliente.',
      -- What was ordered stays, priced, in its itens; the words it was ordered in, and why it was cancelled, name people.
      carrinho_json = '[]', cancelado_motivo = null,
      endereco_completo = case when d.endereco is null then d.endereco_completo else 'Endereço apagado a pedido do cliente' end,
      endereco = case when d.endereco is null then null else jsonb_build_object('rua', null, 'numero', null, 'complemento', null,
        'referencia', null, 'cep', null, 'bairroId', d.bairro_id, 'localizacao', null) end
    where d.restaurante_id = v_restaurante_id and d.cliente_id = v_cliente.id;
  update public.pedidos_itens i set
      detalhes = array(select n.detalhe from unnest(i.detalhes) with ordinality n(detalhe, ordem) where strpos(n.detalhe, 'obs.: ') = 0 order by n.ordem)
    from public.pedidos d
    where d.restaurante_id = v_restaurante_id and d.cliente_id = v_cliente.id
      and i.restaurante_id = d.restaurante_id and i.pedido_id = d.id and i.detalhes::text like '%obs.: %';
  -- What the team's own telephone was told names them too.
  delete from public.conversas m where m.restaurante_id = v_restaurante_id and m.role = 'assistant' and m.mensagem like '🔔 %'
    and (strpos(m.mensagem, '(' || v_cliente.telefone || ')') > 0
      or v_cliente.telefone is null and strpos(m.mensagem, '🔔 ' || v_cliente.nome || ':') = 1);
  if v_conversa.id is not null then
    perform private.return_reserva(v_conversa);
    delete from public.clientes_estado s where s.restaurante_id = v_restaurante_id and s.id = v_conversa.id;
  end if;
  delete from public.clientes_enderecos e where e.restaurante_id = v_restaurante_id and e.cliente_id = v_cliente.id;
  delete from public.clientes_identidades i where i.restaurante_id = v_restaurante_id and i.cliente_id = v_cliente.id;
  update public.clientes set nome = null, telefone = null, anotacoes = null, aceita_divulgacao = false, sem_lembretes = true,
      apagado_em = (p ->> 'agora')::timestamptz
    where restaurante_id = v_restaurante_id and id = v_cliente.id;
  return jsonb_build_object('ok', true);
end $$;
comment on function public.erase_cliente is
  'Erases everything personal of a customer, the conversation included, in one transaction; pedidos stay without the person. {ok} or {ok: false, motivo: nao_existe or pedido_aberto}.';

revoke execute on function private.return_reserva from public;
grant execute on function private.return_reserva to service_role;
revoke execute on function public.export_cliente from public, anon;
grant execute on function public.export_cliente to authenticated;
revoke execute on function public.erase_cliente from public, anon, authenticated;
grant execute on function public.erase_cliente to service_role;
