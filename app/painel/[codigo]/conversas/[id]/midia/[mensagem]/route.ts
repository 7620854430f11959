import { memberFile } from "@/lib/admin/member-file";
import { findLegenda, findMidia } from "@/lib/admin/midia";
import { ATENDIMENTO } from "@/lib/admin/require-member";

export const dynamic = "force-dynamic";

type Params = { readonly codigo: string; readonly id: string; readonly mensagem: string };

/** What is behind a message, fetched from the gateway; with `?legenda`, the words of a voice note. */
export const GET = memberFile<Params>(ATENDIMENTO, (member, { id, mensagem }, query) => {
  const onde = { conversaId: Number(id), mensagemId: Number(mensagem) };
  return query.has("legenda") ? findLegenda(member, onde) : findMidia(member, onde);
});
