import { element } from "@/local/browser/element";
import { icon } from "@/local/browser/icon";
import type { DemoSettings } from "@/local/demo/start-demo-page";
import { type Side, sideTabs } from "./side-tabs";

/** The customer's phone and bank on the left, the shop's panel on the right; on a small screen one behind each tab. */
export function sides({ phoneUrl, bankUrl, ownerUrl }: DemoSettings) {
  const phone = element("iframe", {
    src: phoneUrl,
    title: "Telefone do cliente",
    allow: "microphone; clipboard-write; geolocation",
  });
  const bank = element("iframe", { src: bankUrl, title: "Banco do cliente" });
  const owner = element("iframe", {
    src: ownerUrl,
    title: "Painel da loja",
    allow: "clipboard-write; microphone; autoplay",
  });
  const reload = element(
    "button",
    { type: "button", class: "side-action", onclick: () => owner.setAttribute("src", ownerUrl) },
    "Voltar ao início",
  );
  const both = element(
    "div",
    { class: "sides" },
    side("cliente", "Telefone do cliente", phoneUrl, element("div", { class: "device" }, phone)),
    side("banco", "Banco do cliente", bankUrl, element("div", { class: "window" }, bank)),
    side("loja", "Painel da loja", ownerUrl, element("div", { class: "window" }, owner), reload),
  );
  const tabs = sideTabs((shown) => both.setAttribute("data-side", shown));
  return {
    stage: element("main", { class: "stage" }, tabs, both),
    /** Phone and bank listen; the panel has its own choice of theme. */
    tellCustomer(news: unknown) {
      phone.contentWindow?.postMessage(news, new URL(phoneUrl).origin);
      bank.contentWindow?.postMessage(news, new URL(bankUrl).origin);
    },
  };
}

function side(
  id: Side,
  title: string,
  address: string,
  framed: HTMLElement,
  action: HTMLElement | null = null,
) {
  const open = element(
    "a",
    { class: "side-action", href: address, target: "_blank", rel: "noopener" },
    icon("open", 16),
    "Abrir em outra aba",
  );
  const head = element("header", { class: "side-head" }, element("h2", {}, title), action, open);
  return element("section", { class: "side", id: `lado-${id}`, "aria-label": title }, head, framed);
}
