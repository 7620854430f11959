import { element } from "@/local/browser/element";
import { icon } from "@/local/browser/icon";

const hueCount = 6;

/** A person's initials on a colour that is always theirs. */
export function personAvatar(name: string, phone: string): HTMLElement {
  const hue = [...phone].reduce((sum, digit) => sum + Number(digit), 0) % hueCount;
  return element("span", { class: `avatar hue-${hue}`, "aria-hidden": "true" }, initials(name));
}

export function shopAvatar(): HTMLElement {
  return element("span", { class: "avatar shop", "aria-hidden": "true" }, icon("store", 22));
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const [first = "", last = ""] = [words[0], words.length > 1 ? words.at(-1) : ""];
  return (first.charAt(0) + last.charAt(0)).toUpperCase() || "#";
}
