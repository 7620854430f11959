import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Coordination } from "@/lib/coordination/coordination";
import { callRpc } from "@/lib/services/supabase";

/** Coordination by the database alone. */
export const postgresCoordination: Coordination = {
  async take(name, { uses, windowSeconds }) {
    const answer = await callRpc("take_limit", { nome: name, limite: uses, segundos: windowSeconds });
    return z.object({ cabe: z.boolean() }).parse(answer).cabe;
  },
  async lock(name, leaseMs) {
    const own = { nome: name, dono: randomUUID() };
    const answer = await callRpc("take_lock", { ...own, validade_ms: leaseMs });
    if (!z.object({ tomada: z.boolean() }).parse(answer).tomada) return null;
    return {
      release: async () =>
        z.object({ devolvida: z.boolean() }).parse(await callRpc("release_lock", own)).devolvida,
    };
  },
};
