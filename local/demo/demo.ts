import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { loopbackAddress, preferPort } from "@/local/ports";
import { runCrons } from "@/local/run-crons";
import { type Stack, startStack, supabaseDir } from "@/local/stack";
import { startApp } from "@/local/start-app";
import { removeData } from "@/local/supabase/remove-data";
import { buildApp } from "./build-app";
import { connectShop } from "./connect-shop";
import { modelSettings } from "./model-settings";
import { OWNER, seedShop } from "./seed-shop";
import { startDemoPage } from "./start-demo-page";

const DATA_DIR = path.resolve(".data/demo");
const PORTS = { page: 4000, app: 3000, whatsapp: 4001, clock: 4002, bank: 4003, supabase: 54321 };

/** Everything on this machine, opened onto a page with a customer's phone and the owner's panel side by side. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { reset: { type: "boolean", default: false } } });
  if (values.reset) reset();
  const distDir = await buildApp();
  console.log("Starting the database, the WhatsApp gateway, the bank, the clock and the app…");
  const stack = await startStack({
    dataDir: DATA_DIR,
    durable: true,
    ports: {
      supabase: await preferPort("database", PORTS.supabase),
      whatsapp: await preferPort("WhatsApp gateway", PORTS.whatsapp),
      clock: await preferPort("local clock", PORTS.clock),
      bank: await preferPort("bank", PORTS.bank),
    },
  });
  const cleanups = [stack.stop];
  stopOnSignal(cleanups);
  try {
    await startShop(stack, distDir, cleanups);
  } catch (error) {
    await stopAll(cleanups);
    throw error;
  }
}

function reset(): void {
  removeData(supabaseDir(DATA_DIR));
  rmSync(DATA_DIR, { recursive: true, force: true });
}

async function startShop(stack: Stack, distDir: string, cleanups: (() => Promise<void>)[]): Promise<void> {
  // The app's own code seeds the shop, with the settings the app will have.
  const port = await preferPort("app", PORTS.app);
  const env = { ...stack.env, PUBLIC_BASE_URL: `http://${loopbackAddress}:${port}` };
  Object.assign(process.env, env);
  writeFileSync(path.join(DATA_DIR, "env"), envFile(env), { mode: 0o600 });
  const shop = await seedShop();
  const settings = { LOG_LEVEL: "warn", ...env, ...modelSettings(process.env) };
  const app = await startApp({ env: settings, distDir, port });
  app.onLog((chunk) => process.stderr.write(chunk));
  cleanups.push(app.stop);
  await connectShop(stack, app.url, shop);
  const crons = runCrons({
    appUrl: app.url,
    secret: stack.env.CRON_SECRET ?? "",
    now: stack.clock.now,
    report: (line) => console.warn(`routine: ${line}`),
  });
  const page = await startDemoPage({
    port: await preferPort("demonstration page", PORTS.page),
    shopName: shop.nome,
    ownerUrl: `${app.url}/painel/${shop.codigo}/pedidos`,
    phoneUrl: stack.whatsapp.url,
    bankUrl: stack.bank.url,
    clockUrl: stack.clock.url,
    signIn: OWNER,
  });
  cleanups.push(async () => crons.stop(), page.stop);
  console.log(ready(page.url, app.url, stack));
}

function ready(page: string, app: string, { whatsapp, bank }: Stack): string {
  return [
    "",
    `Open ${page}`,
    "",
    `  the customer's phone   ${whatsapp.url}`,
    `  the customer's bank    ${bank.url}`,
    `  the owner's panel      ${app}/painel`,
    `  sign in with           ${OWNER.email} / ${OWNER.password}`,
    "",
    "Its data is kept in .data/demo; `npm run demo -- --reset` starts anew. Ctrl-C stops everything.",
  ].join("\n");
}

function envFile(env: Readonly<Record<string, string>>): string {
  return `${Object.entries(env)
    .map(([name, value]) => `${name}=${value}`)
    .join("\n")}\n`;
}

/** Ctrl-C stops what was started, in reverse; a second one does not wait. */
function stopOnSignal(cleanups: (() => Promise<void>)[]): void {
  let isStopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, async () => {
      if (isStopping) process.exit(1);
      isStopping = true;
      console.log("\nStopping…");
      await stopAll(cleanups);
      process.exit(0);
    });
  }
}

async function stopAll(cleanups: (() => Promise<void>)[]): Promise<void> {
  for (const cleanup of cleanups.toReversed()) await cleanup();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
