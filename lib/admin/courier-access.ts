import { redirect } from "next/navigation";
import { z } from "zod";
import { sessionClient } from "@/lib/admin/session";
import { requestClock } from "@/lib/clock";
import { callRpc, serviceClient } from "@/lib/services/supabase";
import { type ActionResult, refuse } from "./owner-action";
import { hashPin, isPin } from "./pin";

/** A signed-in courier in this device's session. */
export type Courier = {
  readonly userId: string;
  readonly sessaoId: string;
  readonly nome: string;
  /** Whether the page is open here: a PIN is still to be chosen, to be typed, or locked after five wrong ones. */
  readonly acesso: "sem_pin" | "fechado" | "travado" | "aberto";
};

/** The courier; who is signed in and is none goes to the panel, who is not signed in to the door. */
export async function requireCourier(): Promise<Courier> {
  const client = await sessionClient();
  const { data } = await client.auth.getClaims();
  if (!data) redirect("/entrar");
  const { sub: userId, session_id: sessaoId } = claims.parse(data.claims);
  const { data: found, error } = await client
    .from("entregadores")
    .select("nome")
    .eq("user_id", userId)
    .eq("ativo", true)
    .limit(1)
    .maybeSingle();
  if (error !== null) throw new Error(`the courier could not be read: ${error.code}`);
  if (found === null) redirect("/painel");
  const { nome } = z.object({ nome: z.string() }).parse(found);
  return { userId, sessaoId, nome, acesso: await accessOf(userId, sessaoId) };
}

async function accessOf(userId: string, sessaoId: string): Promise<Courier["acesso"]> {
  const { data, error } = await serviceClient()
    .from("entregadores_acesso")
    .select("tentativas, sessao_id, aberto_ate")
    .eq("user_id", userId)
    .maybeSingle();
  if (error !== null) throw new Error(`the courier's access could not be read: ${error.code}`);
  if (data === null) return "sem_pin";
  const { tentativas, sessao_id, aberto_ate } = acessoRow.parse(data);
  const isOpen = sessao_id === sessaoId && aberto_ate !== null && Date.parse(aberto_ate) > Date.now();
  if (isOpen) return "aberto";
  return tentativas >= MAX_TRIES ? "travado" : "fechado";
}

const MAX_TRIES = 5;
/** A long shift; the next one begins with the PIN. */
const OPEN_MS = 14 * 60 * 60 * 1_000;

/** The first PIN of a courier, which opens this device. Who has one already cannot choose another here. */
export async function choosePin({ userId, sessaoId }: Courier, pin: string): Promise<ActionResult> {
  const { error } = await serviceClient()
    .from("entregadores_acesso")
    .insert({
      user_id: userId,
      pin_hash: await hashPin(pin),
      sessao_id: sessaoId,
      aberto_ate: await until(),
    });
  if (error?.code === ALREADY_THERE) return refuse("Você já tem um PIN. Digite-o para entrar.");
  if (error !== null) throw new Error(`the PIN could not be kept: ${error.code}`);
  return { ok: true };
}

const ALREADY_THERE = "23505";

/** The PIN opens this device, and closes whatever other one was open. */
export async function openWithPin({ userId, sessaoId }: Courier, pin: string): Promise<ActionResult> {
  const { pin_hash: hash, restam } = claimed.parse(await callRpc("claim_pin", { user_id: userId }));
  if (hash === null) return refuse(LOCKED);
  if (!(await isPin(pin, hash)))
    return refuse(
      restam === 0
        ? LOCKED
        : `PIN errado. ${restam === 1 ? "Resta 1 tentativa." : `Restam ${restam} tentativas.`}`,
    );
  const { error } = await serviceClient()
    .from("entregadores_acesso")
    .update({ tentativas: 0, sessao_id: sessaoId, aberto_ate: await until() })
    .eq("user_id", userId)
    .eq("pin_hash", hash);
  if (error !== null) throw new Error(`the page could not be opened: ${error.code}`);
  return { ok: true };
}

const LOCKED = "Travado depois de cinco PINs errados. Peça à loja para destravar.";

async function until(): Promise<string> {
  return new Date((await requestClock())() + OPEN_MS).toISOString();
}

const claims = z.object({ sub: z.string(), session_id: z.string() });
const acessoRow = z.object({
  tentativas: z.number(),
  sessao_id: z.string().nullable(),
  aberto_ate: z.string().nullable(),
});
const claimed = z.object({ pin_hash: z.string().nullable(), restam: z.number().nullable() });
