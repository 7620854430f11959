import { mkdirSync } from "node:fs";
import path from "node:path";
import { type LocalClock, startClock } from "@/local/clock";
import { type LocalBank, startBank } from "@/local/mercadopago/start-bank";
import { loadSecrets } from "@/local/secrets";
import { type Supabase, startSupabase } from "@/local/supabase/start-supabase";
import { startWhatsapp, type Whatsapp, type WhatsappOptions } from "@/local/whatsapp/start-whatsapp";

/** The outside world on one machine: database, gateway with phones, bank, clock. The app itself is started apart. */
export type Stack = {
  readonly supabase: Supabase;
  readonly whatsapp: Whatsapp;
  readonly bank: LocalBank;
  readonly clock: LocalClock;
  /** The settings with which the app finds all of it. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
};

export type StackOptions = {
  /** Keeps everything; deleting it is the reset. */
  readonly dataDir: string;
  /** False for data that is thrown away afterwards. */
  readonly durable: boolean;
  /** Ports left out are any free ones. */
  readonly ports?: {
    readonly supabase?: number;
    readonly whatsapp?: number;
    readonly bank?: number;
    readonly clock?: number;
  };
  /** Shorter waits, for tests. */
  readonly pace?: WhatsappOptions["pace"];
};

/** Starts everything but the app, on loopback only. */
export async function startStack(options: StackOptions): Promise<Stack> {
  mkdirSync(options.dataDir, { recursive: true });
  const { dataDir, durable, ports = {} } = options;
  const cleanups: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const cleanup of cleanups.toReversed()) await cleanup();
  };
  try {
    const clock = await startClock({ ...portOf(ports.clock), dataDir });
    cleanups.push(clock.stop);
    const supabase = await startSupabase({
      dataDir: supabaseDir(dataDir),
      migrationsDir: path.resolve("supabase/migrations"),
      durable,
      ...(ports.supabase === undefined ? {} : { ports: { gateway: ports.supabase } }),
    });
    cleanups.push(supabase.stop);
    const whatsapp = await startWhatsapp({
      ...portOf(ports.whatsapp),
      dataDir,
      now: clock.now,
      ...paceOf(options),
    });
    cleanups.push(whatsapp.stop);
    const bank = await startBank({ ...portOf(ports.bank), dataDir, now: clock.now });
    cleanups.push(bank.stop);
    const env = envOf({ supabase, whatsapp, bank, clock }, dataDir);
    return { supabase, whatsapp, bank, clock, env, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Where the database of a stack keeps its data. */
export function supabaseDir(dataDir: string): string {
  return path.join(dataDir, "supabase");
}

function portOf(port: number | undefined) {
  return port === undefined ? {} : { port };
}

function paceOf({ pace }: StackOptions) {
  return pace === undefined ? {} : { pace };
}

function envOf(
  { supabase, whatsapp, bank, clock }: Pick<Stack, "supabase" | "whatsapp" | "bank" | "clock">,
  dataDir: string,
): Record<string, string> {
  return {
    SUPABASE_URL: supabase.url,
    SUPABASE_KEY: supabase.secretKey,
    NEXT_PUBLIC_SUPABASE_URL: supabase.url,
    NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY: supabase.publishableKey,
    UAZAPI_BASE_URL: whatsapp.url,
    MERCADOPAGO_BASE_URL: bank.url,
    CLOCK_URL: `${clock.url}/clock`,
    ...loadSecrets(dataDir),
  };
}
