import { element } from "@/local/browser/element";
import { type IconName, icon } from "@/local/browser/icon";
import { openContactSheet } from "./contact-sheet";
import { openLocationSheet } from "./location-sheet";
import { sendAudioFile, sendDocument, sendPicture } from "./send-file";
import { openSheet } from "./sheet";
import { openStickerSheet } from "./sticker-sheet";

/** What can be sent besides words. */
export function openAttachSheet(): void {
  openSheet("Enviar", (close) => {
    const then = (act: () => void) => () => {
      close();
      act();
    };
    const tiles = [
      tile(
        "image",
        "Foto",
        then(() => pick("image/*", sendPicture)),
      ),
      tile(
        "sound",
        "Áudio",
        then(() => pick("audio/*", sendAudioFile)),
      ),
      tile(
        "file",
        "Documento",
        then(() => pick("*/*", sendDocument)),
      ),
      tile("pin", "Localização", then(openLocationSheet)),
      tile("person", "Contato", then(openContactSheet)),
      tile("sticker", "Figurinha", then(openStickerSheet)),
    ];
    return [element("div", { class: "tiles" }, ...tiles)];
  });
}

function tile(name: IconName, label: string, onclick: () => void): HTMLElement {
  const mark = element("span", { class: "tile-icon" }, icon(name, 26));
  return element("button", { type: "button", class: "tile", onclick }, mark, element("span", {}, label));
}

function pick(accept: string, use: (file: File) => Promise<unknown>): void {
  const input = element("input", { type: "file", accept });
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file) void use(file);
  });
  input.click();
}
