import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deliverDue } from "@/lib/outbox/deliver";
import { receiveMessage } from "@/lib/store/inbox";
import { runTurn } from "@/lib/turn";
import { startWhatsapp, type Whatsapp } from "@/local/whatsapp/start-whatsapp";
import { database } from "@/tests/support/database";
import { incomingRow } from "@/tests/support/incoming-row";
import { newShop, type TestShop } from "@/tests/support/new-shop";
import { startTroubledDatabase, type TroubledDatabase } from "@/tests/support/troubled-database";

/** The database did what it was asked to, and the connection broke before it could say so. */
let api: TroubledDatabase;
let whatsapp: Whatsapp;
let shop: TestShop;

beforeAll(async () => {
  api = await startTroubledDatabase();
  whatsapp = await startWhatsapp({ dataDir: null, now: Date.now, pace: { shopReceivesMs: 1, echoMs: 1 } });
  Object.assign(process.env, { SUPABASE_URL: api.url, UAZAPI_BASE_URL: whatsapp.url });
  shop = await newShop();
  whatsapp.registerInstance({
    name: shop.instanceName,
    token: shop.token,
    ownerPhone: "5519300000000",
    profileName: "Pizzaria",
    webhookUrl: "http://127.0.0.1:9",
    events: [],
  });
});
afterAll(() => Promise.all([api.stop(), whatsapp.stop()]));

const START = Date.parse("2026-05-14T19:40:00-03:00");
const MINUTE = 60_000;
const texto = "quero uma grande de calabresa";

function incoming(telefone: string) {
  const em = new Date(START).toISOString();
  return incomingRow(shop, {
    provedor_mensagem_id: `oi-${telefone}`,
    identidades: [`tel:${telefone}`],
    telefone,
    destino: `${telefone}@s.whatsapp.net`,
    mensagem: texto,
    provedor_em: em,
    agora: em,
  });
}

/** What a customer said, as a conversation whose turn is due. */
async function said(telefone: string) {
  const ref = await receiveMessage(incoming(telefone));
  if (!("conversaId" in ref)) throw new Error(ref.resultado);
  return { ref, turn: () => runTurn(ref, { kind: "messages", quietSeconds: 0 }, () => START) };
}

const deliverLater = () => deliverDue(() => START + 2 * MINUTE, { limite: 100 });

/** The conversation's version, the lines of its carrinho, and the state of what was said to the customer. */
async function stateOf({ conversaId }: { readonly conversaId: number }) {
  const { rows } = await database.query(
    `select e.versao::int as versao, jsonb_array_length(e.dados_parciais -> 'carrinho') as linhas,
            array(select s.status from saidas s where s.conversa_id = e.id) as saidas
       from clientes_estado e where e.id = $1`,
    [conversaId],
  );
  return rows[0];
}

/** How many texts the gateway took from the shop. */
async function textsTaken(): Promise<number> {
  const response = await fetch(`${whatsapp.url}/_control/instances/${shop.instanceName}/requests`);
  const requests: { path: string; status: number | null }[] = await response.json();
  return requests.filter(({ path, status }) => path.startsWith("/send/") && status === 200).length;
}

describe("fault 18: an answer of the database that is lost", () => {
  test("after the message was stored: the gateway tells it again, and it is there once", async () => {
    const row = incoming("5519988870001");
    api.losesAnswerOnce("receive_message");
    await expect(receiveMessage(row)).rejects.toThrow();
    expect(await receiveMessage(row)).toEqual({ resultado: "duplicada" });
  });

  test("after the turn was committed: it is not decided again, and what it says goes out once", async () => {
    const { ref, turn } = await said("5519988870002");
    const before = await textsTaken();
    api.losesAnswerOnce("commit_turn");
    await expect(turn()).rejects.toThrow();
    expect(await turn()).toEqual({ kind: "nothing_to_do" });
    await deliverLater();
    expect(await stateOf(ref)).toEqual({ versao: 1, linhas: 1, saidas: ["enviada"] });
    expect((await textsTaken()) - before).toBe(1);
  });

  test("after a send was marked as sent: it is not sent again", async () => {
    const { ref, turn } = await said("5519988870003");
    const before = await textsTaken();
    api.losesAnswerOnce("mark_saida");
    await turn().catch(() => null);
    expect(api.isTroubleAhead()).toBe(false);
    await deliverLater();
    expect(await stateOf(ref)).toEqual({ versao: 1, linhas: 1, saidas: ["enviada"] });
    expect((await textsTaken()) - before).toBe(1);
  });
});
