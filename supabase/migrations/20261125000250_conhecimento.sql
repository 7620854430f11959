-- What the owner has answered before: the bot answers with it, word for word.

create table public.conhecimento (
  id bigint generated always as identity primary key,
  restaurante_id bigint not null references public.restaurantes (id) on delete cascade,
  pergunta text not null check (length(trim(pergunta)) between 1 and 200),
  resposta text not null check (length(trim(resposta)) between 1 and 600),
  ordem int not null default 0,
  created_at timestamptz not null default now(),
  unique (restaurante_id, id)
);
comment on table public.conhecimento is 'Questions customers ask and what the shop answers.';
create index conhecimento_restaurante_id on public.conhecimento (restaurante_id);

-- Kept by readers with the menu, whose version says when their copy is old.
create trigger conhecimento_cardapio_insert after insert on public.conhecimento
  referencing new table as changed for each statement execute function private.bump_cardapio();
create trigger conhecimento_cardapio_update after update on public.conhecimento
  referencing new table as changed for each statement execute function private.bump_cardapio();
create trigger conhecimento_cardapio_delete after delete on public.conhecimento
  referencing old table as changed for each statement execute function private.bump_cardapio();

alter table public.conhecimento enable row level security;
create policy equipe_le on public.conhecimento for select to authenticated
  using (restaurante_id in (select private.da_equipe()));
comment on policy equipe_le on public.conhecimento is 'The team reads what its own shop answers.';
create policy gestao_escreve on public.conhecimento for all to authenticated
  using (restaurante_id in (select private.da_gestao())) with check (restaurante_id in (select private.da_gestao()));
comment on policy gestao_escreve on public.conhecimento is 'Dono and gerente write it.';
grant select, insert, update, delete on public.conhecimento to authenticated, service_role;
