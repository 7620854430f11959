import { createHash, randomBytes } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { database, serviceClient, signedUpUser } from "@/tests/support/database";
import { newShop, type TestShop } from "@/tests/support/new-shop";

type Person = Awaited<ReturnType<typeof signedUpUser>>;

const NOW = "2026-11-25T20:00:00Z";
const IN_A_WEEK = "2026-12-02T20:00:00Z";
let shop: TestShop;

beforeEach(async () => {
  shop = await newShop();
});

describe("an invitation", () => {
  test("makes the person who accepts it a member, once", async () => {
    const token = await invite({ papel: "atendente" });
    const ana = await signedUpUser();
    expect(await accept(ana, token)).toMatchObject({ resultado: "aceito", papel: "atendente" });
    expect(await papelOf(ana)).toBe("atendente");
    expect(await accept(ana, token)).toEqual({ resultado: "aceito" });
    expect(await accept(await signedUpUser(), token)).toEqual({ resultado: "usado" });
  });

  test("is taken by one of two who press at the same time", async () => {
    const token = await invite({ papel: "cozinha" });
    const people = await Promise.all([signedUpUser(), signedUpUser()]);
    const answers = await Promise.all(people.map((person) => accept(person, token)));
    expect(answers.map(({ resultado }) => resultado).sort()).toEqual(["aceito", "usado"]);
  });

  test("has an end", async () => {
    const token = await invite({ papel: "cozinha" });
    expect(await accept(await signedUpUser(), token, IN_A_WEEK)).toEqual({ resultado: "expirado" });
  });

  test("with an e-mail is for nobody else", async () => {
    const ana = await signedUpUser();
    const token = await invite({ papel: "gerente", email: ana.email.toLowerCase() });
    expect(await accept(await signedUpUser(), token)).toEqual({ resultado: "outro_email" });
    expect(await accept({ ...ana, email: ana.email.toUpperCase() }, token)).toMatchObject({
      resultado: "aceito",
    });
  });

  test("changes no papel that somebody has", async () => {
    const token = await invite({ papel: "cozinha" });
    expect(await accept(shop.dono, token)).toEqual({ resultado: "ja_esta" });
    expect(await papelOf(shop.dono)).toBe("dono");
  });

  test("that was made up or taken back leads nowhere", async () => {
    const token = await invite({ papel: "cozinha" });
    const { error } = await shop.dono.client.from("convites").delete().eq("restaurante_id", shop.id);
    expect(error).toBeNull();
    expect(await accept(await signedUpUser(), token)).toEqual({ resultado: "nao_existe" });
  });

  test("makes a courier the courier it was made for", async () => {
    const { rows } = await database.query<{ id: string }>(
      "insert into entregadores (restaurante_id, nome) values ($1, 'Zé') returning id",
      [shop.id],
    );
    const token = await invite({ papel: "entregador", entregador_id: Number(rows[0]?.id) });
    const ze = await signedUpUser();
    await accept(ze, token);
    const after = await database.query("select user_id from entregadores where restaurante_id = $1", [
      shop.id,
    ]);
    expect(after.rows).toEqual([{ user_id: ze.id }]);
  });

  test("can be made by the dono alone, and for the own restaurante alone", async () => {
    const other = await newShop();
    for (const person of [await member("gerente"), await member("atendente"), other.dono]) {
      const { error } = await person.client.from("convites").insert(convite({ papel: "dono" }).row);
      expect(error?.code).toBe("42501");
    }
  });
});

describe("the team", () => {
  test("is changed by its dono, and by no gerente", async () => {
    const gerente = await member("gerente");
    const ana = await member("atendente");
    expect(await setPapel(gerente, ana, "dono")).toEqual([]);
    expect(await setPapel(gerente, gerente, "dono")).toEqual([]);
    expect(await setPapel(shop.dono, ana, "cozinha")).toEqual([{ papel: "cozinha" }]);
    const removed = await gerente.client.from("membros").delete().eq("user_id", ana.id).select("papel");
    expect(removed.data).toEqual([]);
  });

  test("never loses its last dono", async () => {
    const { client, id } = shop.dono;
    const moved = await client.from("membros").update({ papel: "gerente" }).eq("user_id", id).select();
    const removed = await client.from("membros").delete().eq("user_id", id).select();
    expect([moved.error?.code, removed.error?.code]).toEqual(["P0001", "P0001"]);
  });

  test("keeps one of two donos who take each other out at the same time", async () => {
    const other = await member("dono");
    const remove = (who: Person, whom: { id: string }) =>
      who.client.from("membros").delete().eq("restaurante_id", shop.id).eq("user_id", whom.id).select();
    await Promise.all([remove(shop.dono, other), remove(other, shop.dono)]);
    const { rows } = await database.query("select papel from membros where restaurante_id = $1", [shop.id]);
    expect(rows).toEqual([{ papel: "dono" }]);
  });

  test("goes with its restaurante", async () => {
    const { data: id } = await serviceClient().rpc("create_restaurante", {
      p_nome: "Efêmera",
      p_codigo: `efemera-${shop.id}`,
      p_dono: shop.dono.id,
    });
    await database.query("delete from restaurantes where id = $1", [id]);
    const { rowCount } = await database.query("select 1 from membros where restaurante_id = $1", [id]);
    expect(rowCount).toBe(0);
  });

  test("is listed with e-mails to those who run it, and to nobody of another shop", async () => {
    const ana = await member("atendente");
    const list = async (who: Person) =>
      (await who.client.rpc("list_equipe", { p_restaurante_id: shop.id })).data.map(
        ({ email }: { email: string | null }) => email,
      );
    expect((await list(shop.dono)).sort()).toEqual([shop.dono.email, ana.email].sort());
    expect(await list(ana)).toEqual([null]);
    expect(await list((await newShop()).dono)).toEqual([]);
  });
});

type NewConvite = { readonly papel: string; readonly email?: string; readonly entregador_id?: number };

function convite(given: NewConvite) {
  const token = randomBytes(32).toString("base64url");
  const token_sha256 = createHash("sha256").update(token).digest("hex");
  return { token, row: { restaurante_id: shop.id, token_sha256, expira_em: IN_A_WEEK, ...given } };
}

async function invite(given: NewConvite): Promise<string> {
  const { token, row } = convite(given);
  const { error } = await shop.dono.client.from("convites").insert(row);
  expect(error).toBeNull();
  return token;
}

async function accept(person: { id: string; email: string }, token: string, agora = NOW) {
  const p = { token, agora, user_id: person.id, email: person.email };
  const { data, error } = await serviceClient().rpc("accept_convite", { p });
  expect(error).toBeNull();
  return data;
}

async function member(papel: string): Promise<Person> {
  const person = await signedUpUser();
  await accept(person, await invite({ papel }));
  return person;
}

async function papelOf({ id }: { id: string }): Promise<string | undefined> {
  const { rows } = await database.query<{ papel: string }>(
    "select papel from membros where restaurante_id = $1 and user_id = $2",
    [shop.id, id],
  );
  return rows[0]?.papel;
}

async function setPapel(who: Person, whom: { id: string }, papel: string) {
  const { data } = await who.client
    .from("membros")
    .update({ papel })
    .eq("restaurante_id", shop.id)
    .eq("user_id", whom.id)
    .select("papel");
  return data;
}
