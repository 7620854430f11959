import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { asAction } from "@/lib/admin/as-action";
import { type ActionResult, refuse } from "@/lib/admin/owner-action";
import { describeError, log } from "@/lib/log";

/**
 * A server action for the few forms that come before a restaurante: signing in, signing up, naming the first one. The
 * form works before the page's scripts do. Everything with a tenant is an ownerAction.
 */
export function formAction<Schema extends z.ZodType>(
  input: Schema,
  handler: (values: z.output<Schema>) => Promise<ActionResult>,
) {
  return (_before: ActionResult | null, form: FormData): Promise<ActionResult> =>
    asAction(async () => {
      try {
        const parsed = input.safeParse(Object.fromEntries(form));
        if (!parsed.success)
          return refuse(parsed.error.issues[0]?.message ?? "Confira os dados e tente de novo.");
        return await handler(parsed.data);
      } catch (error) {
        unstable_rethrow(error);
        log.error({ error: describeError(error) }, "form action failed");
        return refuse("Não deu certo agora. Tente de novo em instantes.");
      }
    });
}
