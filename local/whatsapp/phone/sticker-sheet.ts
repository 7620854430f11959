import { element } from "@/local/browser/element";
import { actions } from "./actions";
import { dataUri } from "./send-file";
import { openSheet } from "./sheet";

const stickers = [
  { file: "fatia", label: "Fatia de pizza" },
  { file: "valeu", label: "Valeu!" },
  { file: "amei", label: "Amei" },
  { file: "fome", label: "Que fome" },
] as const;

const sidePixels = 320;

/** The stickers of this phone. */
export function openStickerSheet(): void {
  openSheet("Figurinhas", (close) => {
    const tiles = stickers.map(({ file, label }) => {
      const picture = element("img", { src: addressOf(file), alt: label });
      const send = () => {
        close();
        void sendSticker(picture);
      };
      return element("button", { type: "button", class: "sticker-tile", onclick: send }, picture);
    });
    return [element("div", { class: "sticker-tiles" }, ...tiles)];
  });
}

// Stickers travel as WebP, whatever they were drawn as.
async function sendSticker(picture: HTMLImageElement): Promise<void> {
  const canvas = element("canvas", { width: sidePixels, height: sidePixels });
  canvas.getContext("2d")?.drawImage(picture, 0, 0, sidePixels, sidePixels);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/webp"));
  const data = blob && (await dataUri(blob));
  if (data) await actions.send({ kind: "sticker", data, width: sidePixels, height: sidePixels });
}

function addressOf(file: string): string {
  return `/local/whatsapp/phone/stickers/${file}.svg`;
}
