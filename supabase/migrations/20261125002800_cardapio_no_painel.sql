-- The menu as it is changed in the panel: each change is one statement of the person's own session, under its policies.

create function private.give_codigo() returns trigger language plpgsql set search_path = '' as $$
declare
  v_base text := coalesce(nullif(trim(both '-' from regexp_replace(private.normaliza(new.nome), '[^a-z0-9]+', '-', 'g')), ''), 'item');
  v_vez int := 1;
  v_existe boolean;
begin
  new.codigo := v_base;
  loop
    execute format('select exists (select 1 from public.%I t where t.restaurante_id = $1 and t.codigo = $2)', tg_table_name)
      into v_existe using new.restaurante_id, new.codigo;
    exit when not v_existe;
    v_vez := v_vez + 1;
    new.codigo := v_base || '-' || v_vez;
  end loop;
  return new;
end $$;
comment on function private.give_codigo is 'What is made in the panel gets the codigo its nome suggests; what comes from a file brings its own.';
create trigger tamanhos_codigo before insert on public.tamanhos
  for each row when (new.codigo is null) execute function private.give_codigo();
create trigger categorias_codigo before insert on public.categorias
  for each row when (new.codigo is null) execute function private.give_codigo();
create trigger produtos_codigo before insert on public.produtos
  for each row when (new.codigo is null) execute function private.give_codigo();

create function private.keep_categoria_of_combo() returns trigger language plpgsql set search_path = '' as $$
begin
  -- A restaurante that goes away takes its combos with it.
  if exists (select 1 from public.combos k join public.restaurantes r on r.id = k.restaurante_id
      where k.restaurante_id = old.restaurante_id and old.id = any (k.categoria_ids)) then
    raise exception 'a categoria faz parte de um combo' using errcode = 'foreign_key_violation';
  end if;
  return old;
end $$;
comment on function private.keep_categoria_of_combo is 'A combo names its categorias in an array, which no foreign key can watch.';
create trigger categorias_de_combo before delete on public.categorias
  for each row execute function private.keep_categoria_of_combo();
revoke execute on function private.give_codigo, private.keep_categoria_of_combo from public;
grant execute on function private.normaliza to authenticated;

create function private.require_gestao(p_restaurante_id bigint) returns void language plpgsql stable set search_path = '' as $$
begin
  if p_restaurante_id not in (select private.da_gestao()) then
    raise exception 'só o dono ou o gerente muda o cardápio' using errcode = 'insufficient_privilege';
  end if;
end $$;
comment on function private.require_gestao is
  'Says no where the policies would change nothing in silence. The policies still decide; this asks them first.';
revoke execute on function private.require_gestao from public;
grant execute on function private.require_gestao to authenticated, service_role;

create function public.save_precos(p_restaurante_id bigint, p_precos jsonb) returns int language plpgsql set search_path = '' as $$
declare
  v_total int;
  v_meus int;
begin
  perform private.require_gestao(p_restaurante_id);
  select count(*), count(*) filter (where
      (n.tamanho_id is null or exists (select 1 from public.tamanhos t where t.restaurante_id = p_restaurante_id and t.id = n.tamanho_id))
      and case n.alvo
        when 'categoria' then n.tamanho_id is not null
          and exists (select 1 from public.categorias c where c.restaurante_id = p_restaurante_id and c.id = n.id)
        when 'produto' then exists (select 1 from public.produtos d where d.restaurante_id = p_restaurante_id and d.id = n.id
          and (d.tipo in ('sabor', 'borda', 'massa')) = (n.tamanho_id is not null)) end)
    into v_total, v_meus
    from jsonb_to_recordset(p_precos) as n(alvo text, id bigint, tamanho_id bigint, preco numeric);
  if v_meus < v_total then
    raise exception 'preço de algo que não está no cardápio' using errcode = 'no_data_found';
  end if;

  delete from public.categoria_precos d using jsonb_to_recordset(p_precos) as n(alvo text, id bigint, tamanho_id bigint, preco numeric)
    where n.alvo = 'categoria' and n.preco is null
      and d.restaurante_id = p_restaurante_id and d.categoria_id = n.id and d.tamanho_id = n.tamanho_id;
  insert into public.categoria_precos (restaurante_id, categoria_id, tamanho_id, preco)
    select p_restaurante_id, n.id, n.tamanho_id, n.preco
      from jsonb_to_recordset(p_precos) as n(alvo text, id bigint, tamanho_id bigint, preco numeric)
      where n.alvo = 'categoria' and n.preco is not null
    on conflict (categoria_id, tamanho_id) do update set preco = excluded.preco;
  delete from public.produto_precos d using jsonb_to_recordset(p_precos) as n(alvo text, id bigint, tamanho_id bigint, preco numeric)
    where n.alvo = 'produto' and n.preco is null
      and d.restaurante_id = p_restaurante_id and d.produto_id = n.id and d.tamanho_id = n.tamanho_id;
  insert into public.produto_precos (restaurante_id, produto_id, tamanho_id, preco)
    select p_restaurante_id, n.id, n.tamanho_id, n.preco
      from jsonb_to_recordset(p_precos) as n(alvo text, id bigint, tamanho_id bigint, preco numeric)
      where n.alvo = 'produto' and n.tamanho_id is not null and n.preco is not null
    on conflict (produto_id, tamanho_id) do update set preco = excluded.preco;
  update public.produtos d set preco = n.preco
    from jsonb_to_recordset(p_precos) as n(alvo text, id bigint, tamanho_id bigint, preco numeric)
    where n.alvo = 'produto' and n.tamanho_id is null and d.restaurante_id = p_restaurante_id and d.id = n.id;
  return v_total;
