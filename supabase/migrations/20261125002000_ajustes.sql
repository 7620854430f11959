-- What the panel changes of the settings in one step, under the policies of the person who does it.

create function public.set_horarios(p_restaurante_id bigint, p_dias int[], p_turnos jsonb) returns void
  language plpgsql set search_path = '' as $$
begin
  delete from public.horarios where restaurante_id = p_restaurante_id and dia_semana = any (p_dias);
  insert into public.horarios (restaurante_id, dia_semana, abre, fecha)
    select p_restaurante_id, d.dia, t.abre, t.fecha
      from unnest(p_dias) as d(dia), jsonb_to_recordset(p_turnos) as t(abre time, fecha time);
end $$;
comment on function public.set_horarios is
  'Replaces the hours of these weekdays by the same turnos, all of it or nothing. No turno: closed on them.';
create function public.set_configuracao(p_restaurante_id bigint, p_nome text, p_valor int) returns boolean
  language sql set search_path = '' as $$
  with mudado as (
    update public.restaurantes r
      set configuracoes = case when p_valor is null then r.configuracoes - p_nome
        else r.configuracoes || jsonb_build_object(p_nome, p_valor) end
      where r.id = p_restaurante_id returning 1)
  select exists (select 1 from mudado)
$$;
comment on function public.set_configuracao is
  'One setting of its own for a restaurante; null goes back to that of the server. False where the restaurante is not to be changed by who asks.';

create function public.set_faixas(p_restaurante_id bigint, p_faixas jsonb) returns void language plpgsql set search_path = '' as $$
begin
  delete from public.faixas_entrega where restaurante_id = p_restaurante_id;
  insert into public.faixas_entrega (restaurante_id, ate_metros, taxa)
    select p_restaurante_id, f.ate_metros, f.taxa from jsonb_to_recordset(p_faixas) as f(ate_metros int, taxa numeric);
end $$;
comment on function public.set_faixas is 'Replaces the distance bands of a restaurante, all of them or nothing.';

create function public.set_bairro_dias(p_restaurante_id bigint, p_bairro_id bigint, p_dias int[]) returns void
  language plpgsql set search_path = '' as $$
begin
  delete from public.bairros_dias d
    where d.restaurante_id = p_restaurante_id and d.bairro_id = p_bairro_id and not d.atende and d.dia_semana = any (p_dias);
  insert into public.bairros_dias (restaurante_id, bairro_id, dia_semana, atende)
    select p_restaurante_id, p_bairro_id, s.dia, false from generate_series(0, 6) as s(dia) where s.dia <> all (p_dias)
    on conflict (bairro_id, dia_semana) do update set atende = false;
end $$;
comment on function public.set_bairro_dias is 'The weekdays on which a bairro is served; a fee of its own that a day has is kept.';

revoke execute on function public.set_configuracao, public.set_faixas, public.set_bairro_dias from public, anon;
grant execute on function public.set_configuracao, public.set_faixas, public.set_bairro_dias to authenticated, service_role;
revoke execute on function public.set_horarios from public, anon;
grant execute on function public.set_horarios to authenticated, service_role;
