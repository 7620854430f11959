/** What rings: an order that came in, or a customer who waits for a person. Told apart by ear. */
export type Ring = "pedido" | "chamado";

let context: AudioContext | null = null;

/** Browsers let a page sound only once it has been touched; call this from a touch. */
export async function unlockSound(): Promise<void> {
  context ??= new AudioContext();
  if (context.state === "suspended") await context.resume();
}

/** True when a ring would be heard. */
export function isSoundUnlocked(): boolean {
  return context?.state === "running";
}

/** Rings once, about a second. Silent while the page has not been touched. */
export function ring(kind: Ring): void {
  if (context === null || context.state !== "running") return;
  const { currentTime } = context;
  for (const [index, hertz] of NOTES[kind].entries())
    strike(context, hertz, currentTime + index * NOTE_SECONDS);
}

const NOTE_SECONDS = 0.16;
const NOTES: Readonly<Record<Ring, readonly number[]>> = {
  pedido: [659.25, 830.61, 987.77, 1318.51],
  chamado: [880, 659.25, 880, 659.25],
};

/** A small bell: a note that begins at once and dies away. */
function strike(audio: AudioContext, hertz: number, at: number): void {
  const gain = audio.createGain();
  gain.gain.setValueAtTime(0.0001, at);
  gain.gain.exponentialRampToValueAtTime(0.35, at + 0.01);
  gain.gain.exponentialRampToValueAtTime(0.0001, at + 0.7);
  gain.connect(audio.destination);
  const note = audio.createOscillator();
  note.type = "triangle";
  note.frequency.value = hertz;
  note.connect(gain);
  note.start(at);
  note.stop(at + 0.75);
}
