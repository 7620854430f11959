-- Loading a whole shop from a file, in one transaction: rows are matched by codigo, the rest goes.

create function public.import_restaurante(p jsonb) returns bigint language plpgsql set search_path = '' as $$
declare
  v_id bigint;
  v_dono uuid := (p ->> 'dono')::uuid;
begin
  select r.id into v_id from public.restaurantes r where r.codigo = p ->> 'codigo';
  if v_id is null then
    v_id := public.create_restaurante(p ->> 'nome', p ->> 'codigo', v_dono);
    update public.restaurantes set bot_ativo = true where id = v_id;
  elsif not exists (select 1 from public.membros m where m.restaurante_id = v_id and m.user_id = v_dono and m.papel in ('dono', 'gerente')) then
    raise exception 'o restaurante % já existe e é de outra pessoa', p ->> 'codigo' using errcode = 'P0001';
  end if;
  update public.restaurantes set
      nome = p ->> 'nome', cidade = p ->> 'cidade', uf = p ->> 'uf', endereco_loja = p ->> 'endereco_loja',
      telefone_loja = p ->> 'telefone_loja', fuso = p ->> 'fuso', aceita_entrega = (p ->> 'aceita_entrega')::boolean,
      aceita_retirada = (p ->> 'aceita_retirada')::boolean, pedido_minimo = (p ->> 'pedido_minimo')::numeric,
      tempo_entrega_min = (p ->> 'tempo_entrega_min')::int4range, tempo_retirada_min = (p ->> 'tempo_retirada_min')::int4range,
      regra_preco = p ->> 'regra_preco', pix_chave = p ->> 'pix_chave'
    where id = v_id;
  perform private.import_cardapio(v_id, p), private.import_atendimento(v_id, p);
  return v_id;
end $$;
comment on function public.import_restaurante is
  'Creates or replaces a shop from rows made of a menu file (lib/store/menu-rows.ts). Stock, pedidos, conversations and pictures stay; a picture of another shop is copied afterwards (lib/admin/copy-fotos.ts).';

