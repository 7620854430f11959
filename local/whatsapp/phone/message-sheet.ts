import { copyText } from "@/local/browser/copy-text";
import { element } from "@/local/browser/element";
import { type IconName, icon } from "@/local/browser/icon";
import type { MessageView } from "@/local/whatsapp/phone-api/message-view";
import { actions } from "./actions";
import { openSheet } from "./sheet";
import { store } from "./store";
import { now } from "./times";
import { toast } from "./toast";

const emojis = ["👍", "❤️", "😂", "😮", "😢", "🙏"];

// As long as the gateway takes changes.
const editableForMs = 15 * 60_000;

/** What can be done with one message. */
export function openMessageSheet(message: MessageView): void {
  openSheet("Mensagem", (close) => {
    const then = (act: () => void) => () => {
      close();
      act();
    };
    const rows = [
      row(
        "reply",
        "Responder",
        then(() => store.set({ drafting: { kind: "reply", message } })),
      ),
      message.words === ""
        ? null
        : row(
            "copy",
            "Copiar texto",
            then(() => void copy(message.words)),
          ),
      isEditable(message)
        ? row(
            "edit",
            "Editar",
            then(() => store.set({ drafting: { kind: "edit", message } })),
          )
        : null,
      message.from === "customer"
        ? row(
            "trash",
            "Apagar para todos",
            then(() => void actions.remove(message.id)),
          )
        : null,
    ].filter((one) => one !== null);
    return [emojiRow(message, close), element("ul", { class: "plain-list" }, ...rows)];
  });
}

function emojiRow(message: MessageView, close: () => void): HTMLElement {
  const buttons = emojis.map((emoji) => {
    const isOn = message.reactions.customer === emoji;
    const give = () => {
      close();
      void actions.react(message.id, isOn ? "" : emoji);
    };
    const attributes = { type: "button", class: "emoji", "aria-pressed": String(isOn), onclick: give };
    return element("button", { ...attributes, "aria-label": `Reagir com ${emoji}` }, emoji);
  });
  return element("div", { class: "emojis", role: "group", "aria-label": "Reagir" }, ...buttons);
}

function row(name: IconName, label: string, onclick: () => void): HTMLElement {
  const button = element(
    "button",
    { type: "button", class: "list-row", onclick },
    icon(name),
    element("span", {}, label),
  );
  if (name === "trash") button.classList.add("danger");
  return element("li", {}, button);
}

function isEditable({ from, content, sentAtMs }: MessageView): boolean {
  return from === "customer" && content.kind === "text" && now() - sentAtMs < editableForMs;
}

async function copy(text: string): Promise<void> {
  toast((await copyText(text)) ? "Texto copiado" : "Não deu para copiar");
}
