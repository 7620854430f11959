import { element } from "@/local/browser/element";
import { icon } from "@/local/browser/icon";
import type { MessageView } from "@/local/whatsapp/phone-api/message-view";
import { describeMessage } from "./describe-message";
import { messageContent } from "./message-content";
import { openMessageSheet } from "./message-sheet";
import { onLongPress } from "./on-long-press";
import { tick } from "./tick";
import { timeOfDay } from "./times";

/** One message with all that hangs on it: the message it answers, time, ticks, reactions, and its menu. */
export function bubble(message: MessageView, place: { opensGroup: boolean; arrives: boolean }): HTMLElement {
  const isOwn = message.from === "customer";
  const classes = [
    "row",
    isOwn ? "mine" : "theirs",
    place.opensGroup ? "first" : "",
    place.arrives ? "arrives" : "",
    message.reactions.customer || message.reactions.shop ? "reacted" : "",
  ];
  const row = element("li", { class: classes.filter(Boolean).join(" "), id: `mensagem-${message.id}` });
  const shown = element(
    "div",
    { class: `bubble ${bubbleKind(message)}` },
    ...inside(message, isOwn),
    reactions(message),
  );
  row.append(element("span", { class: "only-spoken" }, isOwn ? "Você:" : "Loja:"), shown);
  if (!message.deleted) {
    row.append(moreButton(message));
    onLongPress(shown, () => openMessageSheet(message));
  }
  return row;
}

function inside(message: MessageView, isOwn: boolean): (Node | null)[] {
  const meta = element(
    "span",
    { class: "meta" },
    message.edited && !message.deleted ? element("span", {}, "editada") : null,
    element("time", {}, timeOfDay(message.sentAtMs)),
    isOwn && !message.deleted ? tick(message.status) : null,
  );
  if (message.deleted) {
    return [element("p", { class: "words gone" }, icon("blocked", 17), "Mensagem apagada"), meta];
  }
  const { kind } = message.content;
  // The buttons of a menu lie under its text and time.
  const content = messageContent(message);
  const choices = content.querySelector(".choices");
  choices?.remove();
  return [quote(message), content, kind === "sticker" ? null : meta, choices];
}

function bubbleKind({ content, deleted }: MessageView): string {
  if (deleted) return "is-deleted";
  const isPicture = content.kind === "image" || content.kind === "video" || content.kind === "location";
  return isPicture ? "is-picture" : `is-${content.kind}`;
}

function quote({ quoted }: MessageView): HTMLElement | null {
  if (!quoted) return null;
  const whose = quoted.from === "customer" ? "Você" : "Loja";
  const show = () => showOriginal(quoted.id);
  return element(
    "button",
    { type: "button", class: `quote of-${quoted.from}`, onclick: show },
    element("strong", {}, whose),
    element("span", {}, describeMessage({ content: { kind: quoted.kind }, words: quoted.words })),
  );
}

function showOriginal(id: string): void {
  const original = document.getElementById(`mensagem-${id}`);
  original?.scrollIntoView({ block: "center", behavior: "smooth" });
  original?.classList.add("pointed-at");
  setTimeout(() => original?.classList.remove("pointed-at"), 1_600);
}

function reactions({ reactions: { customer, shop } }: MessageView): HTMLElement | null {
  const given = [customer, shop].filter((one) => one !== null);
  if (given.length === 0) return null;
  const label = `Reações: ${given.join(" ")}`;
  return element(
    "span",
    { class: "reactions", role: "img", "aria-label": label },
    [...new Set(given)].join(" "),
  );
}

function moreButton(message: MessageView): HTMLElement {
  const open = () => openMessageSheet(message);
  const label = `Opções da mensagem: ${describeMessage(message).slice(0, 60)}`;
  return element(
    "button",
    { type: "button", class: "bubble-more", "aria-label": label, onclick: open },
    icon("down", 18),
  );
}
