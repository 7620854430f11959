import { element } from "@/local/browser/element";
import { announce } from "./announce";

const shownForMs = 2_600;

/** A word at the foot of the phone that goes away by itself. */
export function toast(text: string): void {
  const note = element("p", { class: "toast" }, text);
  document.querySelector(".device-screen")?.append(note);
  announce(text);
  setTimeout(() => note.remove(), shownForMs);
}
