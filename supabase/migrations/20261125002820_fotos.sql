-- Pictures of the menu: anybody may look at them, as at the menu itself; dono and gerente put them there, in the folder of their restaurante.

insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
  values ('cardapio', 'cardapio', true, 1048576, array['image/jpeg', 'image/png', 'image/webp'])
  on conflict (id) do update set public = excluded.public, file_size_limit = excluded.file_size_limit,
    allowed_mime_types = excluded.allowed_mime_types;

create policy cardapio_gestao on storage.objects for all to authenticated
  using (bucket_id = 'cardapio' and path_tokens[1] in (select r::text from private.da_gestao() r))
  with check (bucket_id = 'cardapio' and path_tokens[1] in (select r::text from private.da_gestao() r));
