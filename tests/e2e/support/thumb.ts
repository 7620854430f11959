import type { Locator, Page } from "@playwright/test";

type Point = { readonly x: number; readonly y: number };

/** Puts a thumb on the middle of one thing, slides to the middle of another in small moves, and lets go. */
export async function dragByThumb(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const start = await middleOf(from);
  const end = await middleOf(to);
  const touch = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", points: readonly Point[]) =>
    touch.send("Input.dispatchTouchEvent", { type, touchPoints: [...points] });
  await send("touchStart", [start]);
  for (let step = 1; step <= STEPS; step += 1)
    await send("touchMove", [
      { x: start.x + ((end.x - start.x) * step) / STEPS, y: start.y + ((end.y - start.y) * step) / STEPS },
    ]);
  await send("touchEnd", []);
  await touch.detach();
}

const STEPS = 8;

async function middleOf(target: Locator): Promise<Point> {
  const box = await target.boundingBox();
  if (box === null) throw new Error("What is dragged is not on the screen.");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
