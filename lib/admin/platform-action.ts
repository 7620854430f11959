import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { describeError, log } from "@/lib/log";

import { asAction } from "./as-action";

import { detalheOf } from "./auditoria";

import { type ActionResult, refuse } from "./owner-action";
import { findPlataforma } from "./plataforma";
import { registrar } from "./registrar";

/**
 * The only way to make a server action of the platform: as ownerAction, for the people of `plataforma_admins` and about the
 * restaurante they name. What was done is in that restaurante's log of changes, for its own people to read.
 */
export function platformAction<Schema extends z.ZodType<{ readonly restauranteId: number }>>(
  options: { readonly acao: string; readonly guardar?: readonly string[]; readonly input: Schema },
  handler: (input: z.output<Schema>) => Promise<ActionResult>,
) {
  return (input: z.input<Schema>): Promise<ActionResult> =>
    asAction(async () => {
      try {
        const quem = await findPlataforma();
        if (quem === null) return refuse("Você não tem acesso a isso.");
        const parsed = options.input.safeParse(input);
        if (!parsed.success)
          return refuse(parsed.error.issues[0]?.message ?? "Confira os dados e tente de novo.");
        const result = await handler(parsed.data);
        if (result.ok) {
          const { restauranteId, ...rest } = parsed.data;
          await registrar({
            restauranteId,
            quem,
            acao: options.acao,
            detalhe: detalheOf(rest, options.guardar),
          });
        }
        return result;
      } catch (error) {
        unstable_rethrow(error);
        log.error({ error: describeError(error) }, "platform action failed");
        return refuse("Não deu certo agora. Tente de novo em instantes.");
      }
    });
}
