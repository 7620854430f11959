import type { Faults } from "@/local/whatsapp/control/create-faults";
import type { Pace } from "@/local/whatsapp/pace";
import type { Timers } from "@/local/whatsapp/timers";

type Send = () => Promise<unknown>;

/** Runs each send at once, or, while a reorder is ordered, holds them and runs them last first. */
export function createReorder(faults: Faults, timers: Timers, pace: Pace) {
  let held: Send[] = [];

  const release = async () => {
    const sends = held.reverse();
    held = [];
    if (sends.length > 0) faults.endReorder();
    // The next one starts only after the last has been answered, or the order would be chance again.
    for (const send of sends) await Promise.race([send(), timers.sleep(pace.reorderGapMs)]);
  };
  return (event: string, send: Send): void => {
    const wanted = faults.reorderCount(event);
    if (wanted === null) {
      void send();
      return;
    }
    held.push(send);
    if (held.length >= wanted) void release();
    // A test that asked for more than it sends still gets its messages.
    else if (held.length === 1) timers.after(pace.reorderHoldMs, () => void release());
  };
}