create function private.import_cardapio(p_restaurante_id bigint, p jsonb) returns void language plpgsql set search_path = '' as $$
begin
  -- What refers to others goes first and is written last.
  delete from public.combos where restaurante_id = p_restaurante_id;
  delete from public.produto_precos where restaurante_id = p_restaurante_id;
  delete from public.categoria_precos where restaurante_id = p_restaurante_id;
  delete from public.produtos d where d.restaurante_id = p_restaurante_id and not exists (
    select 1 from jsonb_to_recordset(p -> 'produtos') as n(codigo text, tipo text) where n.codigo = d.codigo and n.tipo = d.tipo);
  update public.produtos set padrao = false where restaurante_id = p_restaurante_id and padrao;

  insert into public.tamanhos (restaurante_id, codigo, nome, apelidos, fatias, max_sabores, ordem)
    select p_restaurante_id, t.codigo, t.nome, t.apelidos, t.fatias, t.max_sabores, t.ordem
      from jsonb_to_recordset(p -> 'tamanhos') as t(codigo text, nome text, apelidos text[], fatias int, max_sabores int, ordem int)
    on conflict (restaurante_id, codigo) do update set nome = excluded.nome, apelidos = excluded.apelidos, fatias = excluded.fatias,
      max_sabores = excluded.max_sabores, ordem = excluded.ordem;
  insert into public.categorias (restaurante_id, codigo, nome, regra_preco, ordem)
    select p_restaurante_id, c.codigo, c.nome, c.regra_preco, c.ordem
      from jsonb_to_recordset(p -> 'categorias') as c(codigo text, nome text, regra_preco text, ordem int)
    on conflict (restaurante_id, codigo) do update set nome = excluded.nome, regra_preco = excluded.regra_preco, ordem = excluded.ordem;
  insert into public.produtos (
      restaurante_id, codigo, tipo, nome, variante, descricao, apelidos, categoria_id, doce, ingredientes, tags, padrao, preco, disponivel, ordem,
      dias, servido_de, servido_ate, foto)
    select p_restaurante_id, n.codigo, n.tipo, n.nome, n.variante, n.descricao, n.apelidos, c.id, n.doce, n.ingredientes, n.tags,
        n.padrao, n.preco, n.disponivel, n.ordem, n.dias, n.servido_de, n.servido_ate,
        case when split_part(n.foto, '/', 1) = p_restaurante_id::text then n.foto end
      from jsonb_to_recordset(p -> 'produtos') as n(
        codigo text, tipo text, nome text, variante text, descricao text, apelidos text[], categoria text, doce boolean,
        ingredientes text[], tags text[], padrao boolean, preco numeric, disponivel boolean, ordem int,
        dias int[], servido_de time, servido_ate time, foto text)
      left join public.categorias c on c.restaurante_id = p_restaurante_id and c.codigo = n.categoria
    on conflict (restaurante_id, codigo, tipo) do update set nome = excluded.nome, variante = excluded.variante,
      descricao = excluded.descricao, apelidos = excluded.apelidos, categoria_id = excluded.categoria_id, doce = excluded.doce,
      ingredientes = excluded.ingredientes, tags = excluded.tags, padrao = excluded.padrao, preco = excluded.preco,
      disponivel = excluded.disponivel, ordem = excluded.ordem, dias = excluded.dias, servido_de = excluded.servido_de,
      servido_ate = excluded.servido_ate, foto = coalesce(excluded.foto, public.produtos.foto);
  delete from public.categorias d where d.restaurante_id = p_restaurante_id and not exists (
    select 1 from jsonb_to_recordset(p -> 'categorias') as n(codigo text) where n.codigo = d.codigo);
  delete from public.tamanhos d where d.restaurante_id = p_restaurante_id and not exists (
    select 1 from jsonb_to_recordset(p -> 'tamanhos') as n(codigo text) where n.codigo = d.codigo);

  insert into public.categoria_precos (restaurante_id, categoria_id, tamanho_id, preco)
    select p_restaurante_id, c.id, t.id, n.preco
      from jsonb_to_recordset(p -> 'categoria_precos') as n(categoria text, tamanho text, preco numeric)
      join public.categorias c on c.restaurante_id = p_restaurante_id and c.codigo = n.categoria
      join public.tamanhos t on t.restaurante_id = p_restaurante_id and t.codigo = n.tamanho;
  insert into public.produto_precos (restaurante_id, produto_id, tamanho_id, preco)
    select p_restaurante_id, pr.id, t.id, n.preco
      from jsonb_to_recordset(p -> 'produto_precos') as n(produto text, tipo text, tamanho text, preco numeric)
      join public.produtos pr on pr.restaurante_id = p_restaurante_id and pr.codigo = n.produto and pr.tipo = n.tipo
      join public.tamanhos t on t.restaurante_id = p_restaurante_id and t.codigo = n.tamanho;
  insert into public.combos (restaurante_id, combo_id, ordem, tamanho_id, categoria_ids, max_sabores, produto_id)
    select p_restaurante_id, co.id, n.ordem, t.id,
        array(select c.id from public.categorias c where c.restaurante_id = p_restaurante_id and c.codigo = any (n.categorias) order by c.ordem, c.id),
        n.max_sabores, pr.id
      from jsonb_to_recordset(p -> 'combos') as n(combo text, ordem int, tamanho text, categorias text[], max_sabores int, produto text)
      join public.produtos co on co.restaurante_id = p_restaurante_id and co.codigo = n.combo and co.tipo = 'combo'
      left join public.tamanhos t on t.restaurante_id = p_restaurante_id and t.codigo = n.tamanho
      left join public.produtos pr on pr.restaurante_id = p_restaurante_id and pr.codigo = n.produto and pr.tipo in ('bebida', 'sobremesa');
end $$;
comment on function private.import_cardapio is 'The menu part of import_restaurante.';

