import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { connectInstance } from "@/lib/admin/connect-instance";
import { findAccountId, importMenuFile, MenuFileError } from "@/lib/admin/menu-file-transfer";
import { decryptSecret } from "@/lib/secrets";
import { serviceClient } from "@/lib/services/supabase";

/** The owner of the demonstration's shop, on this machine only. */
export const OWNER = { email: "dono@bellamassa.example", password: "pizza-demo-1234" };

export type DemoShop = {
  readonly id: number;
  readonly nome: string;
  readonly codigo: string;
  readonly phoneId: string;
  readonly instanceToken: string;
};

const SHOP_FILE = "local/demo/shop.json";
const PHONE_ID = "551932324455";
const shopFile = z.object({ store: z.object({ id: z.string(), name: z.string() }) });

/** The demonstration's shop with its owner and instance: made once, found again afterwards. */
export async function seedShop(): Promise<DemoShop> {
  const file: unknown = JSON.parse(readFileSync(SHOP_FILE, "utf8"));
  const { id: codigo, name: nome } = shopFile.parse(file).store;
  const { id, instanceToken } = (await findShop(codigo)) ?? (await createShop(file, codigo));
  return { id, nome, codigo, phoneId: PHONE_ID, instanceToken };
}

type Seeded = Pick<DemoShop, "id" | "instanceToken">;

async function findShop(codigo: string): Promise<Seeded | null> {
  const { data, error } = await serviceClient()
    .from("restaurantes")
    .select("id, instance_token")
    .eq("codigo", codigo)
    .maybeSingle();
  if (error !== null) throw new Error(`the shop could not be looked up: ${error.code}`);
  const row = z.object({ id: z.number(), instance_token: z.string() }).nullable().parse(data);
  return row === null ? null : { id: row.id, instanceToken: decryptSecret(row.instance_token) };
}

async function createShop(file: unknown, codigo: string): Promise<Seeded> {
  const restauranteId = await importMenuFile(file, await ownerId());
  const token = randomUUID();
  await connectInstance(restauranteId, { instanceName: codigo, token, phoneId: PHONE_ID });
  return { id: restauranteId, instanceToken: token };
}

async function ownerId(): Promise<string> {
  const { data, error } = await serviceClient().auth.admin.createUser({ ...OWNER, email_confirm: true });
  if (error === null) return data.user.id;
  if (error.code === "email_exists") return findAccountId(OWNER.email);
  throw new MenuFileError(`the owner's account was not created: ${error.code}`);
}
