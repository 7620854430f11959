import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { connectInstance } from "@/lib/admin/connect-instance";
import type { ChannelName } from "@/lib/channels/channel";
import { receiveSigned } from "@/lib/inbox/receive-signed";
import { receiveWebhook, type WebhookOutcome } from "@/lib/inbox/receive-webhook";
import { runTurn } from "@/lib/turn";
import { type LocalCloudApi, startCloudApi } from "@/local/cloud-api/start-cloud-api";
import { type LocalEvolution, startEvolution } from "@/local/evolution/start-evolution";
import { startWhatsapp, type Whatsapp } from "@/local/whatsapp/start-whatsapp";
import { customerPhone } from "@/tests/support/customer-phone";
import { database } from "@/tests/support/database";
import { AGORA } from "@/tests/support/incoming-row";
import { newShop, type TestShop } from "@/tests/support/new-shop";
import { startWebhookInbox, type WebhookInbox } from "@/tests/support/webhook-inbox";

/** One of the people the local WhatsApp knows by name. */
const ANA = "5511999990001";
const EVOLUTION = { name: `evo-${randomUUID()}`, apikey: randomUUID() };
/** An evening on which the shop is open. */
const agora = () => Date.parse(AGORA);
const CLOUD = {
  phoneNumberId: `2${Date.now()}`,
  accessToken: `EAAG-${randomUUID()}`,
  appSecret: randomUUID(),
};

let whatsapp: Whatsapp;
let inbox: WebhookInbox;
let evolution: LocalEvolution;
let cloud: LocalCloudApi;
const shops = {} as Record<ChannelName, TestShop>;

beforeAll(async () => {
  inbox = await startWebhookInbox();
  whatsapp = await startWhatsapp({ dataDir: null, now: Date.now });
  evolution = await startEvolution(EVOLUTION);
  cloud = await startCloudApi(CLOUD);
  Object.assign(process.env, {
    UAZAPI_BASE_URL: whatsapp.url,
    EVOLUTION_BASE_URL: evolution.url,
    META_GRAPH_BASE_URL: cloud.url,
  });
  shops.uazapi = await newShop();
  shops.evolution = await newShop();
  shops.cloud_api = await newShop();
  whatsapp.registerInstance({
    name: shops.uazapi.instanceName,
    token: shops.uazapi.token,
    ownerPhone: "5519300000099",
    profileName: "Pizzaria",
    webhookUrl: inbox.url,
  });
  await connectInstance(shops.evolution.id, {
    canal: "evolution",
    instanceName: EVOLUTION.name,
    token: EVOLUTION.apikey,
    phoneId: "551930000001",
  });
  await connectInstance(shops.cloud_api.id, {
    canal: "cloud_api",
    instanceName: CLOUD.phoneNumberId,
    token: CLOUD.accessToken,
    appSecret: CLOUD.appSecret,
    phoneId: "551930000002",
  });
  return async () => {
    await Promise.all([whatsapp.stop(), evolution.stop(), cloud.stop(), inbox.goDown()]);
  };
});

const signed = (body: object) => receiveSigned("cloud_api", { ...cloud.sign(body), body }, agora);

type Option = { readonly id: string; readonly title: string };
type Person = {
  says(text: string): Promise<readonly WebhookOutcome[]>;
  taps(option: Option): Promise<readonly WebhookOutcome[]>;
};

/** Ana with a phone at each of the channels. */
const people: Readonly<Record<ChannelName, () => Person>> = {
  uazapi() {
    const phone = customerPhone(whatsapp.url, shops.uazapi.instanceName, ANA);
    const arrive = async (id: string) => receiveWebhook("uazapi", await inbox.waitForMessage(id), agora);
    return {
      says: async (text) => arrive((await phone.says(text)).id),
      taps: async ({ id }) => arrive((await phone.taps(id)).id),
    };
  },
  evolution() {
    const ana = evolution.customer(ANA);
    return {
      says: (text) => receiveWebhook("evolution", ana.says(text), agora),
      taps: (option) => receiveWebhook("evolution", ana.taps(shownBy(ana.received(), option)), agora),
    };
  },
  cloud_api() {
    const ana = cloud.customer(ANA);
    return {
      says: (text) => signed(ana.says(text)),
      taps: (option) => signed(ana.taps(shownBy(ana.received(), option))),
    };
  },
};

/** Nobody taps what was never shown. */
function shownBy(messages: readonly { readonly options: readonly Option[] }[], { id }: Option): Option {
  const shown = messages.at(-1)?.options.find((option) => option.id === id);
  if (shown === undefined) throw new Error(`${id} was not offered`);
  return shown;
}

