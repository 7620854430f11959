import { beforeAll, describe, expect, test } from "vitest";
import { abandonedCarts } from "@/lib/jobs/abandoned-carts";
import { commitTurn, type TurnPlan } from "@/lib/store/commit-turn";
import { loadTurn } from "@/lib/store/load-turn";
import { markSaida } from "@/lib/store/outbox";
import { loadOptions, runTurn } from "@/lib/turn";
import { type Conversation, openConversation } from "@/tests/support/conversation";
import { database } from "@/tests/support/database";
import { newShop, type TestShop } from "@/tests/support/new-shop";

let shop: TestShop;
beforeAll(async () => {
  shop = await newShop();
});

const MINUTE = 60_000;
const AT = Date.parse("2026-05-17T19:40:00-03:00");

async function row({ ref }: Conversation) {
  const { rows } = await database.query("select * from clientes_estado where id = $1", [ref.conversaId]);
  return rows[0];
}

describe("a person who is called", () => {
  test.each([
    ["asked for", "quero falar com um atendente", "pediu"],
    ["complained to", "a pizza veio fria, um absurdo", "reclamacao"],
  ])("%s has the conversation for the pause, and is called in the panel", async (_, said, motivo) => {
    const ana = await openConversation(shop, said, AT);
    expect(await row(ana)).toMatchObject({
      atendimento: "humano",
      precisa_humano_motivo: motivo,
      ai_paused_until: new Date(AT + 30 * MINUTE),
    });
  });

  test("after the third misunderstanding in a row", async () => {
    const ana = await openConversation(shop, "xpto", AT);
    await ana.says("qwerty asdf", AT + 1_000);
    await ana.says("zzz blorg", AT + 2_000);
    expect(await row(ana)).toMatchObject({ atendimento: "humano", precisa_humano_motivo: "nao_entendeu" });
  });

  test("is told by WhatsApp where the restaurante wants it, once, with who and what", async () => {
    const own = await newShop();
    const telefone = "5519988887777";
    await database.query("update restaurantes set avisar_whatsapp = $2 where id = $1", [own.id, telefone]);
    const ana = await openConversation(own, "quero falar com um atendente", AT);
    await ana.says("alô?", AT + 1_000);
    const { rows } = await database.query(
      "select destino, conteudo ->> 'texto' as texto from saidas where restaurante_id = $1 and destino = $2",
      [own.id, telefone],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].texto).toContain("Ana Souza");
    expect(rows[0].texto).toContain("Quer falar com uma pessoa");
    expect(rows[0].texto).toContain("quero falar com um atendente");
  });
});

describe("fault 47: a person takes over while a turn is under way", () => {
  async function planned(conversation: Conversation): Promise<TurnPlan> {
    const loaded = await loadTurn(conversation.ref, loadOptions(AT + 2 * MINUTE));
    if (loaded === null) throw new Error("the conversation is gone");
    return {
      versao: loaded.versao,
      agora: AT + 2 * MINUTE,
      facts: loaded.facts,
      readMessageIds: loaded.messages.map(({ id }) => id),
      commands: [],
      events: [],
      understoodBy: "parser",
      uso: [],
      state: loaded.state,
      isBotSpeaking: true,
      onlyIfUnspoken: false,
      aviso: null,
      effects: [],
      replies: [{ texto: "tarde demais", opcoes: [] }],
    };
  }

  test("what it decided is not said, and the message is not answered later either", async () => {
    const ana = await openConversation(shop, "oi", AT);
    await ana.writes("uma grande de calabresa", AT + MINUTE);
    const plan = await planned(ana);
    await ana.ownerTypes("deixa comigo", AT + 2 * MINUTE);
    expect(await commitTurn(ana.ref, plan)).toMatchObject({ ok: false });
    const said = (await ana.replies()).length;
    await runTurn(ana.ref, { kind: "messages", quietSeconds: 0 }, () => AT + 3 * MINUTE);
    await ana.says("obrigada", AT + 40 * MINUTE);
    const later = (await ana.replies()).slice(said);
    expect(later).toHaveLength(1);
    expect(later[0]).not.toContain("Calabresa");
  });

  test("so is the bot being switched off", async () => {
    const own = await newShop();
    const ana = await openConversation(own, "oi", AT);
    await ana.writes("uma grande de calabresa", AT + MINUTE);
    const plan = await planned(ana);
    await database.query("update restaurantes set bot_ativo = false where id = $1", [own.id]);
    expect(await commitTurn(ana.ref, plan)).toEqual({ ok: false, motivo: "quieta" });
  });

  test("what still waited to be sent is not sent", async () => {
    const ana = await openConversation(shop, "oi", AT);
    // Nobody's turn yet, so that no other sender of this database takes it meanwhile.
    await database.query(
      "update saidas set status = 'pendente', proxima_tentativa_em = 'infinity' where conversa_id = $1",
      [ana.ref.conversaId],
    );
    await ana.ownerTypes("deixa comigo", AT + MINUTE);
    const { rows } = await database.query("select distinct status from saidas where conversa_id = $1", [
      ana.ref.conversaId,
    ]);
    expect(rows).toEqual([{ status: "cancelada" }]);
  });
});

