import { element } from "@/local/browser/element";
import type { MessageView } from "@/local/whatsapp/phone-api/message-view";
import { bubble } from "./bubble";
import { followEnd } from "./follow-end";
import { reconcile } from "./reconcile";
import { type PhoneState, store } from "./store";
import { dayName, isSameDay } from "./times";

type Drawn = { shown: string; opensGroup: boolean; node: HTMLElement };

// Messages of one side within this time belong together.
const groupMs = 4 * 60_000;
/** The thread of the open conversation, drawn again where it changes. */
export function messageList(): HTMLElement {
  const list = element("ol", { class: "messages" });
  const scroller = element("div", { class: "messages-scroll", tabindex: 0, "aria-label": "Mensagens" }, list);
  const end = followEnd(scroller, list);
  const drawn = new Map<string, Drawn>();
  store.listen((state, before) => {
    if (state !== before && !isOther(state, before)) return;
    const isNewThread = state.phone !== before.phone || before.thread.length === 0;
    reconcile(list, nodes(state, drawn, isNewThread));
    const added = state.thread.slice(before.thread.length);
    const ownAdded = added.some((one) => one.from === "customer");
    if (isNewThread || ownAdded) end.go();
    else end.grew(added.length);
  });
  return element("div", { class: "messages-frame" }, scroller, end.pill);
}

function isOther(state: PhoneState, before: PhoneState): boolean {
  return state.thread !== before.thread || state.phone !== before.phone || state.typing !== before.typing;
}

function nodes(state: PhoneState, drawn: Map<string, Drawn>, isNewThread: boolean): HTMLElement[] {
  const { thread, typing, phone } = state;
  const result: HTMLElement[] = [];
  for (const [index, message] of thread.entries()) {
    const previous = thread[index - 1];
    const opensDay = !previous || !isSameDay(previous.sentAtMs, message.sentAtMs);
    if (opensDay)
      result.push(keyed(drawn, `day ${message.id}`, message, false, () => daySeparator(message.sentAtMs)));
    const opensGroup = opensDay || !isOneGroup(previous, message);
    result.push(
      keyed(drawn, message.id, message, opensGroup, () =>
        bubble(message, { opensGroup, arrives: !isNewThread }),
      ),
    );
  }
  if (thread.length === 0) result.push(emptyNote());
  if (typing.has(phone ?? "")) result.push(typingBubble());
  return result;
}

// A bubble is drawn again only when what it shows or its place in the group has changed: a button replaced under a finger
// would not hear it.
function keyed(
  drawn: Map<string, Drawn>,
  key: string,
  message: MessageView,
  opensGroup: boolean,
  draw: () => HTMLElement,
): HTMLElement {
  const known = drawn.get(key);
  const shown = shownOf(message);
  if (known?.shown === shown && known.opensGroup === opensGroup) return known.node;
  const node = draw();
  if (known) node.classList.remove("arrives");
  drawn.set(key, { shown, opensGroup, node });
  return node;
}

/** That the phone has read what the shop wrote shows nowhere on it. */
function shownOf(message: MessageView): string {
  const { status, timesReceived: _, ...rest } = message;
  return JSON.stringify(message.from === "customer" ? { ...rest, status } : rest);
}

function isOneGroup(previous: MessageView | undefined, message: MessageView): boolean {
  return previous?.from === message.from && message.sentAtMs - previous.sentAtMs < groupMs;
}

function daySeparator(atMs: number): HTMLElement {
  return element("li", { class: "day" }, element("span", {}, dayName(atMs)));
}

function typingBubble(): HTMLElement {
  const dots = element("div", { class: "bubble dots" }, element("i"), element("i"), element("i"));
  return element("li", { class: "row theirs first", "aria-label": "A loja está digitando" }, dots);
}

function emptyNote(): HTMLElement {
  return element(
    "li",
    { class: "empty" },
    element("strong", {}, "Diga oi para a loja"),
    element("span", {}, "Escreva como um cliente escreveria: “me vê uma meia calabresa meia mussarela”."),
  );
}
