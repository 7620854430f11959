import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";

import { asAction } from "@/lib/admin/as-action";

import { detalheOf } from "@/lib/admin/auditoria";
import { registrar } from "@/lib/admin/registrar";

import { findMember, type Member, type Papel } from "@/lib/admin/require-member";
import { describeError, log } from "@/lib/log";

/** What a server action answers: done, or why not and what to do, in Portuguese. */
export type ActionResult = { readonly ok: true; readonly mensagem?: string } | Refusal;
type Refusal = { readonly ok: false; readonly mensagem: string };

type Options<Schema extends z.ZodType> = {
  readonly papeis: readonly Papel[];
  readonly input: Schema;
  /** What the log of changes says was done, after a person's name: "mudou a taxa de um bairro". Null only reads. */
  readonly acao: string | null;
  /** Names of the texts of the input that the log keeps; numbers and switches it always keeps. Never a secret. */
  readonly guardar?: readonly string[];
};

/**
 * The only way to make a server action of the panel. The person must belong to the restaurante with one of the papeis,
 * and the input must fit; only then does the handler run, and what it did is written to the log of changes. A refusal is a
 * result; a fault is logged and said plainly.
 */
export function ownerAction<Schema extends z.ZodType, Result extends ActionResult>(
  options: Options<Schema>,
  handler: (member: Member, input: z.output<Schema>) => Promise<Result>,
) {
  return (codigo: string, input: z.input<Schema>): Promise<Result | Refusal> =>
    asAction(async () => {
      try {
        const member = await findMember(codigo);
        if (member === null || !options.papeis.includes(member.papel))
          return refuse("Você não tem acesso a isso neste restaurante.");
        const parsed = options.input.safeParse(input);
        if (!parsed.success)
          return refuse(parsed.error.issues[0]?.message ?? "Confira os dados e tente de novo.");
        const result = await handler(member, parsed.data);
        if (result.ok && options.acao !== null) {
          const { account, restaurante } = member;
          const detalhe = detalheOf(parsed.data, options.guardar);
          await registrar({ restauranteId: restaurante.id, quem: account, acao: options.acao, detalhe });
        }
        return result;
      } catch (error) {
        unstable_rethrow(error);
        log.error({ error: describeError(error) }, "owner action failed");
        return refuse("Não deu certo agora. Tente de novo em instantes.");
      }
    });
}

export function refuse(mensagem: string): Refusal {
  return { ok: false, mensagem };
}
