import { element, fill } from "@/local/browser/element";
import { icon } from "@/local/browser/icon";
import { themeButton } from "@/local/browser/theme-button";
import { openConversation } from "./actions";
import { openAddCustomerSheet } from "./add-customer-sheet";
import { personAvatar } from "./avatar";
import { describeMessage } from "./describe-message";
import { openShop } from "./open-shop";
import { type Conversation, type PhoneState, store } from "./store";
import { tick } from "./tick";
import { shortMoment } from "./times";

/** Whose phone it is: the customers, each with the last word of their conversation with the shop. */
export function customersPanel(): HTMLElement {
  const list = element("ul", { class: "customers" });
  const shops = element("div", { class: "shops" });
  const add = element(
    "button",
    { type: "button", class: "add-customer", onclick: openAddCustomerSheet },
    element("span", { class: "avatar add" }, icon("plus")),
    element("span", {}, "Adicionar cliente"),
  );
  const head = element(
    "header",
    { class: "panel-head" },
    element("img", { src: "/local/browser/mark.svg", alt: "", width: 34, height: 34 }),
    element(
      "div",
      {},
      element("h1", {}, "Telefone do cliente"),
      element("p", {}, "Escolha de quem é o telefone"),
    ),
    themeButton(),
  );
  store.listen((state, before) => {
    if (state === before || changed(state, before))
      fill(list, ...state.conversations.map((one, index) => row(one, index, state)));
    if (state === before || state.instances !== before.instances || state.instance !== before.instance) {
      fill(shops, shopChoice(state));
    }
  });
  return element("section", { class: "panel-customers", "aria-label": "Clientes" }, head, shops, list, add);
}

function changed(state: PhoneState, before: PhoneState): boolean {
  return (
    state.conversations !== before.conversations ||
    state.phone !== before.phone ||
    state.typing !== before.typing
  );
}

function row({ customer, last, unread }: Conversation, index: number, state: PhoneState): HTMLElement {
  const isOpen = customer.phone === state.phone;
  const open = () => void openConversation(customer.phone);
  const name = element("span", { class: "customer-name" }, element("strong", {}, customer.name));
  if (index < 2) name.append(element("em", {}, `Cliente ${index + 1}`));
  const badge = unread > 0 && !isOpen ? element("span", { class: "unread" }, String(unread)) : null;
  if (badge) badge.setAttribute("aria-label", `${unread} não lidas`);
  const words = element(
    "span",
    { class: "customer-words" },
    name,
    lastWords(last, state.typing.get(customer.phone), customer.shownPhone),
  );
  const side = element("span", { class: "customer-side" }, last ? shortMoment(last.sentAtMs) : "", badge);
  const button = { type: "button", class: "customer", "aria-current": String(isOpen), onclick: open };
  return element(
    "li",
    {},
    element("button", button, personAvatar(customer.name, customer.phone), words, side),
  );
}

function lastWords(last: Conversation["last"], typing: string | undefined, phone: string): HTMLElement {
  if (typing)
    return element(
      "span",
      { class: "last typing" },
      typing === "recording" ? "gravando áudio…" : "digitando…",
    );
  if (!last) return element("span", { class: "last" }, phone);
  const mark = last.from === "customer" ? tick(last.status) : null;
  return element("span", { class: "last" }, mark, describeMessage(last));
}

// With one shop there is nothing to choose.
function shopChoice({ instances, instance }: PhoneState): HTMLElement | null {
  if (instances.length < 2) return null;
  const options = instances.map((one) =>
    element("option", { value: one.name, selected: one.name === instance?.name }, one.profileName),
  );
  const select = element("select", { class: "shop-select" }, ...options);
  select.addEventListener("change", () => void openShop(select.value));
  return element("label", { class: "field" }, "Loja", select);
}
