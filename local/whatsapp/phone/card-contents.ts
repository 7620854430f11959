import { element } from "@/local/browser/element";
import { icon } from "@/local/browser/icon";
import type { Content } from "@/local/whatsapp/model/content";
import { fileAddress } from "./file-address";
import { textContent } from "./text-content";

/** A file with its name, to be opened or kept. */
export function documentContent(content: Extract<Content, { kind: "document" }>): HTMLElement {
  const { media, fileName, caption } = content;
  const kind = media.mimetype.split("/")[1]?.toUpperCase() ?? "";
  const card = element(
    "a",
    { class: "card", href: fileAddress(media), download: fileName },
    element("span", { class: "card-icon" }, icon("file")),
    element(
      "span",
      { class: "card-words" },
      element("strong", {}, fileName),
      element("small", {}, `${kind} · ${size(media.bytes)}`),
    ),
    icon("download", 20),
  );
  return element("div", { class: "media" }, card, caption === "" ? null : textContent(caption));
}

/** A place on a map that is drawn, not fetched: nothing here asks the internet. */
export function locationContent(content: Extract<Content, { kind: "location" }>): HTMLElement {
  const { latitude, longitude, name, address } = content;
  const coordinates = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  const map = element("span", { class: "map", "aria-hidden": "true" }, icon("pin", 34));
  return element(
    "div",
    { class: "place" },
    map,
    element(
      "span",
      { class: "card-words" },
      element("strong", {}, name ?? address ?? "Localização"),
      element("small", {}, name !== null && address !== null ? address : coordinates),
    ),
  );
}

export function contactContent(name: string, phone: string): HTMLElement {
  return element(
    "div",
    { class: "card" },
    element("span", { class: "card-icon round" }, icon("person")),
    element("span", { class: "card-words" }, element("strong", {}, name), element("small", {}, `+${phone}`)),
  );
}

function size(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, "kB"] : [bytes / 1_000_000, "MB"];
  return `${value.toLocaleString("pt-BR", { maximumFractionDigits: 1 })} ${unit}`;
}
