-- A turn: load everything in one call, commit everything in one call.

create function private.cardapio_json(p_restaurante_id bigint) returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'tamanhos', (select coalesce(jsonb_agg(jsonb_build_object(
        'id', t.id, 'codigo', t.codigo, 'nome', t.nome, 'apelidos', t.apelidos, 'fatias', t.fatias, 'max_sabores', t.max_sabores
      ) order by t.ordem, t.id), '[]') from public.tamanhos t where t.restaurante_id = p_restaurante_id),
    'categorias', (select coalesce(jsonb_agg(jsonb_build_object(
        'id', c.id, 'codigo', c.codigo, 'nome', c.nome, 'regra_preco', c.regra_preco,
        'precos', (select coalesce(jsonb_object_agg(cp.tamanho_id, cp.preco), '{}') from public.categoria_precos cp where cp.categoria_id = c.id)
      ) order by c.ordem, c.id), '[]') from public.categorias c where c.restaurante_id = p_restaurante_id),
    'produtos', (select coalesce(jsonb_agg(jsonb_build_object(
        'id', p.id, 'codigo', p.codigo, 'tipo', p.tipo, 'nome', p.nome, 'variante', p.variante, 'descricao', p.descricao,
        'apelidos', p.apelidos, 'categoria_id', p.categoria_id, 'doce', p.doce, 'ingredientes', p.ingredientes, 'tags', p.tags,
        'padrao', p.padrao, 'preco', p.preco, 'disponivel', p.disponivel, 'dias', p.dias, 'servido_de', p.servido_de, 'servido_ate', p.servido_ate,
        'precos', (select coalesce(jsonb_object_agg(pp.tamanho_id, pp.preco), '{}') from public.produto_precos pp where pp.produto_id = p.id),
        'partes', (select coalesce(jsonb_agg(jsonb_build_object(
            'tamanho_id', k.tamanho_id, 'categoria_ids', k.categoria_ids, 'max_sabores', k.max_sabores, 'produto_id', k.produto_id
          ) order by k.ordem, k.id), '[]') from public.combos k where k.combo_id = p.id)
      ) order by p.ordem, p.id), '[]') from public.produtos p where p.restaurante_id = p_restaurante_id),
    'conhecimento', (select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'pergunta', k.pergunta, 'resposta', k.resposta)
        order by k.ordem, k.id), '[]') from public.conhecimento k where k.restaurante_id = p_restaurante_id)
  )
$$;
comment on function private.cardapio_json is 'The whole menu of a restaurante, without stock, and what the shop answers to questions.';

create function private.cobranca_json(g public.pagamentos) returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'id', g.id, 'provedor', g.provedor, 'status', g.status, 'valor', g.valor, 'valor_pago', g.valor_pago,
    'valor_devolvido', g.valor_devolvido, 'referencia', g.chave_idempotencia, 'provedor_pagamento_id', g.provedor_pagamento_id,
    'recebedor', g.recebedor, 'codigo_publico', g.codigo_publico, 'copia_e_cola', g.copia_e_cola, 'expira_em', g.expira_em,
    'acao', g.acao)
$$;
comment on function private.cobranca_json is 'A charge as the core reads it.';

create function private.pedido_aberto_json(p_restaurante_id bigint, p_cliente_id bigint) returns jsonb
  language sql stable set search_path = '' as $$
  select jsonb_build_object(
      'id', p.id, 'numero', p.numero, 'status', p.status, 'tipo_entrega', p.tipo_entrega, 'total', p.total_valor,
      'carrinho', p.carrinho_json, 'reserva', p.reserva,
      'endereco', p.endereco, 'nome', p.cliente_nome, 'pagamento', p.forma_pagamento, 'agendado_para', p.agendado_para, 'previsto_de', p.previsto_de,
      'previsto_ate', p.previsto_ate, 'cupom', (select c.codigo from public.cupons c where c.id = p.cupom_id),
      'pago', exists (select 1 from public.pagamentos g where g.pedido_id = p.id and g.status = 'aprovado'),
      'cobranca', (select private.cobranca_json(g) from public.pagamentos g
        where g.pedido_id = p.id and g.provedor <> 'na_entrega' and g.status = 'pendente' order by g.id desc limit 1))
    from public.pedidos p
    where p.restaurante_id = p_restaurante_id and p.cliente_id = p_cliente_id and p.status not in ('finalizado', 'cancelado')
    order by p.created_at desc limit 1
$$;
comment on function private.pedido_aberto_json is 'The newest pedido of a customer that is still on its way.';

