import { randomUUID } from "node:crypto";
import type { ChannelName, ConnectionStatus, InstanceAnswer } from "@/lib/channels/channel";
import { channelFor } from "@/lib/channels/channels";
import { env } from "@/lib/env";
import { decryptSecret } from "@/lib/secrets";
import { serviceClient } from "@/lib/services/supabase";
import { findSpeaker } from "@/lib/store/speaker";
import { CLOUD_API_PATH, canaisDisponiveis } from "./canais";
import { appSecretOf, connectInstance, type Instance } from "./connect-instance";
import { type ActionResult, refuse } from "./owner-action";
import type { Member } from "./require-member";

/** How the instance stands right now, with the QR that waits to be read. */
type Conexao = { readonly status: ConnectionStatus; readonly qrCode: string | null };
type ConexaoResult = ({ readonly ok: true } & Conexao) | Extract<ActionResult, { ok: false }>;

/**
 * Connects the shop to its number at a provider: the provider must know the key as that number's, nobody else may have it,
 * and it is told where to send what customers write. Nothing is kept before all of that.
 */
export async function connectWhatsapp({ restaurante }: Member, wanted: Instance): Promise<ActionResult> {
  const { canal = "uazapi", instanceName, phoneId } = wanted;
  if (!canaisDisponiveis().includes(canal))
    return refuse("Este sistema não tem um servidor da Evolution API. Fale com a plataforma.");
  const key = { instanceName, credential: wanted.token, appSecret: appSecretOf(wanted) };
  const channel = channelFor(canal);
  const answer = await channel.readInstance(key);
  if (answer.kind !== "found") return refuse(refusalOf(canal, answer.kind));
  if (answer.name !== instanceName)
    return refuse(`Esse token é da instância “${answer.name}”. Confira o nome da instância.`);
  if (answer.phone !== null && answer.status === "conectado" && answer.phone !== phoneId)
    return refuse(`O provedor diz que esse é o número ${answer.phone}. Confira o número.`);
  if (await isTaken(restaurante.id, wanted))
    return refuse("Esse número ou essa instância já é de outra pizzaria.");
  const address = webhookAddress(canal);
  if (address === null)
    return refuse(
      "O endereço público do sistema não está configurado (PUBLIC_BASE_URL). Fale com a plataforma.",
    );
  if (!(await channel.listenAt(key, address))) return refuse(refusalOf(canal, "unreachable"));
  await connectInstance(restaurante.id, wanted);
  await keepStatus(restaurante.id, answer.status);
  return { ok: true, mensagem: "O número está ligado a esta pizzaria." };
}

/** Asks the provider how the connection is, and keeps what it says. */
export async function readWhatsapp({ restaurante }: Member): Promise<ConexaoResult> {
  return askInstance(restaurante.id, "readInstance");
}

/** Begins to connect the shop's phone; the QR is good for two minutes. */
export async function pairWhatsapp({ restaurante }: Member): Promise<ConexaoResult> {
  return askInstance(restaurante.id, "startPairing");
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

const NOT_CONNECTED = "Ligue primeiro o número, com o que o provedor deu.";

function refusalOf(canal: ChannelName, kind: Exclude<InstanceAnswer["kind"], "found">): string {
  if (kind === "unreachable")
    return "O provedor do WhatsApp não respondeu agora. Nada mudou; tente de novo em instantes.";
  return canal === "cloud_api"
    ? "A Meta não aceitou. Confira o ID do número, o token de acesso e a chave secreta do aplicativo."
    : "O provedor não reconhece esse token. Copie de novo o token da instância.";
}

async function askInstance(
  restauranteId: number,
  ask: "readInstance" | "startPairing",
): Promise<ConexaoResult> {
  const { canal, instanceName, instanceToken } = await findSpeaker(restauranteId);
  if (instanceName === null || instanceToken === null) return refuse(NOT_CONNECTED);
  const key = { instanceName, credential: decryptSecret(instanceToken), appSecret: null };
  const answer = await channelFor(canal)[ask](key);
  if (answer.kind !== "found") return refuse(refusalOf(canal, answer.kind));
  await keepStatus(restauranteId, answer.status);
  return { ok: true, status: answer.status, qrCode: answer.qrCode };
}

/** Gateways are not all able to send headers: our secret stands in the address. Null without an address to be reached at. */
function webhookAddress(canal: ChannelName): string | null {
  const { PUBLIC_BASE_URL, WEBHOOK_SECRET } = env();
  if (PUBLIC_BASE_URL === undefined) return null;
  return `${PUBLIC_BASE_URL}${WEBHOOK_PATHS[canal]}?${new URLSearchParams({ token: WEBHOOK_SECRET })}`;
}

const WEBHOOK_PATHS: Readonly<Record<ChannelName, string>> = {
  uazapi: "/api/webhook",
  evolution: "/api/webhook/evolution",
  cloud_api: CLOUD_API_PATH,
};

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

async function keepStatus(restauranteId: number, status: ConnectionStatus): Promise<void> {
  const { error } = await serviceClient()
    .from("restaurantes")
    .update({ canal_status: status })
    .eq("id", restauranteId);
  if (error !== null) throw new Error(`the connection was not kept: ${error.code}`);
}
