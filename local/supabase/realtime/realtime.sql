-- Realtime: tables in the publication supabase_realtime note their changes, and the gateway is told.
create publication supabase_realtime;
create schema realtime;

-- Changes waiting to be sent. Unlogged: after a crash there is nobody left to send them to.
create unlogged table realtime.changes (
  id bigserial primary key,
  change jsonb not null
);

-- Notes one change. The row goes through the table because a notification carries at most 8000 bytes.
create function realtime.note_change() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  primary_key text[];
  new_row jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
  old_row jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
  shows_old_row boolean;
begin
  select array_agg(a.attname order by a.attnum) into primary_key
    from pg_catalog.pg_index i
    join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
    where i.indrelid = tg_relid and i.indisprimary;
  -- As hosted: under row-level security nobody can check the row that was, so only its key is sent.
  select c.relreplident = 'f' and not c.relrowsecurity into shows_old_row
    from pg_catalog.pg_class c where c.oid = tg_relid;
  if old_row is not null and not shows_old_row then
    old_row := (select jsonb_object_agg(k, old_row -> k) from unnest(primary_key) k);
  end if;
  insert into realtime.changes (change) values (jsonb_build_object(
    'schema', tg_table_schema,
    'table', tg_table_name,
    'type', tg_op,
    'record', new_row,
    'old_record', old_row,
    'primary_key', to_jsonb(coalesce(primary_key, '{}')),
    'columns', (
      select jsonb_agg(jsonb_build_object('name', a.attname, 'type', t.typname) order by a.attnum)
      from pg_catalog.pg_attribute a join pg_catalog.pg_type t on t.oid = a.atttypid
      where a.attrelid = tg_relid and a.attnum > 0 and not a.attisdropped
    ),
    'commit_timestamp', now()
  ));
  perform pg_notify('realtime_changes', '');
  return null;
end
$$;

-- Puts the trigger on every published table that lacks it. Its name sorts last: it sees what others left.
create function realtime.watch_published_tables() returns void
language plpgsql security definer set search_path = '' as $$
declare
  published record;
begin
  for published in
    select p.prrelid::regclass as name
    from pg_catalog.pg_publication_rel p join pg_catalog.pg_publication b on b.oid = p.prpubid
    where b.pubname = 'supabase_realtime'
      and not exists (
        select 1 from pg_catalog.pg_trigger g where g.tgrelid = p.prrelid and g.tgname = 'zz_realtime'
      )
  loop
    execute format(
      'create trigger zz_realtime after insert or update or delete on %s '
      'for each row execute function realtime.note_change()',
      published.name
    );
  end loop;
end
$$;

-- `alter publication supabase_realtime add table …` in a migration is all an application writes.
create function realtime.on_publication_change() returns event_trigger
language plpgsql as $$
begin
  perform realtime.watch_published_tables();
end
$$;
create event trigger realtime_publication on ddl_command_end
  when tag in ('ALTER PUBLICATION') execute function realtime.on_publication_change();