create function private.ultimo_pedido_json(p_restaurante_id bigint, p_cliente_id bigint, p_desde timestamptz) returns jsonb
  language sql stable set search_path = '' as $$
  select jsonb_build_object(
      'carrinho', p.carrinho_json, 'tipo_entrega', p.tipo_entrega, 'endereco', p.endereco, 'pagamento', p.forma_pagamento,
      'cotadas', coalesce(p.explicacao -> 'linhas', '[]'))
    from public.pedidos p
    where p.restaurante_id = p_restaurante_id and p.cliente_id = p_cliente_id and p.status = 'finalizado' and p.created_at >= p_desde
      -- Of a pedido of the system before us the lines are known in words only.
      and p.carrinho_json <> '[]'
    order by p.created_at desc limit 1
$$;
comment on function private.ultimo_pedido_json is 'What the customer had last, for "o de sempre".';

create function private.recentes_json(p_conversa_id bigint) returns jsonb language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(case r.role when 'humano' then '[equipe] ' else '' end || r.dito order by r.id), '[]') from (
    select m.id, m.role, coalesce(m.transcricao, m.mensagem) as dito from public.conversas m
      where m.conversa_id = p_conversa_id and m.role in ('user', 'humano') and m.lida_em is not null and coalesce(m.transcricao, m.mensagem) <> ''
      order by m.id desc limit 3) r
$$;
comment on function private.recentes_json is 'The last things a customer, and the team to them, wrote that a turn has read, for a model to see what a message goes on from.';

create function private.trocas_json(p_conversa_id bigint, p_agora timestamptz) returns jsonb language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(d.dito order by d.primeira), '[]') from (
    select m.turno_id, min(m.id) as primeira,
        string_agg(coalesce(m.transcricao, nullif(m.mensagem, ''), m.midia, ''), ' ' order by m.id) as dito
      from public.conversas m
      where m.conversa_id = p_conversa_id and m.role = 'user' and m.tipo <> 'opcao' and m.turno_id is not null
        and m.recebida_em > p_agora - interval '2 minutes'
      group by m.turno_id) d
    where exists (
      select 1 from public.conversas r
        where r.conversa_id = p_conversa_id and r.id > d.primeira and r.turno_id = d.turno_id and r.role = 'assistant')
$$;
comment on function private.trocas_json is
  'What the customer wrote in each turn of the last two minutes that was answered, oldest first: the same again and again is a machine. Pressed options are not.';

