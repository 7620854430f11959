import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { type IncomingRow, receiveMessage, updateDelivery } from "@/lib/store/inbox";
import { database } from "@/tests/support/database";
import { AGORA, incomingRow } from "@/tests/support/incoming-row";
import { newShop, type TestShop } from "@/tests/support/new-shop";

let shop: TestShop;
beforeAll(async () => {
  shop = await newShop();
});

let next = 50_000_000;
/** What one customer sends, at given seconds of the provider's clock. */
function someone() {
  const telefone = `55199${next++}`;
  const identidades = [`tel:5519${telefone.slice(-8)}`];
  const at = (seconds: number) => new Date(Date.parse(AGORA) + seconds * 1_000).toISOString();
  const row = (mensagem: string, seconds: number, change: Partial<IncomingRow> = {}) =>
    incomingRow(shop, { identidades, telefone, mensagem, provedor_em: at(seconds), ...change });
  const edit = (of: IncomingRow, mensagem: string, seconds: number) =>
    row(mensagem, seconds, { edita: of.provedor_mensagem_id });
  const remove = (...provedor_mensagem_ids: string[]) => {
    const { canal, instance_name, token_sha256 } = row("", 0);
    return {
      canal,
      instance_name,
      token_sha256,
      provedor_mensagem_ids,
      entrega: "apagada",
      agora: AGORA,
    } as const;
  };
  const thread = async () => {
    const { rows } = await database.query<{ mensagem: string; corrige: boolean; unread: boolean }>(
      `select m.mensagem, m.corrige, m.lida_em is null as unread from conversas m
         join clientes_estado e on e.id = m.conversa_id join clientes c on c.id = e.cliente_id
         where c.telefone = $1 order by m.id`,
      [telefone],
    );
    return rows.map(({ mensagem, corrige, unread }) =>
      [mensagem, ...(corrige ? ["corrige"] : []), ...(unread ? [] : ["lida"])].join(" | "),
    );
  };
  const readAll = () =>
    database.query(
      `update conversas set lida_em = now() where conversa_id in (
         select e.id from clientes_estado e join clientes c on c.id = e.cliente_id where c.telefone = $1)`,
      [telefone],
    );
  return { row, edit, remove, thread, readAll };
}

describe("an edit before the turn", () => {
  test("replaces the text, and so does one of the edit", async () => {
    const { row, edit, thread } = someone();
    const original = row("uma grande", 0);
    await receiveMessage(original);
    const first = edit(original, "duas grandes", 1);
    expect(await receiveMessage(first)).toMatchObject({ resultado: "recebida" });
    await receiveMessage(edit(first, "três grandes", 2));
    await receiveMessage(edit(original, "quatro grandes", 3));
    expect(await thread()).toEqual(["quatro grandes"]);
  });

  test("that comes again, five times at once, changes nothing more", async () => {
    const { row, edit, thread } = someone();
    const original = row("uma grande", 0);
    await receiveMessage(original);
    const edited = edit(original, "duas grandes", 1);
    const results = await Promise.all(Array.from({ length: 5 }, () => receiveMessage(edited)));
    expect(results.filter(({ resultado }) => resultado === "recebida")).toHaveLength(1);
    expect(await thread()).toEqual(["duas grandes"]);
  });

  test("that a later one overtook does not bring its words back", async () => {
    const { row, edit, thread } = someone();
    const original = row("uma grande", 0);
    await receiveMessage(original);
    await receiveMessage(edit(original, "três grandes", 9));
    await receiveMessage(edit(original, "duas grandes", 5));
    expect(await thread()).toEqual(["três grandes"]);
  });

  test("that overtook its own message stands in its place", async () => {
    const { row, edit, thread } = someone();
    const original = row("uma grande", 0);
    await receiveMessage(edit(original, "duas grandes", 1));
    expect(await receiveMessage(original)).toEqual({ resultado: "duplicada" });
    expect(await thread()).toEqual(["duas grandes"]);
  });
});

describe("an edit after the turn", () => {
  test("is a new message that says it corrects, once", async () => {
    const { row, edit, thread, readAll } = someone();
    const original = row("uma grande", 0);
    await receiveMessage(original);
    await readAll();
    const edited = edit(original, "duas grandes", 60);
    await receiveMessage(edited);
    expect(await receiveMessage(edited)).toEqual({ resultado: "duplicada" });
    expect(await thread()).toEqual(["uma grande | lida", "duas grandes | corrige"]);
  });

  test("of a message the bot never answered corrects nothing", async () => {
    const { row, edit, thread, readAll } = someone();
    const original = row("uma grande", 0);
    await receiveMessage(original);
    await readAll();
    await database.query("update conversas set ignorada = 'limite' where provedor_mensagem_id = $1", [
      original.provedor_mensagem_id,
    ]);
    await receiveMessage(edit(original, "duas grandes", 60));
    expect(await thread()).toEqual(["uma grande | lida", "duas grandes"]);
  });
});

