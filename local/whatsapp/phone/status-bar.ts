import { element, fill } from "@/local/browser/element";
import { now, timeOfDay } from "./times";

const refreshMs = 5_000;

/** The top edge of the phone on a desk: the local clock, and a battery that never runs down. */
export function statusBar(): HTMLElement {
  const time = element("span", {});
  const show = () => fill(time, timeOfDay(now()));
  show();
  setInterval(show, refreshMs);
  const signs = element(
    "span",
    { class: "signs" },
    element("i", { class: "signal" }),
    element("i", { class: "battery" }),
  );
  return element(
    "div",
    { class: "status-bar", "aria-hidden": "true" },
    time,
    element("b", { class: "camera" }),
    signs,
  );
}
