import { element, fill } from "@/local/browser/element";
import { icon } from "@/local/browser/icon";
import { personAvatar, shopAvatar } from "./avatar";
import { openMoreSheet } from "./more-sheet";
import { openCustomer, type PhoneState, store } from "./store";

/** Whom one writes to, what they are doing, and who one is. */
export function threadHeader(): HTMLElement {
  const header = element("header", { class: "thread-head" });
  store.listen((state, before) => {
    if (state === before || isOther(state, before)) fill(header, ...parts(state));
  });
  return header;
}

function isOther(state: PhoneState, before: PhoneState): boolean {
  return (
    state.instance !== before.instance ||
    state.phone !== before.phone ||
    state.conversations !== before.conversations ||
    state.typing !== before.typing ||
    state.online !== before.online
  );
}

function parts(state: PhoneState): HTMLElement[] {
  const othersUnread = state.conversations
    .filter((one) => one.customer.phone !== state.phone)
    .reduce((sum, one) => sum + one.unread, 0);
  const toList = () => store.set({ view: "list" });
  const back = element(
    "button",
    { type: "button", class: "icon-button back", "aria-label": backLabel(othersUnread), onclick: toList },
    icon("back"),
    othersUnread > 0 ? element("span", { class: "unread" }, String(othersUnread)) : null,
  );
  const name = element("h2", {}, state.instance?.profileName ?? "");
  const title = element("div", { class: "thread-title" }, name, doing(state));
  const more = element(
    "button",
    { type: "button", class: "icon-button", "aria-label": "Mais opções", onclick: openMoreSheet },
    icon("more"),
  );
  return [back, shopAvatar(), title, ...holder(state, toList), more];
}

function backLabel(unread: number): string {
  return unread > 0 ? `Clientes, ${unread} mensagens não lidas de outros` : "Clientes";
}

function doing(state: PhoneState): HTMLElement {
  const { typing, phone, instance, online } = state;
  const customer = openCustomer(state);
  const shown = typing.get(phone ?? "");
  if (!online) return element("p", { class: "off" }, "reconectando…");
  if (shown)
    return element("p", { class: "typing" }, shown === "recording" ? "gravando áudio…" : "digitando…");
  return instance?.state === "disconnected"
    ? element("p", { class: "off" }, "sem conexão")
    : element("p", {}, customer ? `você é ${customer.name}` : "");
}

function holder(state: PhoneState, toList: () => void): HTMLElement[] {
  const customer = openCustomer(state);
  if (!customer) return [];
  const [firstName = ""] = customer.name.split(" ");
  const chip = element(
    "button",
    { type: "button", class: "holder", title: "Trocar de cliente", onclick: toList },
    personAvatar(customer.name, customer.phone),
    element("span", { class: "holder-name" }, firstName),
    element("span", { class: "only-spoken" }, ", trocar de cliente"),
  );
  return [chip];
}