create function private.import_atendimento(p_restaurante_id bigint, p jsonb) returns void language plpgsql set search_path = '' as $$
begin
  delete from public.horarios where restaurante_id = p_restaurante_id;
  insert into public.horarios (restaurante_id, dia_semana, abre, fecha)
    select p_restaurante_id, h.dia_semana, h.abre, h.fecha
      from jsonb_to_recordset(p -> 'horarios') as h(dia_semana int, abre time, fecha time);
  delete from public.feriados where restaurante_id = p_restaurante_id;
  insert into public.feriados (restaurante_id, data, nome, abre, fecha)
    select p_restaurante_id, f.data, f.nome, f.abre, f.fecha
      from jsonb_to_recordset(p -> 'feriados') as f(data date, nome text, abre time, fecha time);

  insert into public.formas_pagamento (restaurante_id, codigo, nome, apelidos, tipo, ativo, ordem)
    select p_restaurante_id, f.codigo, f.nome, f.apelidos, f.tipo, true, f.ordem
      from jsonb_to_recordset(p -> 'formas_pagamento') as f(codigo text, nome text, apelidos text[], tipo text, ordem int)
    on conflict (restaurante_id, codigo) do update set nome = excluded.nome, apelidos = excluded.apelidos, tipo = excluded.tipo,
      ativo = true, ordem = excluded.ordem;
  delete from public.formas_pagamento d where d.restaurante_id = p_restaurante_id and not exists (
    select 1 from jsonb_to_recordset(p -> 'formas_pagamento') as n(codigo text) where n.codigo = d.codigo);

  insert into public.bairros (restaurante_id, codigo, nome, apelidos, ativo, taxa, pedido_minimo, gratis_acima, ordem)
    select p_restaurante_id, b.codigo, b.nome, b.apelidos, b.ativo, b.taxa, b.pedido_minimo, b.gratis_acima, b.ordem
      from jsonb_to_recordset(p -> 'bairros') as b(
        codigo text, nome text, apelidos text[], ativo boolean, taxa numeric, pedido_minimo numeric, gratis_acima numeric, ordem int)
    on conflict (restaurante_id, codigo) do update set nome = excluded.nome, apelidos = excluded.apelidos, ativo = excluded.ativo,
      taxa = excluded.taxa, pedido_minimo = excluded.pedido_minimo, gratis_acima = excluded.gratis_acima, ordem = excluded.ordem;
  -- A bairro that a pedido was delivered to stays, switched off.
  update public.bairros d set ativo = false where d.restaurante_id = p_restaurante_id and not exists (
    select 1 from jsonb_to_recordset(p -> 'bairros') as n(codigo text) where n.codigo = d.codigo);
  delete from public.bairros d where d.restaurante_id = p_restaurante_id
    and not exists (select 1 from jsonb_to_recordset(p -> 'bairros') as n(codigo text) where n.codigo = d.codigo)
    and not exists (select 1 from public.pedidos o where o.restaurante_id = d.restaurante_id and o.bairro_id = d.id);
end $$;
comment on function private.import_atendimento is 'The hours, payments and bairros part of import_restaurante.';

create function public.export_restaurante(p_restaurante_id bigint) returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'codigo', r.codigo, 'nome', r.nome, 'cidade', r.cidade, 'uf', r.uf, 'endereco_loja', r.endereco_loja, 'telefone_loja', r.telefone_loja,
    'fuso', r.fuso, 'aceita_entrega', r.aceita_entrega, 'aceita_retirada', r.aceita_retirada, 'pedido_minimo', r.pedido_minimo,
    'tempo_entrega_min', private.range_json(r.tempo_entrega_min), 'tempo_retirada_min', private.range_json(r.tempo_retirada_min),
    'regra_preco', r.regra_preco, 'pix_chave', r.pix_chave,
    'cardapio', private.cardapio_json(r.id),
    'fotos', (select coalesce(jsonb_object_agg(d.id, d.foto), '{}') from public.produtos d where d.restaurante_id = r.id and d.foto is not null),
    'horarios', (select coalesce(jsonb_agg(jsonb_build_object('dia_semana', h.dia_semana, 'abre', h.abre, 'fecha', h.fecha) order by h.dia_semana, h.abre), '[]')
      from public.horarios h where h.restaurante_id = r.id),
    'feriados', (select coalesce(jsonb_agg(jsonb_build_object('data', f.data, 'nome', f.nome, 'abre', f.abre, 'fecha', f.fecha) order by f.data), '[]')
      from public.feriados f where f.restaurante_id = r.id),
    'formas_pagamento', (select coalesce(jsonb_agg(jsonb_build_object('codigo', f.codigo, 'nome', f.nome, 'apelidos', f.apelidos, 'tipo', f.tipo) order by f.ordem, f.id), '[]')
      from public.formas_pagamento f where f.restaurante_id = r.id and f.ativo),
    'bairros', (select coalesce(jsonb_agg(jsonb_build_object('codigo', b.codigo, 'nome', b.nome, 'apelidos', b.apelidos, 'ativo', b.ativo,
        'taxa', b.taxa, 'pedido_minimo', b.pedido_minimo, 'gratis_acima', b.gratis_acima) order by b.ordem, b.id), '[]')
      from public.bairros b where b.restaurante_id = r.id))
  from public.restaurantes r where r.id = p_restaurante_id
$$;
comment on function public.export_restaurante is 'Everything import_restaurante takes, read back.';

revoke execute on function private.import_cardapio, private.import_atendimento from public;
grant execute on function private.import_cardapio, private.import_atendimento to service_role;
revoke execute on function public.import_restaurante, public.export_restaurante from public, anon, authenticated;
grant execute on function public.import_restaurante, public.export_restaurante to service_role;
