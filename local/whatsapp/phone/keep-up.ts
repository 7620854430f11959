import { server } from "./server";
import { store } from "./store";
import { setNow } from "./times";

const everyMs = 5_000;

/** Keeps to the local clock, which a demonstration moves on, and to the list of shops. */
export function keepUp(): void {
  setInterval(() => void look(), everyMs);
}

async function look(): Promise<void> {
  const { nowMs, instances } = await server.instances().catch(() => ({ nowMs: null, instances: null }));
  // The header already says that the connection is gone.
  if (nowMs === null || instances === null) return;
  setNow(nowMs);
  if (instances.length !== store.get().instances.length) store.set({ instances });
}
