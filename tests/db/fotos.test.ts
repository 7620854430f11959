import { beforeAll, expect, test } from "vitest";
import { anonClient, database, signedUpUser } from "@/tests/support/database";
import { newShop, type TestShop } from "@/tests/support/new-shop";

const PNG = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]);
const png = { contentType: "image/png" };

let shop: TestShop;
let other: TestShop;
beforeAll(async () => {
  [shop, other] = [await newShop(), await newShop()];
});

test("a dono puts a picture into the folder of their restaurante, anybody looks at it, and it is taken away", async () => {
  const bucket = shop.dono.client.storage.from("cardapio");
  expect((await bucket.upload(`${shop.id}/pizza.png`, PNG, png)).error).toBeNull();
  const address = anonClient().storage.from("cardapio").getPublicUrl(`${shop.id}/pizza.png`).data.publicUrl;
  expect((await fetch(address)).status).toBe(200);
  await bucket.remove([`${shop.id}/pizza.png`]);
  expect((await fetch(address)).status).not.toBe(200);
});

test("nobody puts or changes one in the folder of another, nor does the kitchen in its own", async () => {
  const path = `${shop.id}/calabresa.png`;
  await shop.dono.client.storage.from("cardapio").upload(path, PNG, png);
  const stranger = other.dono.client.storage.from("cardapio");
  expect((await stranger.upload(`${shop.id}/falsa.png`, PNG, png)).error).not.toBeNull();
  expect((await stranger.upload(path, PNG, { ...png, upsert: true })).error).not.toBeNull();
  await stranger.remove([path]);
  expect((await fetch(stranger.getPublicUrl(path).data.publicUrl)).status).toBe(200);
  const cook = await signedUpUser();
  await database.query("insert into membros (restaurante_id, user_id, papel) values ($1, $2, 'cozinha')", [
    shop.id,
    cook.id,
  ]);
  expect(
    (await cook.client.storage.from("cardapio").upload(`${shop.id}/cozinha.png`, PNG, png)).error,
  ).not.toBeNull();
  expect(
    (await anonClient().storage.from("cardapio").upload(`${shop.id}/anon.png`, PNG, png)).error,
  ).not.toBeNull();
});

test("a file that is no picture, or too large a one, is refused", async () => {
  const bucket = shop.dono.client.storage.from("cardapio");
  const page = { contentType: "text/html" };
  expect((await bucket.upload(`${shop.id}/pagina.html`, PNG, page)).error).not.toBeNull();
  const large = new Uint8Array(1_048_577);
  expect((await bucket.upload(`${shop.id}/grande.png`, large, png)).error).not.toBeNull();
});
