import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { connectInstance } from "@/lib/admin/connect-instance";
import { importMenuFile } from "@/lib/admin/menu-file-transfer";
import { signedUpUser } from "./database";

/** A restaurante of its own for one test: the demo's menu, its dono signed in, and an instance. */
export type TestShop = {
  readonly id: number;
  readonly codigo: string;
  readonly dono: Awaited<ReturnType<typeof signedUpUser>>;
  readonly instanceName: string;
  readonly token: string;
};

/** What of a shop a message to it needs. */
export type ShopWithNumber = Pick<TestShop, "instanceName" | "token">;

export async function newShop(): Promise<TestShop> {
  const codigo = `loja-${randomUUID()}`;
  const dono = await signedUpUser();
  const file = JSON.parse(readFileSync("local/demo/shop.json", "utf8"));
  const id = await importMenuFile({ ...file, store: { ...file.store, id: codigo } }, dono.id);
  const token = randomUUID();
  await connectInstance(id, { instanceName: codigo, token, phoneId: randomDigits(12) });
  return { id, codigo, dono, instanceName: codigo, token };
}

function randomDigits(count: number): string {
  return Array.from({ length: count }, () => Math.floor(1 + Math.random() * 9)).join("");
}