end $$;
comment on function public.save_precos is
  'Many prices at once, all or none: {alvo: categoria or produto, id, tamanho_id, preco}. A null preco in a tamanho takes it away; without a tamanho it is what the produto costs by the piece.';

create function public.save_produto(p_restaurante_id bigint, p jsonb) returns bigint language plpgsql set search_path = '' as $$
declare
  v_id bigint := (p ->> 'id')::bigint;
begin
  perform private.require_gestao(p_restaurante_id);
  if v_id is null then
    insert into public.produtos (
        restaurante_id, tipo, nome, variante, descricao, categoria_id, doce, ingredientes, preco, disponivel, ordem)
      select p_restaurante_id, n.tipo, n.nome, n.variante, n.descricao, n.categoria_id, coalesce(n.doce, false), coalesce(n.ingredientes, '{}'),
          n.preco, coalesce(n.disponivel, true),
          (select coalesce(max(d.ordem), 0) + 1 from public.produtos d where d.restaurante_id = p_restaurante_id)
        from jsonb_to_record(p) as n(tipo text, nome text, variante text, descricao text, categoria_id bigint, doce boolean,
          ingredientes text[], preco numeric, disponivel boolean)
      returning id into v_id;
    perform public.save_precos(p_restaurante_id, coalesce((select jsonb_agg(jsonb_build_object(
        'alvo', 'produto', 'id', v_id, 'tamanho_id', n.tamanho_id, 'preco', n.preco))
      from jsonb_to_recordset(p -> 'precos') as n(tamanho_id bigint, preco numeric)), '[]'));
  end if;
  if p ? 'partes' then
    delete from public.combos where restaurante_id = p_restaurante_id and combo_id = v_id;
    insert into public.combos (restaurante_id, combo_id, ordem, tamanho_id, categoria_ids, max_sabores, produto_id)
      select p_restaurante_id, v_id, n.ordem, (n.parte ->> 'tamanho_id')::bigint,
          array(select c.id from public.categorias c
            where c.restaurante_id = p_restaurante_id and n.parte -> 'categoria_ids' @> to_jsonb(c.id) order by c.ordem, c.id),
          (n.parte ->> 'max_sabores')::int, (n.parte ->> 'produto_id')::bigint
        from jsonb_array_elements(p -> 'partes') with ordinality as n(parte, ordem);
  end if;
  return v_id;
end $$;
comment on function public.save_produto is
  'A new produto with its prices by tamanho and, of a combo, its partes; or, with an id, the partes of a combo anew. Answers the id.';

create function public.duplicate_produto(p_restaurante_id bigint, p_produto_id bigint) returns bigint
  language plpgsql set search_path = '' as $$
declare
  v_id bigint;
begin
  perform private.require_gestao(p_restaurante_id);
  insert into public.produtos (
      restaurante_id, tipo, nome, variante, descricao, categoria_id, doce, ingredientes, tags, preco, disponivel, dias, servido_de,
      servido_ate, foto, ordem)
    select d.restaurante_id, d.tipo, left(d.nome, 72) || ' (cópia)', d.variante, d.descricao, d.categoria_id, d.doce, d.ingredientes, d.tags,
        d.preco, false, d.dias, d.servido_de, d.servido_ate, null, d.ordem
      from public.produtos d where d.restaurante_id = p_restaurante_id and d.id = p_produto_id
    returning id into v_id;
  insert into public.produto_precos (restaurante_id, produto_id, tamanho_id, preco)
    select pp.restaurante_id, v_id, pp.tamanho_id, pp.preco from public.produto_precos pp
      where pp.restaurante_id = p_restaurante_id and pp.produto_id = p_produto_id and v_id is not null;
  insert into public.combos (restaurante_id, combo_id, ordem, tamanho_id, categoria_ids, max_sabores, produto_id)
    select k.restaurante_id, v_id, k.ordem, k.tamanho_id, k.categoria_ids, k.max_sabores, k.produto_id from public.combos k
      where k.restaurante_id = p_restaurante_id and k.combo_id = p_produto_id and v_id is not null;
  return v_id;
end $$;
comment on function public.duplicate_produto is
  'A copy that is off until it has a name of its own: with prices and partes, without apelidos, stock and picture. Null when there is no such produto.';

create function public.set_ordem(p_restaurante_id bigint, p_tabela text, p_ids bigint[]) returns void
  language plpgsql set search_path = '' as $$
begin
  perform private.require_gestao(p_restaurante_id);
  if p_tabela not in ('produtos', 'categorias', 'tamanhos', 'bairros') then
    raise exception 'isso não se ordena' using errcode = 'invalid_parameter_value';
  end if;
  execute format(
    'with atual as (
       select t.id, row_number() over (order by t.ordem, t.id) as posicao from public.%1$I t where t.restaurante_id = $1),
     pedida as (
       select n.id, row_number() over (order by n.vez) as vez from unnest($2) with ordinality as n(id, vez) join atual using (id)),
     vaga as (
       select a.posicao, row_number() over (order by a.posicao) as vez from atual a where a.id in (select id from pedida)),
     nova as (
       select a.id, coalesce(v.posicao, a.posicao) as posicao from atual a left join pedida d on d.id = a.id left join vaga v on v.vez = d.vez)
     update public.%1$I t set ordem = n.posicao from nova n where t.restaurante_id = $1 and t.id = n.id and t.ordem <> n.posicao',
    p_tabela) using p_restaurante_id, p_ids;
end $$;
comment on function public.set_ordem is
  'Puts these rows of produtos, categorias, tamanhos or bairros in this order, in the places they had among the others.';

revoke execute on function public.save_precos, public.save_produto, public.duplicate_produto, public.set_ordem from public, anon;
grant execute on function public.save_precos, public.save_produto, public.duplicate_produto, public.set_ordem to authenticated;
