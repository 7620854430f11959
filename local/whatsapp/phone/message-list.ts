import { element } from "@/local/browser/element";
import { icon } from "@/local/browser/icon";
import type { MessageView } from "@/local/whatsapp/phone-api/message-view";
import { bubble } from "./bubble";
import { reconcile } from "./reconcile";
import { type PhoneState, store } from "./store";
import { dayName, isSameDay } from "./times";

type Drawn = { message: MessageView; opensGroup: boolean; node: HTMLElement };

// Messages of one side within this time belong together.
const groupMs = 4 * 60_000;
// Nearer to the end than this counts as being there.
const nearEndPixels = 80;

/** The thread. It keeps to its end while one is there; elsewhere a pill tells of what came meanwhile. */
export function messageList(): HTMLElement {
  const list = element("ol", { class: "messages" });
  const scroller = element("div", { class: "messages-scroll", tabindex: 0, "aria-label": "Mensagens" }, list);
  const count = element("span", {});
  const pill = element(
    "button",
    { type: "button", class: "new-pill", hidden: true },
    icon("down", 18),
    count,
  );
  const drawn = new Map<string, Drawn>();
  let followsEnd = true;
  let missed = 0;

  const toEnd = () => {
    scroller.scrollTop = scroller.scrollHeight;
    followsEnd = true;
    missed = 0;
    showPill();
  };
  const showPill = () => {
    pill.hidden = missed === 0 && followsEnd;
    count.textContent = missed === 0 ? "" : missed === 1 ? "1 nova mensagem" : `${missed} novas mensagens`;
    pill.setAttribute("aria-label", missed === 0 ? "Ir para o fim da conversa" : count.textContent);
  };
  scroller.addEventListener("scroll", () => {
    followsEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < nearEndPixels;
    if (followsEnd) missed = 0;
    showPill();
  });
  pill.addEventListener("click", toEnd);
  // Pictures arrive after their bubbles, and the keyboard takes room: the end stays the end.
  new ResizeObserver(() => {
    if (followsEnd) toEnd();
  }).observe(list);
  new ResizeObserver(() => {
    if (followsEnd) toEnd();
  }).observe(scroller);

  store.listen((state, before) => {
    if (state !== before && !isOther(state, before)) return;
    const isNewThread = state.phone !== before.phone || before.thread.length === 0;
    reconcile(list, nodes(state, drawn, isNewThread));
    const added = state.thread.slice(before.thread.length);
    const ownAdded = added.some((one) => one.from === "customer");
    if (isNewThread || followsEnd || ownAdded) toEnd();
    else missed += added.length;
    showPill();
  });
  return element("div", { class: "messages-frame" }, scroller, pill);
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

// A bubble is drawn again only when its message or its place in the group has changed.
function keyed(
  drawn: Map<string, Drawn>,
  key: string,
  message: MessageView,
  opensGroup: boolean,
  draw: () => HTMLElement,
): HTMLElement {
  const known = drawn.get(key);
  if (known?.message === message && known.opensGroup === opensGroup) return known.node;
  const node = draw();
  if (known) node.classList.remove("arrives");
  drawn.set(key, { message, opensGroup, node });
  return node;
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
