import type { SupabaseKeys } from "./keys";
import type { Tokens } from "./tokens";

export type ApiKeys = {
  /** The token of the role a key stands for, or null when it is not one of the project's keys. */
  roleToken(key: string | null): string | null;
};

/** The four keys a project accepts: the opaque pair, and the legacy pair that are tokens themselves. */
export async function createApiKeys(keys: SupabaseKeys, tokens: Tokens): Promise<ApiKeys> {
  const anon = await tokens.legacyKey("anon");
  const service = await tokens.legacyKey("service_role");
  const roleTokens = new Map([
    [keys.publishableKey, anon],
    [anon, anon],
    [keys.secretKey, service],
    [service, service],
  ]);
  return { roleToken: (key) => (key === null ? null : (roleTokens.get(key) ?? null)) };
}
