import { existsSync } from "node:fs";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { type DisposableSupabase, startDisposableSupabase } from "./disposable-supabase";

export type SupabaseAddress = Omit<DisposableSupabase, "stop">;

declare module "vitest" {
  export interface ProvidedContext {
    supabase: SupabaseAddress;
  }
}

type SharedStack = { starting: Promise<DisposableSupabase>; users: number };

declare global {
  // Each vitest project evaluates this file anew, so a module variable would start one stack per project.
  var sharedSupabase: SharedStack | undefined;
}

/** Starts the run's one stack for the first project that needs it; the last project to end stops it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  globalThis.sharedSupabase ??= { starting: startDisposableSupabase(migrationsDir()), users: 0 };
  const shared = globalThis.sharedSupabase;
  shared.users++;
  const { stop, ...address } = await shared.starting;
  project.provide("supabase", address);
  return async () => {
    shared.users--;
    if (shared.users > 0) return;
    globalThis.sharedSupabase = undefined;
    await stop();
  };
}

function migrationsDir(): string | null {
  const folder = path.resolve("supabase/migrations");
  return existsSync(folder) ? folder : null;
}
