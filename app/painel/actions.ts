"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { signOut } from "@/lib/admin/account";
import { type LiveSession, liveSession } from "@/lib/admin/live-session";

export async function sair(): Promise<void> {
  await signOut();
  redirect("/entrar");
}

/** For the live channel of the page: a token of minutes of the person's own session, or null without one. */
export async function abrirCanalAoVivo(): Promise<LiveSession | null> {
  return liveSession();
}

/** The page once more, as it is now. Who may not see it any more is sent away by the page itself. */
export async function atualizarPagina(): Promise<void> {
  refresh();
}
