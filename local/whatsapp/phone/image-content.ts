import { element } from "@/local/browser/element";
import type { Media } from "@/local/whatsapp/model/content";
import { fileAddress } from "./file-address";
import { textContent } from "./text-content";
import { zoom } from "./zoom";

/** A picture that opens large when tapped. */
export function imageContent(media: Media, caption: string): HTMLElement {
  const src = fileAddress(media);
  const picture = element("img", { src, alt: caption || "Foto", class: "picture", draggable: "false" });
  // A QR code is small; blown up smoothly its edges blur and scanners fail.
  picture.addEventListener("load", () => {
    picture.classList.toggle(
      "small",
      picture.naturalWidth <= 640 && picture.naturalWidth === picture.naturalHeight,
    );
  });
  const open = element(
    "button",
    {
      type: "button",
      class: "picture-button",
      "aria-label": "Ampliar imagem",
      onclick: () => zoom(picture, caption),
    },
    picture,
  );
  return withCaption(open, caption);
}

export function videoContent(media: Media, caption: string): HTMLElement {
  return withCaption(
    element("video", { src: fileAddress(media), controls: true, class: "picture" }),
    caption,
  );
}

export function stickerContent(media: Media): HTMLElement {
  return element("img", { src: fileAddress(media), alt: "Figurinha", class: "sticker", draggable: "false" });
}

function withCaption(shown: HTMLElement, caption: string): HTMLElement {
  return element("div", { class: "media" }, shown, caption === "" ? null : textContent(caption));
}