async function answered([outcome]: readonly WebhookOutcome[]): Promise<number> {
  if (outcome?.kind !== "turn_due") throw new Error(`no turn is due: ${JSON.stringify(outcome)}`);
  await runTurn(outcome.ref, { kind: "messages", quietSeconds: 0 }, agora);
  return outcome.ref.conversaId;
}

const CONVERSATION = [
  "oi",
  "uma calabresa grande e uma coca 2 litros",
  "só isso, vou retirar, meu nome é Ana, pago no débito",
];

async function order(person: Person): Promise<number> {
  for (const text of CONVERSATION) await answered(await person.says(text));
  const conversaId = await answered(await person.says("qual o total?"));
  const { rows } = await database.query<{ opcoes: { id: string; titulo: string }[] }>(
    "select conteudo -> 'opcoes' as opcoes from saidas where conversa_id = $1 order by id desc limit 1",
    [conversaId],
  );
  const confirm = rows[0]?.opcoes.find(({ titulo }) => /confirm|sim/i.test(titulo));
  if (confirm === undefined) throw new Error(`nothing to confirm: ${JSON.stringify(rows)}`);
  return answered(await person.taps({ id: confirm.id, title: confirm.titulo }));
}

async function leftBy(conversaId: number) {
  const { rows } = await database.query(
    `select p.status, p.tipo_entrega, p.total_valor, p.forma_pagamento, p.cliente_nome, p.resumo_pedido,
       (select jsonb_agg(conteudo - 'imagem' order by s.id) from saidas s where s.conversa_id = p.conversa_id) as saidas,
       (select array_agg(distinct s.status) from saidas s where s.conversa_id = p.conversa_id) as enviadas
     from pedidos p where p.conversa_id = $1`,
    [conversaId],
  );
  return rows;
}

describe("one conversation over three channels", () => {
  test("leaves the same pedido, said in the same words, and every word goes out", async () => {
    const left = [];
    for (const canal of ["uazapi", "evolution", "cloud_api"] as const)
      left.push(await leftBy(await order(people[canal]())));
    expect(left[0]).toHaveLength(1);
    expect(left[0]?.[0]).toMatchObject({ status: "confirmado", enviadas: ["enviada"] });
    expect(left[1]).toEqual(left[0]);
    expect(left[2]).toEqual(left[0]);
  });

  test("knows the customer by the same telephone on each", async () => {
    const { rows } = await database.query(
      "select restaurante_id from clientes_identidades where identidade = $1 and restaurante_id = any($2)",
      ["tel:551199990001", Object.values(shops).map(({ id }) => id)],
    );
    expect(rows).toHaveLength(3);
  });
});

describe("a webhook that proves nothing", () => {
  const unauthorized = [{ kind: "unauthorized" }];

  test("Evolution: another instance's key opens nothing", async () => {
    const body = { ...evolution.customer(ANA).says("oi"), apikey: shops.uazapi.token };
    expect(await receiveWebhook("evolution", body, agora)).toEqual(unauthorized);
  });

  test("Cloud API: a body written again, another secret or no signature opens nothing", async () => {
    const body = cloud.customer(ANA).says("oi");
    const { raw, signature } = cloud.sign(body);
    const tries = [
      { raw: Buffer.from(JSON.stringify(body, null, 1)), signature, body },
      { raw, signature: `sha256=${"0".repeat(64)}`, body },
      { raw, signature: null, body },
    ];
    for (const one of tries) expect(await receiveSigned("cloud_api", one, agora)).toEqual(unauthorized);
  });

  test("Cloud API: the app of one shop does not speak for another shop's number", async () => {
    const other = await newShop();
    await connectInstance(other.id, {
      canal: "cloud_api",
      instanceName: `3${Date.now()}`,
      token: randomUUID(),
      appSecret: randomUUID(),
      phoneId: "551930000003",
    });
    const body = JSON.parse(
      JSON.stringify(cloud.customer(ANA).says("oi")).replaceAll(CLOUD.phoneNumberId, `3${Date.now()}`),
    );
    expect(await signed(body)).toEqual(unauthorized);
  });

  test("a channel's webhook does not open a shop of another channel", async () => {
    const body = {
      ...evolution.customer(ANA).says("oi"),
      instance: shops.uazapi.instanceName,
      apikey: shops.uazapi.token,
    };
    expect(await receiveWebhook("evolution", body, agora)).toEqual(unauthorized);
  });
});
