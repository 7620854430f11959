import { randomUUID } from "node:crypto";
import type { ConnectionStatus, InstanceAnswer } from "@/lib/channels/channel";
import { channelFor } from "@/lib/channels/channels";
import { uazapi } from "@/lib/channels/uazapi/uazapi";
import { env } from "@/lib/env";
import { decryptSecret } from "@/lib/secrets";
import { serviceClient } from "@/lib/services/supabase";
import { findSpeaker } from "@/lib/store/speaker";
import { connectInstance } from "./connect-instance";
import { type ActionResult, refuse } from "./owner-action";
import type { Member } from "./require-member";

/** How the instance stands right now, with the QR that waits to be read. */
type Conexao = { readonly status: ConnectionStatus; readonly qrCode: string | null };
type ConexaoResult = ({ readonly ok: true } & Conexao) | Extract<ActionResult, { ok: false }>;

/**
 * Connects the shop to its gateway instance: the gateway must know the token as that instance's, nobody else may have it, and
 * it is told where to send what customers write. Nothing is kept before all of that.
 */
export async function connectWhatsapp(
  { restaurante }: Member,
  wanted: { readonly instanceName: string; readonly phoneId: string; readonly token: string },
): Promise<ActionResult> {
  const answer = await uazapi.readInstance(wanted.token);
  if (answer.kind !== "found") return refuse(REFUSALS[answer.kind]);
  if (answer.name !== wanted.instanceName)
    return refuse(`Esse token é da instância “${answer.name}”. Confira o nome da instância.`);
  if (answer.phone !== null && answer.status === "conectado" && answer.phone !== wanted.phoneId)
    return refuse(`A instância está conectada ao número ${answer.phone}. Confira o número.`);
  if (await isTaken(restaurante.id, wanted))
    return refuse("Esse número ou essa instância já é de outra pizzaria.");
  const address = webhookAddress();
  if (address === null)
    return refuse(
      "O endereço público do sistema não está configurado (PUBLIC_BASE_URL). Fale com a plataforma.",
    );
  if (!(await uazapi.listenAt(wanted.token, address))) return refuse(REFUSALS.unreachable);
  await connectInstance(restaurante.id, wanted);
  await keepStatus(restaurante.id, answer.status);
  return { ok: true, mensagem: "A instância está ligada a esta pizzaria." };
}

/** Asks the gateway how the connection is, and keeps what it says. */
export async function readWhatsapp({ restaurante }: Member): Promise<ConexaoResult> {
  return askInstance(restaurante.id, (token) => uazapi.readInstance(token));
}

/** Begins to connect the shop's phone; the QR is good for two minutes. */
export async function pairWhatsapp({ restaurante }: Member): Promise<ConexaoResult> {
  return askInstance(restaurante.id, (token) => uazapi.startPairing(token));
}

/** Sends one message from the shop's number to `telefone` (digits with country code), outside of any conversation. */
export async function sendTestMessage({ restaurante }: Member, telefone: string): Promise<ActionResult> {
  const { canal, instanceName, instanceToken } = await findSpeaker(restaurante.id);
  if (instanceName === null || instanceToken === null) return refuse(NOT_CONNECTED);
  const message = { texto: `Teste da ${restaurante.nome}: o WhatsApp da loja está funcionando.`, opcoes: [] };
  const sent = await channelFor(canal).send(message, {
    to: telefone,
    instanceName,
    credential: decryptSecret(instanceToken),
    trackId: `teste-${randomUUID()}`,
  });
  return sent.kind === "sent"
    ? { ok: true, mensagem: "Mensagem enviada. Veja se chegou no celular." }
    : refuse("A mensagem não saiu. Confira o número e se o WhatsApp da loja está conectado.");
}

const NOT_CONNECTED = "Ligue primeiro a instância, com o nome e o token.";
const REFUSALS: Readonly<Record<Exclude<InstanceAnswer["kind"], "found">, string>> = {
  refused: "O provedor não reconhece esse token. Copie de novo o token da instância.",
  unreachable: "O provedor do WhatsApp não respondeu agora. Nada mudou; tente de novo em instantes.",
};

async function askInstance(
  restauranteId: number,
  ask: (token: string) => Promise<InstanceAnswer>,
): Promise<ConexaoResult> {
  const token = await tokenOf(restauranteId);
  if (token === null) return refuse(NOT_CONNECTED);
  const answer = await ask(token);
  if (answer.kind !== "found") return refuse(REFUSALS[answer.kind]);
  await keepStatus(restauranteId, answer.status);
  return { ok: true, status: answer.status, qrCode: answer.qrCode };
}

/** The gateway can send no headers: our secret stands in the address. Null without an address to be reached at. */
function webhookAddress(): string | null {
  const { PUBLIC_BASE_URL, WEBHOOK_SECRET } = env();
  if (PUBLIC_BASE_URL === undefined) return null;
  return `${PUBLIC_BASE_URL}/api/webhook?${new URLSearchParams({ token: WEBHOOK_SECRET })}`;
}

async function isTaken(
  restauranteId: number,
  { instanceName, phoneId }: { readonly instanceName: string; readonly phoneId: string },
): Promise<boolean> {
  const others = () => serviceClient().from("restaurantes").select("id").neq("id", restauranteId);
  const found = await Promise.all([
    others().eq("instance_name", instanceName),
    others().eq("phone_id", phoneId),
  ]);
  const failed = found.find(({ error }) => error !== null)?.error;
  if (failed) throw new Error(`instances could not be read: ${failed.code}`);
  return found.some(({ data }) => (data ?? []).length > 0);
}

async function tokenOf(restauranteId: number): Promise<string | null> {
  const { instanceToken } = await findSpeaker(restauranteId);
  return instanceToken === null ? null : decryptSecret(instanceToken);
}

async function keepStatus(restauranteId: number, status: ConnectionStatus): Promise<void> {
  const { error } = await serviceClient()
    .from("restaurantes")
    .update({ canal_status: status })
    .eq("id", restauranteId);
  if (error !== null) throw new Error(`the connection was not kept: ${error.code}`);
}
