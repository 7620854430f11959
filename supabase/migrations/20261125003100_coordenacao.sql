-- What several processes agree on where there is no Redis: how often something was done, and who is doing it. It is about real
-- time, never the clock of a stack: a lease must not end because a demo was put forward. Nothing here outlives its use.

create unlogged table private.limites_de_uso (
  nome text primary key,
  janela bigint not null,
  usos int not null,
  usos_antes int not null,
  expira_em timestamptz not null
);
comment on table private.limites_de_uso is 'Uses of each name in the window of now and the one before it, for a limit that slides.';
create index limites_de_uso_expira_em on private.limites_de_uso (expira_em);

create unlogged table private.travas (
  nome text primary key,
  dono uuid not null,
  expira_em timestamptz not null
);
comment on table private.travas is 'Who holds a lock, and until when at the latest.';

alter table private.limites_de_uso enable row level security;
alter table private.travas enable row level security;
grant select, insert, update, delete on private.limites_de_uso, private.travas to service_role;

create function public.take_limit(p jsonb) returns jsonb language plpgsql set search_path = '' as $$
declare
  v_agora timestamptz := clock_timestamp();
  v_segundos int := (p ->> 'segundos')::int;
  v_janela bigint := floor(extract(epoch from v_agora) / v_segundos);
  v_passou numeric := extract(epoch from v_agora) / v_segundos - v_janela;
begin
  insert into private.limites_de_uso as l (nome, janela, usos, usos_antes, expira_em)
    values (p ->> 'nome', v_janela, 1, 0, v_agora + 2 * v_segundos * interval '1 second')
    on conflict (nome) do update set
      janela = v_janela,
      usos = case when l.janela = v_janela then l.usos + 1 else 1 end,
      usos_antes = case when l.janela = v_janela then l.usos_antes when l.janela = v_janela - 1 then l.usos else 0 end,
      expira_em = excluded.expira_em
    where (p ->> 'limite')::int >
      case when l.janela = v_janela then l.usos + floor(l.usos_antes * (1 - v_passou))
        when l.janela = v_janela - 1 then floor(l.usos * (1 - v_passou)) else 0 end;
  return jsonb_build_object('cabe', found);
end $$;
comment on function public.take_limit is 'Counts one use of a name unless that would be more than limite within segundos; the window slides.';

create function public.take_lock(p jsonb) returns jsonb language plpgsql set search_path = '' as $$
begin
  delete from private.limites_de_uso where expira_em < clock_timestamp();
  insert into private.travas as t (nome, dono, expira_em)
    values (p ->> 'nome', (p ->> 'dono')::uuid, clock_timestamp() + (p ->> 'validade_ms')::int * interval '1 millisecond')
    on conflict (nome) do update set dono = excluded.dono, expira_em = excluded.expira_em
    where t.expira_em <= clock_timestamp();
  return jsonb_build_object('tomada', found);
end $$;
comment on function public.take_lock is 'Takes a lock that nobody holds, or whose holder has not given it back in time.';

create function public.release_lock(p jsonb) returns jsonb language plpgsql set search_path = '' as $$
begin
  delete from private.travas where nome = p ->> 'nome' and dono = (p ->> 'dono')::uuid;
  return jsonb_build_object('devolvida', found);
end $$;
comment on function public.release_lock is 'Gives back a lock its holder still has; another''s is left alone.';

revoke execute on function public.take_limit, public.take_lock, public.release_lock from public, anon, authenticated;
grant execute on function public.take_limit, public.take_lock, public.release_lock to service_role;
