import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import type { Outcome } from "./outcome";

/**
 * What an action answered. A connection that fails on the way is an answer too: on a telephone between the counter and
 * the oven it happens every night. Whether the action was done is then not known, and must not be claimed either way.
 */
export async function settle(action: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await action();
  } catch (error) {
    unstable_rethrow(error);
    return { ok: false, mensagem: unstable_isUnrecognizedActionError(error) ? OUTDATED : UNREACHABLE };
  }
}

const OUTDATED = "O painel foi atualizado. Recarregue a página e tente de novo.";
const UNREACHABLE = "Sem conexão agora. Confira se mudou e tente de novo.";
