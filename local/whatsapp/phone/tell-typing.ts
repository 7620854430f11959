import { actions } from "./actions";

const repeatMs = 4_000;
const pauseMs = 3_000;

let lastToldMs = 0;
let pauseTimer: ReturnType<typeof setTimeout> | undefined;

/** Lets the shop know that the customer types, and that they stopped, without a word for every key. */
export function tellTyping(isTyping: boolean): void {
  clearTimeout(pauseTimer);
  if (!isTyping) {
    pause();
    return;
  }
  pauseTimer = setTimeout(pause, pauseMs);
  if (Date.now() - lastToldMs < repeatMs) return;
  lastToldMs = Date.now();
  void actions.presence("composing");
}

function pause(): void {
  if (lastToldMs === 0) return;
  lastToldMs = 0;
  void actions.presence("paused");
}
