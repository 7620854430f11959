-- A voice note is paid for once: claimed before it is sent anywhere, its words kept as soon as they exist.

create function public.claim_transcription(p jsonb) returns jsonb language plpgsql set search_path = '' as $$
declare
  v_agora timestamptz := (p ->> 'agora')::timestamptz;
  v_mensagem public.conversas;
begin
  select * into v_mensagem from public.conversas
    where restaurante_id = (p ->> 'restaurante_id')::bigint and conversa_id = (p ->> 'conversa_id')::bigint
      and id = (p ->> 'mensagem_id')::bigint
    for update;
  if v_mensagem.transcricao is not null or v_mensagem.transcricao_falha is not null then
    return jsonb_build_object('resultado', 'pronta', 'transcricao', v_mensagem.transcricao, 'falha', v_mensagem.transcricao_falha);
  end if;
  if v_mensagem.id is null or v_mensagem.transcricao_em > v_agora - (p ->> 'desiste_apos_s')::int * interval '1 second' then
    return jsonb_build_object('resultado', 'de_outro');
  end if;
  if (p ->> 'segundos_por_hora')::int <= (
      select coalesce(sum(c.transcricao_segundos), 0) from public.conversas c
      where c.conversa_id = v_mensagem.conversa_id and c.role = 'user' and c.recebida_em > v_agora - interval '1 hour') then
    update public.conversas set transcricao_falha = 'demais' where id = v_mensagem.id;
    return jsonb_build_object('resultado', 'demais');
  end if;
  update public.conversas set transcricao_em = v_agora where id = v_mensagem.id;
  return jsonb_build_object('resultado', 'sua');
end $$;
comment on function public.claim_transcription is
  'Who listens to a voice note: sua (the caller), de_outro (another turn is at it), pronta (done, with what came of it), or demais (this customer was listened to long enough within the hour).';

create function public.save_transcription(p jsonb) returns jsonb language plpgsql set search_path = '' as $$
begin
  update public.conversas set
      transcricao = p ->> 'transcricao',
      transcricao_falha = p ->> 'falha',
      transcricao_segundos = (p ->> 'segundos')::int
    where restaurante_id = (p ->> 'restaurante_id')::bigint and conversa_id = (p ->> 'conversa_id')::bigint
      and id = (p ->> 'mensagem_id')::bigint and transcricao is null and transcricao_falha is null;
  perform private.add_uso_modelo((p ->> 'restaurante_id')::bigint, (p ->> 'agora')::timestamptz, p -> 'uso_modelo');
  return jsonb_build_object('ok', true);
end $$;
comment on function public.save_transcription is
  'Keeps what came of a voice note, once, and adds what it used of a model to the restaurante''s day.';

revoke execute on function public.claim_transcription, public.save_transcription from public, anon, authenticated;
grant execute on function public.claim_transcription, public.save_transcription to service_role;
