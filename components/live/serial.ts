/** Runs `act` one at a time: whatever is asked for while it runs becomes one more run after it. */
export function serial(act: () => Promise<void>): () => Promise<void> {
  let isRunning = false;
  let isAsked = false;
  return async function run(): Promise<void> {
    isAsked = true;
    if (isRunning) return;
    isRunning = true;
    try {
      while (isAsked) {
        isAsked = false;
        await act();
      }
    } finally {
      isRunning = false;
    }
  };
}
