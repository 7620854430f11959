import { copyButton } from "@/local/browser/copy-button";
import { element } from "@/local/browser/element";
import { icon } from "@/local/browser/icon";
import type { Button, Content } from "@/local/whatsapp/model/content";
import type { MessageView } from "@/local/whatsapp/phone-api/message-view";
import { actions } from "./actions";
import { fileAddress } from "./file-address";
import { openListSheet } from "./list-sheet";
import { openLocationSheet } from "./location-sheet";
import { textContent } from "./text-content";

type Of<Kind extends Content["kind"]> = Extract<Content, { kind: Kind }>;

/** A message with buttons under it. They stay: an old button tapped late is something shops have to live with. */
export function buttonsContent(message: MessageView, content: Of<"buttons">): HTMLElement {
  const image =
    content.image && element("img", { src: fileAddress(content.image), alt: "", class: "picture" });
  const buttons = content.buttons.map((button) => menuButton(message, button));
  return element(
    "div",
    { class: "menu" },
    image,
    ...menuText(content.text, content.footer),
    choices(buttons),
  );
}

export function listContent(message: MessageView, content: Of<"list">): HTMLElement {
  const open = element(
    "button",
    { type: "button", class: "choice", onclick: () => openListSheet(message, content) },
    icon("list", 18),
    element("span", {}, content.buttonText),
  );
  return element("div", { class: "menu" }, ...menuText(content.text, content.footer), choices([open]));
}

export function pollContent(message: MessageView, content: Of<"poll">): HTMLElement {
  const options = content.options.map((option) => {
    const isChosen = message.chosen.includes(option);
    const vote = () => void actions.send({ kind: "vote", pollId: message.id, option });
    return choiceButton(option, isChosen, vote);
  });
  return element("div", { class: "menu" }, ...menuText(content.text, "Escolha uma opção"), choices(options));
}

export function locationRequestContent(text: string): HTMLElement {
  const send = element(
    "button",
    { type: "button", class: "choice", onclick: openLocationSheet },
    icon("pin", 18),
    element("span", {}, "Enviar localização"),
  );
  return element("div", { class: "menu" }, ...menuText(text, ""), choices([send]));
}

function menuText(text: string, footer: string): (HTMLElement | null)[] {
  return [textContent(text), footer === "" ? null : element("p", { class: "menu-footer" }, footer)];
}

function choices(buttons: HTMLElement[]): HTMLElement {
  return element("div", { class: "choices", role: "group", "aria-label": "Opções" }, ...buttons);
}

function menuButton(message: MessageView, button: Button): HTMLElement {
  switch (button.kind) {
    case "reply": {
      const choose = () => void actions.send({ kind: "choice", menuId: message.id, choiceId: button.id });
      return choiceButton(button.title, message.chosen.includes(button.id), choose);
    }
    case "copy":
      return copyButton(button.title, button.code, "choice");
    case "call":
      return link(`tel:${button.phone}`, button.title, "phone");
    case "link":
      return link(button.url, button.title, "open");
  }
}

function choiceButton(title: string, isChosen: boolean, choose: () => void): HTMLElement {
  return element(
    "button",
    { type: "button", class: "choice", "aria-pressed": String(isChosen), onclick: choose },
    icon(isChosen ? "check" : "reply", 18),
    element("span", {}, title),
  );
}

function link(address: string, title: string, name: "phone" | "open"): HTMLElement {
  // The address comes from the shop; anything but these would run or open something else.
  const href = /^(https?|tel):/.test(address) ? address : null;
  const attributes = { class: "choice", href, target: "_blank", rel: "noopener noreferrer" };
  return element("a", attributes, icon(name, 18), element("span", {}, title));
}
