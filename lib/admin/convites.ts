import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { type Account, sessionClient } from "@/lib/admin/session";
import { requestClock } from "@/lib/clock";
import { callRpc } from "@/lib/services/supabase";
import { type ActionResult, refuse } from "./owner-action";
import { registrar } from "./registrar";
import type { Member, Papel } from "./require-member";

/** An invitation nobody has accepted yet. */
export type ConvitePendente = {
  readonly id: number;
  /** Null: whoever has the link. */
  readonly email: string | null;
  readonly papel: Papel;
  /** ISO 8601. */
  readonly expiraEm: string;
  readonly expirado: boolean;
};

/** What somebody who holds the link is told before they accept. */
export type ConviteAberto = {
  readonly papel: Papel;
  readonly email: string | null;
  readonly restaurante: string;
  readonly situacao: "aberto" | "expirado" | "usado";
};

const PAPEIS = ["dono", "gerente", "atendente", "cozinha", "entregador"] as const;
const DAYS = 7;
const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * Invites one person for seven days. Answers the path of the page that accepts, the only place the token is ever told. With an
 * e-mail only the account of that e-mail may accept; with an `entregadorId` who accepts becomes that courier.
 */
export async function createConvite(
  { restaurante }: Member,
  convite: { readonly papel: Papel; readonly email: string | null; readonly entregadorId?: number },
): Promise<(ActionResult & { ok: false }) | { readonly ok: true; readonly caminho: string }> {
  const token = randomBytes(32).toString("base64url");
  const agora = (await requestClock())();
  const client = await sessionClient();
  const { error } = await client.from("convites").insert({
    restaurante_id: restaurante.id,
    email: convite.email?.toLowerCase() ?? null,
    papel: convite.papel,
    entregador_id: convite.entregadorId ?? null,
    token_sha256: createHash("sha256").update(token).digest("hex"),
    expira_em: new Date(agora + DAYS * MILLISECONDS_PER_DAY).toISOString(),
    created_at: new Date(agora).toISOString(),
  });
  return error === null
    ? { ok: true, caminho: `/convite/${token}` }
    : refuse("O convite não foi criado. Tente de novo.");
}

/** The invitations that were not accepted, the newest first. */
export async function listConvites(restauranteId: number): Promise<readonly ConvitePendente[]> {
  const agora = (await requestClock())();
  const client = await sessionClient();
  const { data, error } = await client
    .from("convites")
    .select("id, email, papel, expira_em")
    .eq("restaurante_id", restauranteId)
    .is("aceito_em", null)
    .order("id", { ascending: false });
  if (error !== null) throw new Error(`invitations could not be read: ${error.code}`);
  return z
    .array(pendente)
    .parse(data)
    .map(({ expira_em, ...convite }) => ({
      ...convite,
      expiraEm: expira_em,
      expirado: Date.parse(expira_em) <= agora,
    }));
}

/** Takes an invitation back: its link leads nowhere from now on. */
export async function removeConvite({ restaurante }: Member, conviteId: number): Promise<ActionResult> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("convites")
    .delete()
    .eq("restaurante_id", restaurante.id)
    .eq("id", conviteId)
    .is("aceito_em", null)
    .select("id");
  if (error !== null) return refuse("O convite não foi cancelado. Tente de novo.");
  return data.length === 1 ? { ok: true } : refuse("Esse convite já foi aceito ou cancelado.");
}

/** The invitation of a link; null when there is none by that token. */
export async function findConvite(token: string): Promise<ConviteAberto | null> {
  const agora = new Date((await requestClock())()).toISOString();
  const found = aberto.nullable().parse(await callRpc("find_convite", { token, agora }));
  if (found === null) return null;
  const { aceito, expirado, ...convite } = found;
  return { ...convite, situacao: aceito ? "usado" : expirado ? "expirado" : "aberto" };
}

/** The account joins the team that invited it. */
export async function acceptConvite(account: Account, token: string): Promise<ActionResult> {
  const agora = new Date((await requestClock())()).toISOString();
  const answer = aceite.parse(
    await callRpc("accept_convite", { token, agora, user_id: account.userId, email: account.email }),
  );
  if (answer.restaurante_id !== undefined && answer.papel !== undefined)
    await registrar({
      restauranteId: answer.restaurante_id,
      quem: account,
      acao: "entrou na equipe por um convite",
      detalhe: { papel: answer.papel },
    });
  return answer.resultado === "aceito" ? { ok: true } : refuse(RECUSAS[answer.resultado]);
}

const RECUSAS = {
  nao_existe: "Esse convite não existe mais. Peça um novo a quem convidou.",
  usado: "Esse convite já foi usado. Peça um novo a quem convidou.",
  expirado: "Esse convite venceu. Peça um novo a quem convidou.",
  outro_email: "Esse convite é de outro e-mail. Saia e entre com o e-mail que foi convidado.",
  ja_esta: "Você já faz parte dessa pizzaria.",
} as const;

const papel = z.enum(PAPEIS);
const pendente = z.object({
  id: z.number(),
  email: z.string().nullable(),
  papel,
  expira_em: z.string(),
});
const aberto = z.object({
  papel,
  email: z.string().nullable(),
  restaurante: z.string(),
  aceito: z.boolean(),
  expirado: z.boolean(),
});
const aceite = z.object({
  resultado: z.enum(["aceito", "nao_existe", "usado", "expirado", "outro_email", "ja_esta"]),
  restaurante_id: z.number().optional(),
  papel: papel.optional(),
});
