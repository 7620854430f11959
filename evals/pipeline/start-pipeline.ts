import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import type { Conversation, NewCustomer } from "@/evals/answer-request";
import { connectInstance } from "@/lib/admin/connect-instance";
import { importMenuFile } from "@/lib/admin/menu-file-transfer";
import { serviceClient } from "@/lib/services/supabase";
import { loadSecrets } from "@/local/secrets";
import { removeData } from "@/local/supabase/remove-data";
import { type Supabase, startSupabase } from "@/local/supabase/start-supabase";
import type { Instance } from "@/local/whatsapp/model/instance";
import { startWhatsapp, type Whatsapp } from "@/local/whatsapp/start-whatsapp";
import { openConversation } from "./conversation";

/** The product without its web server: database, gateway and one shop, for customers one after the other. */
export type Pipeline = {
  openConversation(customer: NewCustomer): Promise<Conversation>;
  stop(): Promise<void>;
};

/** Starts everything on loopback, in a temporary folder that `stop` removes, with the shop of the file imported. */
export async function startPipeline(menuFile: string): Promise<Pipeline> {
  const cleanups: (() => unknown)[] = [];
  const stop = async () => {
    for (let cleanup = cleanups.pop(); cleanup !== undefined; cleanup = cleanups.pop()) await cleanup();
  };
  try {
    const dataDir = mkdtempSync(path.join(tmpdir(), "eval-serve-"));
    cleanups.push(() => removeData(dataDir));
    const [whatsapp, supabase] = await Promise.all([
      startWhatsapp({ dataDir: null, now: Date.now, pace: { echoMs: 1, deliveredMs: 1, readMs: 1 } }),
      startSupabase({ dataDir, migrationsDir: path.resolve("supabase/migrations"), durable: false }),
    ]);
    cleanups.push(whatsapp.stop, supabase.stop);
    Object.assign(process.env, settings(dataDir, supabase, whatsapp));
    const pool = new pg.Pool({ connectionString: supabase.postgresUrl, max: 2 });
    cleanups.push(() => pool.end());
    const instance = await openShop(JSON.parse(readFileSync(menuFile, "utf8")), whatsapp);
    const phones = createPhones();
    return {
      openConversation: ({ phone, ...options }) =>
        openConversation({ ...options, phone: phones.free(phone), instance, pool }),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What the app reads from its environment. No model: what is measured is what works without one. */
function settings(dataDir: string, supabase: Supabase, whatsapp: Whatsapp): Record<string, string> {
  return {
    SUPABASE_URL: supabase.url,
    SUPABASE_KEY: supabase.secretKey,
    NEXT_PUBLIC_SUPABASE_URL: supabase.url,
    NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY: supabase.publishableKey,
    UAZAPI_BASE_URL: whatsapp.url,
    GROQ_API_KEY: "",
    ...loadSecrets(dataDir),
  };
}

/** The shop with an owner and a connected number, made as any shop is. */
async function openShop(file: unknown, whatsapp: Whatsapp): Promise<Instance> {
  const { data, error } = await serviceClient().auth.admin.createUser({
    email: "dono@example.com",
    password: randomUUID(),
    email_confirm: true,
  });
  if (error !== null) throw new Error(`the owner's account was not created: ${error.code}`);
  const restauranteId = await importMenuFile(file, data.user.id);
  const shop = { name: "eval", token: randomUUID(), ownerPhone: "551130000000", profileName: "Pizzaria" };
  await connectInstance(restauranteId, {
    instanceName: shop.name,
    token: shop.token,
    phoneId: shop.ownerPhone,
  });
  // Nobody is told of what happens at the gateway: the messages are put in here, one at a time.
  whatsapp.registerInstance({ ...shop, webhookUrl: "http://127.0.0.1:9/", events: [] });
  return {
    ...shop,
    state: "connected",
    qrcode: "",
    paircode: "",
    lastDisconnect: "",
    lastDisconnectReason: "",
    webhooks: [],
  };
}

/** A number the shop has seen is a known customer, so one that is asked for again becomes the next that is free. */
function createPhones() {
  const taken = new Set<string>();
  return {
    free(wanted: string): string {
      let phone = wanted;
      while (taken.has(phone)) phone = String(BigInt(phone) + 1n);
      taken.add(phone);
      return phone;
    },
  };
}
