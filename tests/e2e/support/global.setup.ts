import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { connectShop } from "@/local/demo/connect-shop";
import { OWNER, seedShop } from "@/local/demo/seed-shop";
import { startDemoPage } from "@/local/demo/start-demo-page";
import { choosePort, loopbackAddress } from "@/local/ports";
import { startStack } from "@/local/stack";
import { startApp } from "@/local/start-app";
import { findBrowser } from "./find-browser";

/** The whole of it for the browser: stack, built app, the demonstration's shop and its page. Says where by E2E_ variables. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const browser = await findBrowser();
  const dataDir = await mkdtemp(path.join(tmpdir(), "e2e-"));
  // Postgres runs as another user when we are root, and must be able to enter.
  await chmod(dataDir, 0o755);
  const stack = await startStack({
    dataDir,
    durable: false,
    pace: { deliveredMs: 100, readMs: 100, shopReceivesMs: 50, pairingMs: 1_000 },
  });
  const port = await choosePort("app", null);
  const publicUrl = `http://${loopbackAddress}:${port}`;
  // Started by the walk that needs it.
  const evolutionUrl = `http://${loopbackAddress}:${await choosePort("Evolution API", null)}`;
  const env = {
    ...stack.env,
    PUBLIC_BASE_URL: publicUrl,
    EVOLUTION_BASE_URL: evolutionUrl,
    MESSAGE_DEBOUNCE_SECONDS: "1",
    LOG_LEVEL: "warn",
  };
  Object.assign(process.env, env);
  const shop = await seedShop();
  const app = await startApp({ env, port, distDir: process.env.NEXT_DIST_DIR ?? ".next" });
  await connectShop(stack, app.url, shop);
  const ownerUrl = `${app.url}/painel/${shop.codigo}/pedidos`;
  const page = await startDemoPage({
    shopName: shop.nome,
    ownerUrl,
    phoneUrl: stack.whatsapp.url,
    bankUrl: stack.bank.url,
    clockUrl: stack.clock.url,
    signIn: OWNER,
  });
  Object.assign(process.env, {
    E2E_BROWSER: browser,
    E2E_APP_URL: app.url,
    E2E_DEMO_URL: page.url,
    E2E_PHONE_URL: stack.whatsapp.url,
    E2E_BANK_URL: stack.bank.url,
    E2E_SHOP: shop.codigo,
    E2E_EMAIL: OWNER.email,
    E2E_PASSWORD: OWNER.password,
    E2E_POSTGRES_URL: stack.supabase.postgresUrl,
  });
  return async () => {
    await page.stop();
    await app.stop();
    await stack.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
