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
revoke execute on function public.set_horarios from public, anon;
grant execute on function public.set_horarios to authenticated, service_role;
