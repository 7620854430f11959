import type { LiveChannel } from "./follow-changes";
import { type LiveSession, type LiveTable, tokenExpiresAtMs } from "./live-session";

export type LiveStatus = "conectando" | "ao-vivo" | "reconectando";

export type KeepLiveOptions = {
  readonly restauranteId: number;
  readonly tabelas: readonly LiveTable[];
  /** Asks the server for a token; null without a session. May fail: the server may be out of reach. */
  readonly abrir: () => Promise<LiveSession | null>;
  readonly onChange: (tabela: LiveTable) => void;
  /** Something may have been missed: read everything again. */
  readonly onCatchUp: () => void;
  readonly onStatus: (status: LiveStatus) => void;
};

const POLL_MS = 10_000;
const RENEW_BEFORE_MS = 60_000;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 30_000;

/**
 * Keeps a page told of changes for as long as it is open, through sleep, lost networks and tokens that end. While the
 * channel is not joined the page is read again every ten seconds, so that an order is late and never missed. Returns
 * what ends it.
 */
export function keepLive(options: KeepLiveOptions): () => void {
  const { abrir, onCatchUp, onStatus } = options;
  let channel: LiveChannel | null = null;
  let isJoined = false;
  let attempt = 0;
  let failures = 0;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let renewTimer: ReturnType<typeof setTimeout> | undefined;

  function close(): void {
    attempt++;
    clearTimeout(retryTimer);
    clearTimeout(renewTimer);
    isJoined = false;
    channel?.close();
    channel = null;
  }

  async function open(): Promise<void> {
    close();
    const mine = attempt;
    const isMine = () => mine === attempt;
    const opened = await prepare(abrir);
    if (!isMine()) return;
    if (opened === null) {
      fail();
      return;
    }
    const { session, followChanges } = opened;
    channel = followChanges({
      ...options,
      session,
      onJoined: (joined) => isMine() && (joined ? succeed(session.token) : fail()),
    });
  }

  function succeed(token: string): void {
    isJoined = true;
    failures = 0;
    onStatus("ao-vivo");
    onCatchUp();
    scheduleRenewal(token);
  }

  function fail(): void {
    close();
    onStatus("reconectando");
    retryTimer = setTimeout(open, Math.min(FIRST_RETRY_MS * 2 ** failures++, LAST_RETRY_MS));
  }

  function scheduleRenewal(token: string): void {
    clearTimeout(renewTimer);
    const wait = tokenExpiresAtMs(token) - Date.now() - RENEW_BEFORE_MS;
    renewTimer = setTimeout(renew, Math.max(wait, FIRST_RETRY_MS));
  }

  async function renew(): Promise<void> {
    const mine = attempt;
    const session = await abrir().catch(() => null);
    if (mine !== attempt) return;
    if (session === null) {
      fail();
      return;
    }
    channel?.renew(session.token);
    scheduleRenewal(session.token);
  }

  function wake(): void {
    if (document.visibilityState !== "visible") return;
    onCatchUp();
    if (!isJoined) void open();
  }

  const poll = setInterval(() => isJoined || onCatchUp(), POLL_MS);
  document.addEventListener("visibilitychange", wake);
  window.addEventListener("online", wake);
  window.addEventListener("offline", fail);
  void open();
  return () => {
    close();
    clearInterval(poll);
    document.removeEventListener("visibilitychange", wake);
    window.removeEventListener("online", wake);
    window.removeEventListener("offline", fail);
  };
}

/** A session and the code that follows it; null when either is out of reach, which is tried again. */
async function prepare(abrir: KeepLiveOptions["abrir"]) {
  try {
    const [session, { followChanges }] = await Promise.all([abrir(), import("./follow-changes")]);
    return session === null ? null : { session, followChanges };
  } catch {
    return null;
  }
}
