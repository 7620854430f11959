import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { type Account, requireAccount, sessionClient } from "@/lib/admin/session";

export type Papel = "dono" | "gerente" | "atendente" | "cozinha" | "entregador";

/** A signed-in person in one of their restaurantes. */
export type Member = {
  readonly account: Account;
  readonly papel: Papel;
  readonly restaurante: {
    readonly id: number;
    readonly codigo: string;
    readonly nome: string;
    readonly fuso: string;
    readonly botAtivo: boolean;
    /** Why the platform has silenced its bot; null while it has not. */
    readonly suspensoMotivo: string | null;
  };
};

export const EQUIPE: readonly Papel[] = ["dono", "gerente", "atendente", "cozinha"];
export const ATENDIMENTO: readonly Papel[] = ["dono", "gerente", "atendente"];
export const GESTAO: readonly Papel[] = ["dono", "gerente"];
/** Where the money goes, and the team: the dono alone. */
export const DONO: readonly Papel[] = ["dono"];

/**
 * The member of the restaurante with this codigo. Somebody else's restaurante and one that does not exist look the same:
 * not found.
 */
export async function requireMember(codigo: string, papeis: readonly Papel[] = EQUIPE): Promise<Member> {
  const member = await findMember(codigo);
  if (member === null || !papeis.includes(member.papel)) notFound();
  return member;
}

/** Asked once a request, however many parts of a page ask. */
export const findMember = cache(async (codigo: string): Promise<Member | null> => {
  const account = await requireAccount();
  const client = await sessionClient();
  const { data, error } = await client
    .from("membros")
    .select("papel, restaurantes!inner(id, codigo, nome, fuso, bot_ativo, suspenso_motivo)")
    .eq("user_id", account.userId)
    .eq("restaurantes.codigo", codigo)
    .maybeSingle();
  if (error !== null) throw new Error(`membership could not be read: ${error.code}`);
  return data === null ? null : toMember(account, membership.parse(data));
});

/** The restaurantes of the account, by name. */
export async function listMemberships(): Promise<readonly Member[]> {
  const account = await requireAccount();
  const client = await sessionClient();
  const { data, error } = await client
    .from("membros")
    .select("papel, restaurantes!inner(id, codigo, nome, fuso, bot_ativo, suspenso_motivo)")
    .eq("user_id", account.userId);
  if (error !== null) throw new Error(`memberships could not be read: ${error.code}`);
  const members = z
    .array(membership)
    .parse(data)
    .map((row) => toMember(account, row));
  return members.toSorted((a, b) => a.restaurante.nome.localeCompare(b.restaurante.nome, "pt-BR"));
}

const membership = z.object({
  papel: z.enum(["dono", "gerente", "atendente", "cozinha", "entregador"]),
  restaurantes: z.object({
    id: z.number(),
    codigo: z.string(),
    nome: z.string(),
    fuso: z.string(),
    bot_ativo: z.boolean(),
    suspenso_motivo: z.string().nullable(),
  }),
});

function toMember(account: Account, row: z.output<typeof membership>): Member {
  const { bot_ativo, suspenso_motivo, ...restaurante } = row.restaurantes;
  return {
    account,
    papel: row.papel,
    restaurante: { ...restaurante, botAtivo: bot_ativo, suspensoMotivo: suspenso_motivo },
  };
}
