import { randomUUID } from "node:crypto";
import { receiveMessage } from "@/lib/store/inbox";
import type { ConversaRef } from "@/lib/store/load-turn";
import { runTurn, type TurnOutcome } from "@/lib/turn";
import { database } from "./database";
import { incomingRow } from "./incoming-row";
import type { ShopWithNumber } from "./new-shop";

/** One customer of a shop, without a gateway: what they write is stored and answered at the times the test says. */
export type Conversation = {
  readonly ref: ConversaRef;
  /** Stored, and no turn run. */
  writes(text: string, atMs: number): Promise<void>;
  says(text: string, atMs: number): Promise<TurnOutcome>;
  /** Typed by a person on the shop's own phone. */
  ownerTypes(text: string, atMs: number): Promise<void>;
  /** What the shop has written, oldest first. */
  replies(): Promise<string[]>;
};

let next = 60_000_000;

export async function openConversation(
  shop: ShopWithNumber,
  firstText: string,
  atMs: number,
): Promise<Conversation> {
  const telefone = `55199${next++}`;
  const receive = async (text: string, at: number, fromOwner: boolean): Promise<ConversaRef> => {
    const received = await receiveMessage(
      incomingRow(shop, {
        provedor_mensagem_id: randomUUID(),
        identidades: [`tel:5519${telefone.slice(-8)}`],
        telefone,
        destino: `${telefone}@s.whatsapp.net`,
        mensagem: text,
        do_dono: fromOwner,
        provedor_em: new Date(at).toISOString(),
        agora: new Date(at).toISOString(),
      }),
    );
    if (!("conversaId" in received)) throw new Error(received.resultado);
    return { restauranteId: received.restauranteId, conversaId: received.conversaId };
  };
  const answer = (at: number) => runTurn(ref, { kind: "messages", quietSeconds: 0 }, () => at);
  const ref = await receive(firstText, atMs, false);
  await answer(atMs);
  return {
    ref,
    writes: async (text, at) => void (await receive(text, at, false)),
    async says(text, at) {
      await receive(text, at, false);
      return answer(at);
    },
    ownerTypes: async (text, at) => void (await receive(text, at, true)),
    async replies() {
      const { rows } = await database.query<{ texto: string }>(
        "select conteudo ->> 'texto' as texto from saidas where conversa_id = $1 order by id",
        [ref.conversaId],
      );
      return rows.map(({ texto }) => texto);
    },
  };
}
