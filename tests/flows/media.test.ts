import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type Groq, startGroq } from "@/local/groq/start-groq";
import { type App, startApp } from "@/local/start-app";
import { database } from "@/tests/support/database";
import { type ShopOnWhatsapp, shopOnWhatsapp } from "@/tests/support/shop-on-whatsapp";
import { voiceNote } from "@/tests/support/voice-note";

let next = 5519970000000;
type Phone = ReturnType<ShopOnWhatsapp["phone"]>;

async function answerTo(phone: Phone, sent: { sequence: number }): Promise<string> {
  const [reply] = await phone.replies(1, sent.sequence);
  return reply?.words ?? "";
}

const quiet = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function speak(phone: Phone, words: string, seconds = 4) {
  const data = `data:audio/ogg;base64,${voiceNote(seconds, words).toString("base64")}`;
  return phone.send({ kind: "audio", data, mimetype: "audio/ogg; codecs=opus", seconds });
}

async function commandsOf(shop: ShopOnWhatsapp, phone: Phone): Promise<string[]> {
  const [first] = await phone.thread();
  const { rows } = await database.query<{ tipo: string }>(
    `select c ->> 'tipo' as tipo from turnos t, jsonb_array_elements(t.comandos) c
       where t.conversa_id = (select conversa_id from conversas where restaurante_id = $1 and provedor_mensagem_id = $2)
       order by t.id`,
    [shop.id, first?.id],
  );
  return rows.map(({ tipo }) => tipo);
}

describe("an app with a model", () => {
  let groq: Groq;
  let app: App;
  let shop: ShopOnWhatsapp;
  beforeAll(async () => {
    const { env, distDir } = inject("app");
    groq = await startGroq({ script: () => ({ kind: "content", content: '{"comandos":[]}' }) });
    app = await startApp({ env: { ...env, GROQ_API_KEY: "gsk_test", GROQ_BASE_URL: groq.url }, distDir });
    shop = await shopOnWhatsapp(app.url);
  });
  afterAll(async () => {
    await app.stop();
    await groq.stop();
  });

  test("takes an order from voice notes alone, and the owner reads what was said", async () => {
    const phone = shop.phone(`${next++}`);
    const said = [
      "Boa noite, quero uma grande meia calabresa meia quatro queijos com borda de catupiry.",
      "Só isso, vou retirar, meu nome é Ana, pago em dinheiro sem troco.",
      "Pode confirmar.",
    ];
    expect(await answerTo(phone, await speak(phone, said[0] ?? ""))).toContain("R$ 71,90");
    expect(await answerTo(phone, await speak(phone, said[1] ?? ""))).toContain("Total: R$ 71,90");
    expect(await answerTo(phone, await speak(phone, said[2] ?? ""))).toContain("confirmado");
    const { data } = await shop.dono.client
      .from("conversas")
      .select("transcricao")
      .eq("midia", "audio")
      .order("id");
    expect(data).toEqual(said.map((transcricao) => ({ transcricao })));
    expect(groq.transcriptions).toHaveLength(3);
    const { data: uso } = await shop.dono.client.from("uso_modelo").select("modelo, segundos_audio");
    expect(uso).toContainEqual({ modelo: "whisper-large-v3-turbo", segundos_audio: 12 });
  });

  test("asks for noise again, in words", async () => {
    const phone = shop.phone(`${next++}`);
    expect(await answerTo(phone, await speak(phone, ""))).toContain("Não consegui entender o que foi dito");
  });
});

describe("an app that waits as long as it does by default", () => {
  let app: App;
  let shop: ShopOnWhatsapp;
  beforeAll(async () => {
    const { env, distDir } = inject("app");
    app = await startApp({ env: { ...env, MESSAGE_DEBOUNCE_SECONDS: "5" }, distDir });
    shop = await shopOnWhatsapp(app.url);
  });
  afterAll(() => app.stop());

  test("reads an edited message once, as it was edited, and a deleted one not at all", async () => {
    const phone = shop.phone(`${next++}`);
    const first = await phone.says("duas grandes de calabresa");
    await phone.edit(first.id, "uma grande de calabresa");
    const second = await phone.says("uma coca 2 litros");
    await phone.remove(second.id);
    const answer = await answerTo(phone, first);
    expect(answer).toContain("1x Pizza Grande Calabresa");
    await quiet(2_000);
    expect(await commandsOf(shop, phone)).toEqual(["AddItem"]);
  });
});

describe("an app without a model", () => {
  let shop: ShopOnWhatsapp;
  beforeAll(async () => {
    shop = await shopOnWhatsapp();
  });
  const newPhone = () => shop.phone(`${next++}`);

  test("asks for a voice note in writing", async () => {
    const phone = newPhone();
    const answer = await answerTo(phone, await speak(phone, "uma grande de calabresa"));
    expect(answer).not.toContain("+55");
    expect(answer).toContain("Ainda não consigo ouvir áudio por aqui. Pode escrever, por favor?");
  });

  test("takes a pin with its coordinates", async () => {
    const phone = newPhone();
    const sent = await phone.send({ kind: "location", latitude: -22.9, longitude: -47.06 });
    expect(await answerTo(phone, sent)).toContain("Recebi a localização");
    expect(await commandsOf(shop, phone)).toEqual(["ShareLocation"]);
  });

  test("does not order again what is edited after it was ordered", async () => {
    const phone = newPhone();
    const first = await phone.says("uma grande de calabresa");
    await answerTo(phone, first);
    const [reply] = await phone.replies(1, first.sequence);
    await phone.edit(first.id, "uma grande de quatro queijos");
    const [asked] = await phone.replies(1, reply?.sequence ?? 0);
    expect(asked?.words).toContain("Vi que você editou a mensagem");
    expect(await commandsOf(shop, phone)).toEqual(["AddItem", "MessageEdited"]);
  });

  test("answers a flood of stickers at most twice, and a reaction never", async () => {
    const phone = newPhone();
    const first = await phone.says("uma grande de calabresa");
    const [reply] = await phone.replies(1, first.sequence);
    await Promise.all(
      Array.from({ length: 30 }, () =>
        phone.send({ kind: "sticker", data: "UklGRgAAAABXRUJQ", mimetype: "image/webp" }),
      ),
    );
    await quiet(3_000);
    expect((await phone.received(reply?.sequence)).total).toBeLessThanOrEqual(2);
    const before = await phone.received();
    await phone.react(reply?.id ?? "", "👍");
    await quiet(1_500);
    expect((await phone.received()).total).toBe(before.total);
  });

  test("stops talking to a robot at the sixth exchange, and calls the team", async () => {
    const phone = newPhone();
    for (let round = 0; round < 9; round++) {
      const sent = await phone.says(`Olá! No momento não podemos atender. Seu protocolo é ${1_000 + round}.`);
      const isAnswered = await phone.replies(1, sent.sequence, 3_000).then(Boolean, () => false);
      if (!isAnswered) break;
    }
    expect((await phone.received()).total).toBeLessThanOrEqual(6);
    const { data } = await shop.dono.client
      .from("clientes_estado")
      .select("atendimento, precisa_humano_motivo")
      .eq("precisa_humano_motivo", "mensagens_repetidas");
    expect(data).toEqual([{ atendimento: "humano", precisa_humano_motivo: "mensagens_repetidas" }]);
  });
});