describe("fault 48: the owner's words on the phone", () => {
  test("are never the customer's, and are part of what is remembered", async () => {
    const ana = await openConversation(shop, "oi", AT);
    await ana.ownerTypes("quero 10 pizzas de calabresa", AT + MINUTE);
    await ana.writes("pode ser", AT + 40 * MINUTE);
    const loaded = await loadTurn(ana.ref, { ...loadOptions(AT + 40 * MINUTE), comRecentes: true });
    expect(loaded?.messages.map((message) => "texto" in message && message.texto)).toEqual(["pode ser"]);
    expect(loaded?.recent).toContain("[equipe] quero 10 pizzas de calabresa");
    expect(loaded?.state.carrinho).toEqual([]);
  });

  test("keep the bot quiet for the pause of this restaurante", async () => {
    const own = await newShop();
    await database.query(`update restaurantes set configuracoes = '{"human_pause_min": 5}' where id = $1`, [
      own.id,
    ]);
    const ana = await openConversation(own, "oi", AT);
    await ana.ownerTypes("já te atendo", AT + MINUTE);
    const said = (await ana.replies()).length;
    await ana.says("uma grande de calabresa", AT + 5 * MINUTE);
    expect((await ana.replies()).length).toBe(said);
    await ana.says("uma grande de calabresa", AT + 7 * MINUTE);
    expect((await ana.replies()).at(-1)).toContain("atendimento automático de novo");
  });
});

test("a message that could not be delivered calls the team", async () => {
  const ana = await openConversation(shop, "oi", AT);
  const { rows } = await database.query(
    "update saidas set status = 'enviando' where conversa_id = $1 returning id",
    [ana.ref.conversaId],
  );
  await markSaida(Number(rows[0].id), { status: "falhou", erro: "not on WhatsApp" }, AT);
  expect(await row(ana)).toMatchObject({ precisa_humano_motivo: "nao_entregue", atendimento: "bot" });
});

test("a customer who says to stop has the reminder that still waited taken back", async () => {
  const at = AT - 30 * 24 * 60 * MINUTE;
  const ana = await openConversation(shop, "uma grande de calabresa", at);
  await abandonedCarts(() => at + 11 * MINUTE, shop.id);
  await database.query("update saidas set status = 'pendente' where conversa_id = $1", [ana.ref.conversaId]);
  await ana.says("parar", at + 12 * MINUTE);
  const { rows } = await database.query(
    "select status from saidas where conversa_id = $1 and conteudo ->> 'texto' like 'Ainda está por aí%'",
    [ana.ref.conversaId],
  );
  expect(rows).toEqual([{ status: "cancelada" }]);
});

test("a restaurante's own settings are refused when they are none", async () => {
  for (const bad of [
    '{"cart_abandoned_reminder_min": 0}',
    '{"cart_abandoned_reminder_min": "10"}',
    '{"x": 1}',
    "[]",
  ]) {
    await expect(
      database.query("update restaurantes set configuracoes = $2 where id = $1", [shop.id, bad]),
      bad,
    ).rejects.toThrow(/configuracoes_conhecidas/);
  }
});
