import { inject, onTestFinished } from "vitest";
import type { Groq } from "@/local/groq/start-groq";
import { startApp } from "@/local/start-app";
import { shopOnWhatsapp } from "./shop-on-whatsapp";

/** A customer of a shop whose app, as production serves it, has a model. App and model end with the test. */
export async function phoneWithModel(groq: Groq, number: string) {
  const { env, distDir } = inject("app");
  onTestFinished(groq.stop);
  const settings = { GROQ_API_KEY: "gsk_test_only", GROQ_BASE_URL: groq.url, GROQ_TIMEOUT_MS: "3000" };
  const app = await startApp({ env: { ...env, ...settings }, distDir });
  onTestFinished(app.stop);
  const shop = await shopOnWhatsapp(app.url);
  return { shop, app, phone: shop.phone(number) };
}
