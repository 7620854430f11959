import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { connectInstance } from "@/lib/admin/connect-instance";
import { deliverDue } from "@/lib/outbox/deliver";
import { sha256Hex } from "@/lib/secrets";
import { type IncomingRow, receiveMessage } from "@/lib/store/inbox";
import { runTurn } from "@/lib/turn";
import { database } from "@/tests/support/database";
import { incomingRow } from "@/tests/support/incoming-row";
import { newShop } from "@/tests/support/new-shop";
import type { Answer } from "@/tests/support/payloads/payload-case";
import { replayed, startReplayServer } from "@/tests/support/payloads/replay-server";

/** The outbox against a gateway that cannot be asked what it sent; it is asked for nothing but sends. */
beforeAll(async () => {
  const gateway = await startReplayServer();
  Object.assign(process.env, { EVOLUTION_BASE_URL: gateway.url, UAZAPI_PRESENCE_ENABLED: "false" });
  return gateway.stop;
});

const MINUTE = 60_000;
/** Long before whatever other tests left due, and another year for each. */
let year = 1971;
const TAKEN: Answer = { status: 201, body: { key: { id: "3EB0" } } };
/** It may have gone out: there is no id in the answer. */
const UNCLEAR: Answer = { status: 201, body: {} };
const DISCONNECTED: Answer = { status: 401, body: { error: "Unauthorized" } };

/** A shop with one customer, whose first answer meets this. */
async function shopWhoseAnswerMeets(first: Answer) {
  const shop = await newShop();
  const instance = { canal: "evolution", instanceName: `evo-${randomUUID()}`, token: randomUUID() } as const;
  await connectInstance(shop.id, { ...instance, phoneId: `55${String(shop.id).padStart(10, "0")}` });
  const start = Date.parse(`${year++}-05-17T19:40:00-03:00`);
  const row = (change: Partial<IncomingRow>) =>
    incomingRow(shop, {
      canal: "evolution",
      instance_name: instance.instanceName,
      token_sha256: sha256Hex(instance.token),
      provedor_em: new Date(start).toISOString(),
      agora: new Date(start).toISOString(),
      ...change,
    });
  const received = await receiveMessage(row({}));
  if (!("conversaId" in received)) throw new Error(received.resultado);
  const turn = () => runTurn(received, { kind: "messages", quietSeconds: 0 }, () => start);
  const { asked } = await replayed([first], turn);
  expect(asked).toHaveLength(1);
  return {
    /** Comes in as if typed on the shop's phone. */
    ownerTypes: async (id: string) =>
      (await receiveMessage(row({ do_dono: true, provedor_mensagem_id: id }))).resultado,
    /** So long after the first try; how often the gateway was asked. */
    async sweep(afterMs: number, answers: readonly Answer[] = []): Promise<number> {
      const sweep = () => deliverDue(() => start + afterMs, { limite: 10 });
      return (await replayed(answers, sweep)).asked.length;
    },
    async state() {
      const { rows } = await database.query(
        `select s.status, r.canal_status, e.precisa_humano_motivo from saidas s
           join restaurantes r on r.id = s.restaurante_id join clientes_estado e on e.id = s.conversa_id
           where s.conversa_id = $1`,
        [received.conversaId],
      );
      return rows[0];
    },
  };
}

describe("a send nobody can look up", () => {
  test("that may have gone out is said once more and no more, and then a person is called", async () => {
    const { sweep, state } = await shopWhoseAnswerMeets(UNCLEAR);
    expect(await sweep(MINUTE, [UNCLEAR])).toBe(1);
    expect(await sweep(2 * MINUTE, [TAKEN])).toBe(0);
    expect(await state()).toMatchObject({ status: "falhou", precisa_humano_motivo: "nao_entregue" });
  });

  test("that was certainly not taken is tried on", async () => {
    const refused: Answer = { status: 503, body: {} };
    const { sweep, state } = await shopWhoseAnswerMeets(refused);
    expect(await sweep(MINUTE, [refused])).toBe(1);
    expect(await sweep(2 * MINUTE, [refused])).toBe(1);
    expect(await sweep(5 * MINUTE, [TAKEN])).toBe(1);
    expect(await state()).toMatchObject({ status: "enviada", precisa_humano_motivo: null });
  });
});

describe("a number that is not connected", () => {
  test("is seen by the panel, is left alone but for a try in ten minutes, and nothing is lost", async () => {
    const { sweep, state } = await shopWhoseAnswerMeets(DISCONNECTED);
    expect(await state()).toMatchObject({ status: "pendente", canal_status: "desconectado" });
    for (const minutes of [1, 3, 6, 9]) expect(await sweep(minutes * MINUTE)).toBe(0);
    for (const minutes of [11, 22, 33, 44, 55, 66, 77, 88, 99, 110, 121, 132, 143])
      expect(await sweep(minutes * MINUTE, [DISCONNECTED])).toBe(1);
    expect(await sweep(155 * MINUTE, [TAKEN])).toBe(1);
    expect(await state()).toMatchObject({
      status: "enviada",
      canal_status: "conectado",
      precisa_humano_motivo: null,
    });
  });

  test("for a day leaves what it had to say to a person: nobody wants last night's answer", async () => {
    const { sweep, state } = await shopWhoseAnswerMeets(DISCONNECTED);
    expect(await sweep(25 * 60 * MINUTE, [TAKEN])).toBe(0);
    expect(await state()).toMatchObject({ status: "falhou", precisa_humano_motivo: "nao_entregue" });
  });
});

describe("what comes back of our own send without saying so", () => {
  test("is no person who takes over the conversation", async () => {
    const { ownerTypes } = await shopWhoseAnswerMeets(TAKEN);
    expect(await ownerTypes("3EB0")).toBe("duplicada");
    expect(await ownerTypes("3A77")).toBe("dono_escreveu");
  });
});