create function public.load_turn(p jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
  v_restaurante_id bigint := (p ->> 'restaurante_id')::bigint;
  v_agora timestamptz := (p ->> 'agora')::timestamptz;
  v_restaurante public.restaurantes;
  v_conversa public.clientes_estado;
begin
  select * into v_restaurante from public.restaurantes where id = v_restaurante_id;
  select * into v_conversa from public.clientes_estado
    where restaurante_id = v_restaurante_id and id = (p ->> 'conversa_id')::bigint;
  if v_conversa.id is null and p ->> 'conversa_id' is not null then
    return null;
  end if;
  if v_conversa.id is null then
    v_conversa.id := 0;
    v_conversa.versao := 0;
    v_conversa.cliente_zap := '';
    v_conversa.atendimento := 'bot';
  end if;
  return jsonb_build_object(
    'restaurante', jsonb_build_object(
      'id', v_restaurante.id, 'nome', v_restaurante.nome, 'canal', v_restaurante.canal, 'instance_name', v_restaurante.instance_name,
      'instance_token', v_restaurante.instance_token,
      'bot_ativo', v_restaurante.bot_ativo and v_restaurante.suspenso_em is null, 'fuso', v_restaurante.fuso, 'endereco_loja', v_restaurante.endereco_loja,
      'telefone_loja', v_restaurante.telefone_loja, 'mensagem_fechado', v_restaurante.mensagem_fechado,
      'aceita_entrega', v_restaurante.aceita_entrega, 'aceita_retirada', v_restaurante.aceita_retirada,
      'pedido_minimo', v_restaurante.pedido_minimo,
      'taxa_unica', case when v_restaurante.taxa_unica_ativa then v_restaurante.taxa_entrega_padrao end,
      'tempo_entrega_min', private.range_json(v_restaurante.tempo_entrega_min),
      'tempo_retirada_min', private.range_json(v_restaurante.tempo_retirada_min),
      'regra_preco', v_restaurante.regra_preco, 'pix_chave', v_restaurante.pix_chave,
      'pix_online', v_restaurante.pix_whatsapp_enabled and v_restaurante.pix_provider = 'mercadopago' and v_restaurante.mp_access_token_enc is not null,
      'cardapio_versao', v_restaurante.cardapio_versao,
      'bot_nome', v_restaurante.bot_nome, 'bot_tom', v_restaurante.bot_tom, 'system_prompt', v_restaurante.system_prompt,
      'configuracoes', v_restaurante.configuracoes, 'avisar_whatsapp', v_restaurante.avisar_whatsapp),
    'conversa', jsonb_build_object(
      'id', v_conversa.id, 'versao', v_conversa.versao, 'dados_parciais', v_conversa.dados_parciais, 'destino', v_conversa.cliente_zap,
      'quieta', private.is_quieta(v_conversa, v_agora),
      'humano_em', v_conversa.humano_em, 'carrinho_rotina_em', v_conversa.carrinho_rotina_em, 'estado_velho_em', v_conversa.estado_velho_em),
    'cliente', coalesce(
      (select jsonb_build_object('id', c.id, 'nome', c.nome, 'telefone', c.telefone, 'sem_lembretes', c.sem_lembretes) from public.clientes c where c.id = v_conversa.cliente_id),
      jsonb_build_object('id', 0, 'nome', null, 'telefone', null, 'sem_lembretes', false)),
    'mensagens', (select coalesce(jsonb_agg(jsonb_build_object(
        'id', m.id, 'tipo', m.tipo, 'mensagem', m.mensagem, 'opcao_id', m.opcao_id, 'midia', m.midia, 'conteudo', m.conteudo,
        'provedor_mensagem_id', m.provedor_mensagem_id, 'transcricao', m.transcricao, 'transcricao_falha', m.transcricao_falha, 'corrige', m.corrige, 'recebida_em', m.recebida_em
      ) order by m.provedor_em, m.id), '[]')
      from public.conversas m where m.conversa_id = v_conversa.id and m.role = 'user' and m.lida_em is null),
    'trocas', private.trocas_json(v_conversa.id, v_agora),
    'recentes', case when (p ->> 'recentes')::boolean then private.recentes_json(v_conversa.id) else '[]' end,
    'horarios', (select coalesce(jsonb_agg(jsonb_build_object('dia_semana', h.dia_semana, 'abre', h.abre, 'fecha', h.fecha)), '[]')
      from public.horarios h where h.restaurante_id = v_restaurante_id),
    'feriados', (select coalesce(jsonb_agg(jsonb_build_object('data', f.data, 'nome', f.nome, 'abre', f.abre, 'fecha', f.fecha)), '[]')
      from public.feriados f where f.restaurante_id = v_restaurante_id
        and f.data between (v_agora - interval '3 days')::date and (v_agora + interval '12 days')::date),
    'bairros', (select coalesce(jsonb_agg(jsonb_build_object(
        'id', b.id, 'codigo', b.codigo, 'nome', b.nome, 'apelidos', b.apelidos, 'ativo', b.ativo, 'taxa', b.taxa,
        'pedido_minimo', b.pedido_minimo, 'gratis_acima', b.gratis_acima) order by b.ordem, b.id), '[]')
      from public.bairros b where b.restaurante_id = v_restaurante_id),
    'formas_pagamento', (select coalesce(jsonb_agg(jsonb_build_object(
        'codigo', f.codigo, 'nome', f.nome, 'apelidos', f.apelidos, 'tipo', f.tipo) order by f.ordem, f.id), '[]')
      from public.formas_pagamento f where f.restaurante_id = v_restaurante_id and f.ativo),
    'cardapio', case when v_restaurante.cardapio_versao is distinct from (p ->> 'cardapio_versao')::bigint
      then private.cardapio_json(v_restaurante_id) end,
    'estoque', (select coalesce(jsonb_object_agg(e.id, e.estoque_doze_avos), '{}')
      from public.produtos e where e.restaurante_id = v_restaurante_id and e.estoque_doze_avos is not null),
    'operacao', private.operacao_json(v_restaurante_id, v_conversa.cliente_id, v_agora),
    'ultimo_pedido', private.ultimo_pedido_json(v_restaurante_id, v_conversa.cliente_id,
      v_agora - coalesce((v_restaurante.configuracoes ->> 'repeat_order_lookback_days')::int, (p ->> 'repetir_dias')::int) * interval '1 day'),
    'pedido_aberto', private.pedido_aberto_json(v_restaurante_id, v_conversa.cliente_id));
end $$;
comment on function public.load_turn is
  'State, unread messages and facts of one conversation from one snapshot. The menu is left out when the caller holds cardapio_versao already. Without a conversa_id, as for somebody unknown who has not written yet.';

create function private.range_json(p int4range) returns jsonb language sql immutable set search_path = '' as $$
  select case when p is not null then jsonb_build_array(lower(p), upper(p) - 1) end
$$;
comment on function private.range_json is 'An inclusive [from, to] of a range of whole minutes.';

create function private.next_pedido_numero(p_restaurante_id bigint, p_dia date) returns int language sql set search_path = '' as $$
  insert into public.pedidos_contadores as c (restaurante_id, dia, ultimo) values (p_restaurante_id, p_dia, 1)
    on conflict (restaurante_id, dia) do update set ultimo = c.ultimo + 1
    returning ultimo
$$;
comment on function private.next_pedido_numero is 'Counts the pedidos of a day without gaps: a commit that fails takes its number back.';

create function private.write_itens(p_restaurante_id bigint, p_pedido_id bigint, p_itens jsonb) returns void
  language sql set search_path = '' as $$
  delete from public.pedidos_itens where restaurante_id = p_restaurante_id and pedido_id = p_pedido_id;
  insert into public.pedidos_itens (
      restaurante_id, pedido_id, ordem, tipo, produto_id, item_nome_exibicao, detalhes, qtd, preco_unitario, total, parcelas)
    select p_restaurante_id, p_pedido_id, i.ordem, i.tipo, i.produto_id, i.nome,
        array(select jsonb_array_elements_text(i.detalhes)), i.qtd, i.preco_unitario, i.total, i.parcelas
      from jsonb_to_recordset(p_itens) as i(
        ordem int, tipo text, produto_id bigint, nome text, detalhes jsonb, qtd int, preco_unitario numeric, total numeric, parcelas jsonb)
$$;
comment on function private.write_itens is 'The lines of a pedido as they are agreed now.';

create function private.write_pedido(p_conversa public.clientes_estado, p_turno_id bigint, p_agora timestamptz, p jsonb)
  returns jsonb language plpgsql set search_path = '' as $$
declare
  v_dia date := (p_agora at time zone (select fuso from public.restaurantes where id = p_conversa.restaurante_id))::date;
  v_pedido public.pedidos;
begin
  insert into public.pedidos (
    restaurante_id, cliente_id, conversa_id, turno_id, dia, numero, status, cliente_nome, cliente_zap, carrinho_json, reserva,
    resumo_pedido, subtotal, taxa_entrega, desconto, total_valor, explicacao, tipo_entrega, endereco, endereco_completo, bairro_id,
    forma_pagamento, forma_pagamento_nome, troco_para, agendado_para, cupom_id, previsto_de, previsto_ate, confirmado_em, created_at
  ) values (
    p_conversa.restaurante_id, p_conversa.cliente_id, p_conversa.id, p_turno_id, v_dia,
    private.next_pedido_numero(p_conversa.restaurante_id, v_dia), p ->> 'status', p ->> 'cliente_nome', p_conversa.cliente_zap,
    p -> 'carrinho', p -> 'reserva', p ->> 'resumo', (p ->> 'subtotal')::numeric, (p ->> 'taxa_entrega')::numeric,
    (p ->> 'desconto')::numeric, (p ->> 'total')::numeric, p -> 'explicacao', p ->> 'tipo_entrega', nullif(p -> 'endereco', 'null'),
    p ->> 'endereco_completo', (p ->> 'bairro_id')::bigint, p ->> 'forma_pagamento', p ->> 'forma_pagamento_nome',
    (p ->> 'troco_para')::numeric, (p ->> 'agendado_para')::timestamptz,
    (p ->> 'cupom_id')::bigint, (p ->> 'previsto_de')::timestamptz, (p ->> 'previsto_ate')::timestamptz,
    case when p ->> 'status' = 'confirmado' then p_agora end, p_agora
  ) returning * into v_pedido;
  perform private.write_itens(v_pedido.restaurante_id, v_pedido.id, p -> 'itens');
  insert into public.pagamentos (
      restaurante_id, pedido_id, metodo, provedor, valor, chave_idempotencia, expira_em, acao, acao_proxima_em, created_at)
    values (v_pedido.restaurante_id, v_pedido.id, v_pedido.forma_pagamento, p -> 'cobranca' ->> 'provedor', v_pedido.total_valor,
      (p -> 'cobranca' ->> 'provedor') || ':' || gen_random_uuid(), (p -> 'cobranca' ->> 'expira_em')::timestamptz,
      case when p -> 'cobranca' ->> 'provedor' <> 'na_entrega' then 'criar' end,
      case when p -> 'cobranca' ->> 'provedor' <> 'na_entrega' then p_agora end, p_agora);
  if v_pedido.endereco is not null then
    insert into public.clientes_enderecos (restaurante_id, cliente_id, endereco, usado_em)
      values (v_pedido.restaurante_id, v_pedido.cliente_id, v_pedido.endereco, p_agora)
      on conflict (restaurante_id, cliente_id, md5(endereco::text)) do update set usado_em = excluded.usado_em;
  end if;
  return jsonb_build_object('id', v_pedido.id, 'numero', v_pedido.numero);
end $$;
comment on function private.write_pedido is 'Writes a pedido with its lines and what is to be paid for it.';

create function private.rewrite_pedido(p_restaurante_id bigint, p_agora timestamptz, p jsonb) returns boolean
  language plpgsql set search_path = '' as $$
declare
  v_pedido public.pedidos;
begin
  update public.pedidos set
      carrinho_json = p -> 'carrinho', reserva = p -> 'reserva', resumo_pedido = p ->> 'resumo', subtotal = (p ->> 'subtotal')::numeric,
      taxa_entrega = (p ->> 'taxa_entrega')::numeric, desconto = (p ->> 'desconto')::numeric, total_valor = (p ->> 'total')::numeric,
      explicacao = p -> 'explicacao', troco_para = (p ->> 'troco_para')::numeric
    where restaurante_id = p_restaurante_id and id = (p ->> 'pedido_id')::bigint and status = p ->> 'de'
      and carrinho_json = p -> 'carrinho_antes'
    returning * into v_pedido;
  if not found then
    return false;
  end if;
  perform private.write_itens(p_restaurante_id, v_pedido.id, p -> 'itens');
  update public.pagamentos set valor = v_pedido.total_valor
    where restaurante_id = p_restaurante_id and pedido_id = v_pedido.id and provedor = 'na_entrega' and status = 'pendente';
  -- A code of the shop's own key names an amount: there is a new one.
  update public.pagamentos set valor = v_pedido.total_valor, copia_e_cola = null, acao = 'criar', acao_proxima_em = p_agora,
      acao_tentativas = 0, acao_reivindicada_em = null, acao_erro = null
    where restaurante_id = p_restaurante_id and pedido_id = v_pedido.id and provedor = 'pix_estatico' and status = 'pendente'
      and valor <> v_pedido.total_valor;
  return true;
end $$;
comment on function private.rewrite_pedido is
  'Other lines in a placed pedido, only while its status and its lines are as the decision was made on; what is to be paid where it is received follows.';

create function private.move_pedido(p_restaurante_id bigint, p_agora timestamptz, p jsonb) returns boolean language plpgsql set search_path = '' as $$
begin
  update public.pedidos set
      status = p ->> 'para',
      cancelado_motivo = case when p ->> 'para' = 'cancelado' then p ->> 'motivo' end,
      confirmado_em = case when p ->> 'para' = 'confirmado' then p_agora else confirmado_em end,
      em_preparo_em = case when p ->> 'para' = 'em_preparo' then p_agora else em_preparo_em end,
      saiu_em = case when p ->> 'para' in ('saiu_entrega', 'pronto_retirada') then p_agora else saiu_em end,
      finalizado_em = case when p ->> 'para' = 'finalizado' then p_agora else finalizado_em end,
      cancelado_em = case when p ->> 'para' = 'cancelado' then p_agora else cancelado_em end
    where restaurante_id = p_restaurante_id and id = (p ->> 'pedido_id')::bigint and status = p ->> 'de';
  return found;
end $$;
comment on function private.move_pedido is 'Moves a pedido along one edge, only from the status the decision was made on.';

create function private.release_pagamentos(p_restaurante_id bigint, p_agora timestamptz, p_pedido_id bigint) returns void
  language plpgsql set search_path = '' as $$
begin
  update public.pagamentos set
      acao = case
        when provedor <> 'mercadopago' then null
        when status = 'pendente' and (provedor_pagamento_id is not null or acao_tentativas > 0) then 'cancelar'
        when status in ('aprovado', 'em_revisao') and valor_pago > valor_devolvido then 'devolver'
      end,
      acao_proxima_em = case
        when provedor <> 'mercadopago' then null
        when status = 'pendente' and (provedor_pagamento_id is not null or acao_tentativas > 0) then p_agora
        when status in ('aprovado', 'em_revisao') and valor_pago > valor_devolvido then p_agora
      end,
      status = case when status = 'pendente' then 'cancelado' when status = 'em_revisao' and valor_pago > valor_devolvido then 'aprovado' else status end,
      em_revisao_desde = case when status = 'em_revisao' and valor_pago <= valor_devolvido then em_revisao_desde end,
      acao_tentativas = 0, acao_reivindicada_em = null, acao_erro = null
    where restaurante_id = p_restaurante_id and pedido_id = p_pedido_id;
end $$;
comment on function private.release_pagamentos is
  'What a cancelled pedido had to be paid: a charge is withdrawn at the bank, money that arrived is sent back. Whoever cancels it.';

create function private.move_pagamento(p_restaurante_id bigint, p_agora timestamptz, p jsonb) returns void language plpgsql set search_path = '' as $$
begin
  update public.pagamentos set
      status = p ->> 'para',
      em_revisao_desde = case when p ->> 'para' = 'em_revisao' then coalesce(em_revisao_desde, p_agora) end,
      valor_pago = coalesce((p ->> 'valor_pago')::numeric, valor_pago),
      valor_devolvido = coalesce((p ->> 'valor_devolvido')::numeric, valor_devolvido),
      pago_em = case when p ->> 'para' = 'aprovado' then coalesce(pago_em, p_agora) else pago_em end,
      provedor_pagamento_id = coalesce(provedor_pagamento_id, p ->> 'provedor_pagamento_id'),
      recebedor = coalesce(recebedor, p ->> 'recebedor'),
      copia_e_cola = coalesce(copia_e_cola, p ->> 'copia_e_cola'),
      expira_em = coalesce((p ->> 'expira_em')::timestamptz, expira_em),
      acao = p ->> 'acao',
      acao_proxima_em = case when p ->> 'acao' is not null then p_agora end,
      acao_tentativas = 0, acao_reivindicada_em = null, acao_erro = null,
      consultar_em = case when provedor = 'mercadopago' then p_agora + interval '1 minute' end
    where restaurante_id = p_restaurante_id and id = (p ->> 'pagamento_id')::bigint;
end $$;
comment on function private.move_pagamento is 'What the bank said of a charge; commit_turn has compared it with what the decision was made on.';

create function private.enqueue_saidas(p_conversa public.clientes_estado, p_turno_id bigint, p_agora timestamptz, p_saidas jsonb)
  returns jsonb language plpgsql set search_path = '' as $$
declare
  v_saida jsonb;
  v_mensagem_id bigint;
  v_saida_id bigint;
  v_espera boolean := exists (
    select 1 from public.saidas s where s.conversa_id = p_conversa.id and s.status in ('pendente', 'enviando'));
  v_enviar jsonb := '[]';
begin
  for v_saida in select * from jsonb_array_elements(p_saidas) loop
    insert into public.conversas (restaurante_id, conversa_id, role, tipo, mensagem, conteudo, provedor_em, recebida_em, lida_em, turno_id)
      values (p_conversa.restaurante_id, p_conversa.id, coalesce(v_saida ->> 'role', 'assistant'), 'texto', v_saida ->> 'texto', v_saida,
        p_agora, p_agora, p_agora, p_turno_id)
      returning id into v_mensagem_id;
    insert into public.saidas (restaurante_id, conversa_id, mensagem_id, destino, conteudo, status, tentativas, reivindicada_em, proxima_tentativa_em, created_at)
      values (p_conversa.restaurante_id, p_conversa.id, v_mensagem_id, p_conversa.cliente_zap, v_saida,
        case when v_espera then 'pendente' else 'enviando' end, case when v_espera then 0 else 1 end,
        case when not v_espera then p_agora end, p_agora, p_agora)
      returning id into v_saida_id;
    if not v_espera then
      v_enviar := v_enviar || jsonb_build_object('id', v_saida_id, 'destino', p_conversa.cliente_zap, 'conteudo', v_saida);
    end if;
  end loop;
  return v_enviar;
end $$;
comment on function private.enqueue_saidas is
  'Writes outgoing messages to thread and outbox. They are claimed for the caller to send at once, unless older ones of the conversation still wait.';

create function private.avisar_dono(p_restaurante_id bigint, p_agora timestamptz, p jsonb) returns jsonb
  language plpgsql set search_path = '' as $$
begin
  if p is null or p = 'null' then
    return '[]';
  end if;
  return private.enqueue_saidas(
    private.conversa_do_cliente(
      p_restaurante_id, private.cliente_por_identidades(p_restaurante_id, array[p ->> 'identidade'], null, p ->> 'telefone'), p ->> 'telefone'),
    null, p_agora, jsonb_build_array(jsonb_build_object('texto', p ->> 'texto', 'opcoes', '[]'::jsonb)));
end $$;
comment on function private.avisar_dono is 'Writes to the telephone the restaurante wants told, through its own conversation and the outbox like every message.';

create function public.commit_turn(p jsonb) returns jsonb language plpgsql set search_path = '' as $$
declare
  v_agora timestamptz := (p ->> 'agora')::timestamptz;
  v_conversa public.clientes_estado;
  v_falta record;
  v_turno_id bigint;
  v_pedido jsonb;
  v_saidas jsonb := coalesce(p -> 'saidas', '[]');
begin
  select * into v_conversa from public.clientes_estado
    where restaurante_id = (p ->> 'restaurante_id')::bigint and id = (p ->> 'conversa_id')::bigint for update;
  if v_conversa.versao is distinct from (p ->> 'versao')::bigint then
    return jsonb_build_object('ok', false, 'motivo', 'versao');
  end if;
  if (p ->> 'bot_fala')::boolean and (private.is_quieta(v_conversa, v_agora)
      or not (select r.bot_ativo and r.suspenso_em is null from public.restaurantes r where r.id = v_conversa.restaurante_id)) then
    return jsonb_build_object('ok', false, 'motivo', 'quieta');
  end if;
  if (p ->> 'so_sem_mensagens')::boolean and exists (
      select 1 from public.conversas m where m.conversa_id = v_conversa.id and m.role = 'user' and m.lida_em is null) then
    return jsonb_build_object('ok', false, 'motivo', 'mensagem');
  end if;
  -- Locked in the order of their ids, so that two carrinhos cannot wait for each other.
  perform 1 from public.produtos pr
    where pr.restaurante_id = v_conversa.restaurante_id
      and pr.id in (select (e ->> 'produto_id')::bigint from jsonb_array_elements(p -> 'estoque') e)
    order by pr.id for update;
  select pr.id, pr.estoque_doze_avos into v_falta
    from jsonb_to_recordset(p -> 'estoque') as e(produto_id bigint, delta_doze_avos int)
    join public.produtos pr on pr.id = e.produto_id and pr.restaurante_id = v_conversa.restaurante_id
    where pr.estoque_doze_avos + e.delta_doze_avos < 0 limit 1;
  if found then
    return jsonb_build_object('ok', false, 'motivo', 'estoque', 'produto_id', v_falta.id, 'restam_doze_avos', v_falta.estoque_doze_avos);
  end if;
  -- A bank's word is taken only for the charge as it was when it was decided.
  if p -> 'pagamento' <> 'null' then
    perform 1 from public.pagamentos g
      where g.restaurante_id = v_conversa.restaurante_id and g.id = (p -> 'pagamento' ->> 'pagamento_id')::bigint
        and g.status = p -> 'pagamento' ->> 'de' and g.acao is not distinct from p -> 'pagamento' ->> 'acao_de'
        and g.valor_pago = (p -> 'pagamento' ->> 'valor_pago_de')::numeric
        and g.valor_devolvido = (p -> 'pagamento' ->> 'valor_devolvido_de')::numeric for update;
    if not found then
      return jsonb_build_object('ok', false, 'motivo', 'pagamento');
    end if;
  end if;
  -- A pedido that is written anew in the place of another keeps the cupom of that one.
  if p -> 'pedido' ->> 'cupom_id' is not null and not private.is_cupom_disponivel(
      v_conversa.restaurante_id, v_conversa.cliente_id, (p -> 'pedido' ->> 'cupom_id')::bigint, v_agora)
    and not exists (select 1 from public.pedidos d
      where d.restaurante_id = v_conversa.restaurante_id and d.id = (p -> 'pedido_status' ->> 'pedido_id')::bigint
        and d.status <> 'cancelado' and d.cupom_id = (p -> 'pedido' ->> 'cupom_id')::bigint) then
    return jsonb_build_object('ok', false, 'motivo', 'cupom');
  end if;
  if p -> 'pedido_status' <> 'null' and not private.move_pedido(v_conversa.restaurante_id, v_agora, p -> 'pedido_status') then
    return jsonb_build_object('ok', false, 'motivo', 'pedido_status');
  end if;
  if p -> 'pedido_alterado' <> 'null' and not private.rewrite_pedido(v_conversa.restaurante_id, v_agora, p -> 'pedido_alterado') then
    return jsonb_build_object('ok', false, 'motivo', 'pedido_status');
  end if;
  if p -> 'pagamento' <> 'null' then
    perform private.move_pagamento(v_conversa.restaurante_id, v_agora, p -> 'pagamento');
  end if;
  if p -> 'pedido_status' ->> 'para' = 'cancelado' then
    perform private.release_pagamentos(v_conversa.restaurante_id, v_agora, (p -> 'pedido_status' ->> 'pedido_id')::bigint);
  end if;

  if p -> 'avaliacao_pedida' <> 'null' then
    update public.pedidos set msg_avaliacao_enviada = true
      where restaurante_id = v_conversa.restaurante_id and id = (p ->> 'avaliacao_pedida')::bigint
        and status = 'finalizado' and not msg_avaliacao_enviada;
    if not found then
      return jsonb_build_object('ok', false, 'motivo', 'pedido_status');
    end if;
  end if;

  insert into public.turnos (restaurante_id, conversa_id, versao, comandos, eventos, entendedor, created_at)
    values (v_conversa.restaurante_id, v_conversa.id, v_conversa.versao + 1, p -> 'comandos', p -> 'eventos', p ->> 'entendedor', v_agora)
    returning id into v_turno_id;
  update public.conversas set lida_em = v_agora, turno_id = v_turno_id
    where conversa_id = v_conversa.id and lida_em is null
      and id in (select m::bigint from jsonb_array_elements_text(p -> 'lidas') m);
  perform private.move_estoque(v_conversa.restaurante_id, e.produto_id, e.delta_doze_avos, p ->> 'estoque_motivo', v_conversa.id, v_turno_id)
    from jsonb_to_recordset(p -> 'estoque') as e(produto_id bigint, delta_doze_avos int);
  if p -> 'pedido' <> 'null' then
    v_pedido := private.write_pedido(v_conversa, v_turno_id, v_agora, p -> 'pedido');
    v_saidas := replace(v_saidas::text, '{{pedido_numero}}', v_pedido ->> 'numero')::jsonb;
  end if;
  if p -> 'avaliacao' <> 'null' then
    insert into public.avaliacoes (restaurante_id, pedido_id, nota, comentario, created_at)
      values (v_conversa.restaurante_id, (p -> 'avaliacao' ->> 'pedido_id')::bigint, (p -> 'avaliacao' ->> 'nota')::int, p -> 'avaliacao' ->> 'comentario', v_agora)
      on conflict (pedido_id) do update set comentario = coalesce(public.avaliacoes.comentario, excluded.comentario);
  end if;
  if (p ->> 'opt_out')::boolean then
    update public.clientes set aceita_divulgacao = false, sem_lembretes = true where id = v_conversa.cliente_id;
    update public.saidas s set status = 'cancelada', erro = 'o cliente pediu para parar'
      from public.conversas m join public.turnos t on t.id = m.turno_id
      where s.conversa_id = v_conversa.id and s.status = 'pendente' and m.id = s.mensagem_id
        and (t.comandos @> '[{"tipo": "CarrinhoIdle"}]' or t.comandos @> '[{"tipo": "AvaliacaoDue"}]');
  end if;
  perform private.add_uso_modelo(
    v_conversa.restaurante_id, v_agora, coalesce(p -> 'uso_modelo', '[]'));
  update public.clientes_estado set
      versao = v_conversa.versao + 1,
      dados_parciais = p -> 'estado',
      estado_conversa = p ->> 'estado_conversa',
      carrinho_rotina_em = (p ->> 'carrinho_rotina_em')::timestamptz,
      estado_velho_em = (p ->> 'estado_velho_em')::timestamptz,
      atendimento = case when (p ->> 'pausa_bot')::boolean then 'humano' when (p ->> 'bot_volta')::boolean then 'bot' else atendimento end,
      ai_paused_until = case when (p ->> 'pausa_bot')::boolean then (p ->> 'pausa_ate')::timestamptz
        when (p ->> 'bot_volta')::boolean then null else ai_paused_until end,
      precisa_humano_motivo = coalesce(p ->> 'precisa_humano_motivo', p ->> 'alerta_motivo', precisa_humano_motivo),
      precisa_humano_em = case when coalesce(p ->> 'precisa_humano_motivo', p ->> 'alerta_motivo') is not null then v_agora else precisa_humano_em end
    where id = v_conversa.id;
  return jsonb_build_object(
    'ok', true, 'versao', v_conversa.versao + 1, 'turno_id', v_turno_id, 'pedido', v_pedido,
    'saidas', private.enqueue_saidas(v_conversa, v_turno_id, v_agora, v_saidas)
      || private.avisar_dono(v_conversa.restaurante_id, v_agora, p -> 'aviso_dono'));
end $$;
comment on function public.commit_turn is
  'Everything a turn decided, in one transaction or not at all. {ok: false, motivo: versao | quieta | mensagem | cupom | estoque | pagamento | pedido_status} changes nothing: load again and decide again.';

revoke execute on function private.cardapio_json, private.pedido_aberto_json, private.ultimo_pedido_json, private.range_json,
  private.next_pedido_numero, private.write_itens, private.write_pedido, private.rewrite_pedido, private.move_pedido, private.enqueue_saidas, private.recentes_json, private.trocas_json, private.avisar_dono from public;
grant execute on function private.cardapio_json, private.pedido_aberto_json, private.ultimo_pedido_json, private.range_json,
  private.next_pedido_numero, private.write_itens, private.write_pedido, private.rewrite_pedido, private.move_pedido, private.enqueue_saidas, private.recentes_json, private.trocas_json, private.avisar_dono to service_role;
revoke execute on function public.load_turn, public.commit_turn from public, anon, authenticated;
grant execute on function public.load_turn, public.commit_turn to service_role;