describe("a message taken back", () => {
  test("before its turn is not read by it, and only its own instance can take it back", async () => {
    const { row, remove, thread } = someone();
    const original = row("uma grande", 0);
    await receiveMessage(original);
    const removal = remove(original.provedor_mensagem_id);
    expect(await updateDelivery({ ...removal, token_sha256: "0".repeat(64) })).toBe(false);
    expect(await thread()).toEqual(["uma grande"]);
    expect(await updateDelivery(removal)).toBe(true);
    expect(await thread()).toEqual(["uma grande | lida"]);
  });

  test("after an edit goes by either id", async () => {
    const { row, edit, remove, thread } = someone();
    const original = row("uma grande", 0);
    const edited = edit(original, "duas grandes", 1);
    await receiveMessage(original);
    await receiveMessage(edited);
    await updateDelivery(remove(edited.provedor_mensagem_id));
    expect(await thread()).toEqual(["duas grandes | lida"]);
  });

  test("before it came is stored as taken back, and is no message to answer", async () => {
    const { row, remove, thread } = someone();
    const original = row("uma grande", 0);
    expect(await updateDelivery(remove(original.provedor_mensagem_id))).toBe(true);
    expect(await updateDelivery(remove(original.provedor_mensagem_id))).toBe(true);
    expect(await receiveMessage(original)).toMatchObject({ resultado: "ignorada" });
    expect(await receiveMessage(original)).toEqual({ resultado: "duplicada" });
    expect(await thread()).toEqual(["uma grande | lida"]);
    expect(await remembered(original)).toBe(0);
  });

  test("before it came, and edited before that, has no words left to answer, in whichever order the three come", async () => {
    for (const order of permutations(["message", "edit", "removal"] as const)) {
      const { row, edit, remove, thread } = someone();
      const original = row("uma grande", 0);
      const edited = edit(original, "duas grandes", 1);
      for (const event of order) {
        if (event === "message") await receiveMessage(original);
        if (event === "edit") await receiveMessage(edited);
        if (event === "removal") await updateDelivery(remove(original.provedor_mensagem_id));
      }
      const words = await thread();
      expect(words, order.join(", ")).toHaveLength(1);
      expect(words[0], order.join(", ")).toMatch(/grandes? \| lida$/);
    }
  });

  test("at the same moment as it comes is taken back, whichever is first", async () => {
    for (let attempt = 0; attempt < 15; attempt++) {
      const { row, remove, thread } = someone();
      const original = row("uma grande", 0);
      await Promise.all([receiveMessage(original), updateDelivery(remove(original.provedor_mensagem_id))]);
      expect(await thread()).toEqual(["uma grande | lida"]);
    }
  });

  test("and never sent is forgotten after two days", async () => {
    const { row, remove } = someone();
    const never = row("nunca veio", 0);
    await updateDelivery(remove(never.provedor_mensagem_id));
    expect(await remembered(never)).toBe(1);
    const later = new Date(Date.parse(AGORA) + 3 * 86_400_000).toISOString();
    await updateDelivery({ ...remove(randomUUID()), agora: later });
    expect(await remembered(never)).toBe(0);
  });

  test("after its turn, or never seen, changes nothing", async () => {
    const { row, remove, thread, readAll } = someone();
    const original = row("uma grande", 0);
    await receiveMessage(original);
    await readAll();
    await updateDelivery(remove(original.provedor_mensagem_id, randomUUID()));
    const { rows } = await database.query("select ignorada from conversas where provedor_mensagem_id = $1", [
      original.provedor_mensagem_id,
    ]);
    expect(rows).toEqual([{ ignorada: null }]);
    expect(await thread()).toEqual(["uma grande | lida"]);
  });
});

async function remembered({ provedor_mensagem_id }: IncomingRow): Promise<number> {
  const { rowCount } = await database.query(
    "select 1 from mensagens_apagadas where restaurante_id = $1 and provedor_mensagem_id = $2",
    [shop.id, provedor_mensagem_id],
  );
  return rowCount ?? 0;
}

function permutations<Each>(of: readonly Each[]): readonly (readonly Each[])[] {
  if (of.length < 2) return [of];
  return of.flatMap((first) =>
    permutations(of.filter((each) => each !== first)).map((rest) => [first, ...rest]),
  );
}
