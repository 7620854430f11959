const heldForMs = 450;
const stillPixels = 10;

/** Calls `act` when a finger rests on the element. A mouse has a button for the same. */
export function onLongPress(target: HTMLElement, act: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start = { x: 0, y: 0 };
  const stop = () => clearTimeout(timer);

  target.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "mouse") return;
    start = { x: event.clientX, y: event.clientY };
    timer = setTimeout(act, heldForMs);
  });
  target.addEventListener("pointermove", (event) => {
    if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > stillPixels) stop();
  });
  for (const name of ["pointerup", "pointercancel", "pointerleave"] as const)
    target.addEventListener(name, stop);
}
