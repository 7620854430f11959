import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { connectWhatsapp, pairWhatsapp, readWhatsapp } from "@/lib/admin/whatsapp";
import { challengeOf, metaVerifyToken } from "@/lib/inbox/challenge-of";
import { startCloudApi } from "@/local/cloud-api/start-cloud-api";
import { type LocalEvolution, startEvolution } from "@/local/evolution/start-evolution";
import { database } from "@/tests/support/database";
import { memberOf } from "@/tests/support/member-of";
import { newShop } from "@/tests/support/new-shop";

const EVOLUTION = { name: `evo-${randomUUID()}`, apikey: randomUUID() };
const NUMBER = {
  phoneNumberId: `3${Date.now()}`,
  accessToken: `EAAG-${randomUUID()}`,
  appSecret: randomUUID(),
  phone: "+55 19 93000-4321",
};
let evolution: LocalEvolution;

beforeAll(async () => {
  evolution = await startEvolution(EVOLUTION);
  const cloud = await startCloudApi(NUMBER);
  Object.assign(process.env, {
    EVOLUTION_BASE_URL: evolution.url,
    META_GRAPH_BASE_URL: cloud.url,
    PUBLIC_BASE_URL: "https://app.example.com",
  });
  return async () => {
    await evolution.stop();
    await cloud.stop();
  };
});

async function kept(id: number) {
  const { rows } = await database.query(
    "select canal, instance_name, phone_id, canal_status, instance_token, app_secret_enc from restaurantes where id = $1",
    [id],
  );
  return rows[0];
}

describe("a shop that chooses Evolution API", () => {
  const wanted = { canal: "evolution", instanceName: EVOLUTION.name, phoneId: "5519930001234" } as const;

  test("is connected once the key is right, and the server tells us what customers write", async () => {
    const member = memberOf(await newShop());
    const { id } = member.restaurante;
    const before = await kept(id);
    expect(await connectWhatsapp(member, { ...wanted, token: "outra-chave" })).toMatchObject({ ok: false });
    expect(await kept(id)).toEqual(before);
    expect(await connectWhatsapp(member, { ...wanted, token: EVOLUTION.apikey })).toMatchObject({ ok: true });
    const after = await kept(id);
    expect(after).toMatchObject({
      canal: "evolution",
      instance_name: EVOLUTION.name,
      canal_status: "conectado",
    });
    expect(JSON.stringify(after)).not.toContain(EVOLUTION.apikey);
    expect(evolution.listener()).toContain("https://app.example.com/api/webhook/evolution?token=");

    evolution.unpair();
    expect(await readWhatsapp(member)).toMatchObject({ ok: true, status: "desconectado" });
    expect(await pairWhatsapp(member)).toMatchObject({
      ok: true,
      qrCode: expect.stringMatching(/^data:image/),
    });
    expect(await readWhatsapp(member)).toMatchObject({ ok: true, status: "conectado", qrCode: null });
  });
});

describe("a shop that chooses Meta", () => {
  const wanted = {
    canal: "cloud_api",
    instanceName: NUMBER.phoneNumberId,
    phoneId: "5519930004321",
    token: NUMBER.accessToken,
    appSecret: NUMBER.appSecret,
  } as const;

  test("is connected when number, token and secret belong together, and each wrong one is refused before it is kept", async () => {
    const member = memberOf(await newShop());
    const { id } = member.restaurante;
    const before = await kept(id);
    for (const wrong of [{ token: "EAAG-outro" }, { appSecret: randomUUID() }, { instanceName: "12345" }])
      expect(await connectWhatsapp(member, { ...wanted, ...wrong })).toMatchObject({
        ok: false,
        mensagem: expect.stringContaining("A Meta não aceitou"),
      });
    expect(await connectWhatsapp(member, { ...wanted, phoneId: "5519930009999" })).toMatchObject({
      ok: false,
      mensagem: expect.stringContaining("5519930004321"),
    });
    expect(await kept(id)).toEqual(before);
    expect(await connectWhatsapp(member, wanted)).toMatchObject({ ok: true });
    const after = await kept(id);
    expect(after).toMatchObject({ canal: "cloud_api", canal_status: "conectado" });
    for (const secret of [NUMBER.accessToken, NUMBER.appSecret])
      expect(JSON.stringify(after)).not.toContain(secret);
    expect(await readWhatsapp(member)).toMatchObject({ ok: true, status: "conectado" });
  });

  test("is told a token for Meta that is not the secret of the platform", () => {
    const secret = "o-segredo-da-plataforma-0001";
    const token = metaVerifyToken(secret);
    const asked = (given: string) =>
      challengeOf(
        `https://app.example.com/api/webhook/cloud?hub.mode=subscribe&hub.challenge=7&hub.verify_token=${given}`,
        secret,
      );
    expect(token).not.toContain(secret);
    expect([asked(token), asked(secret), asked("outro"), asked("")]).toEqual(["7", "7", null, null]);
  });
});
