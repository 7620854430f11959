import { copyButton } from "@/local/browser/copy-button";
import { element } from "@/local/browser/element";
import { icon } from "@/local/browser/icon";
import type { DemoSettings } from "@/local/demo/start-demo-page";

/** How the owner signs in: in the bar where there is room, behind a button where there is not. */
export function signInHint({ email, password }: DemoSettings["signIn"]): HTMLElement {
  const open = element(
    "button",
    { type: "button", class: "sign-in-open", popovertarget: "acesso", "aria-label": "Acesso da loja" },
    icon("key", 18),
    element("span", {}, "Acesso da loja"),
  );
  const panel = element(
    "div",
    { class: "sign-in", id: "acesso", popover: "auto" },
    element("span", { class: "sign-in-label" }, icon("key", 18), element("span", {}, "Acesso da loja")),
    pair("E-mail", email),
    pair("Senha", password),
  );
  return element("div", { class: "sign-in-place" }, open, panel);
}

function pair(label: string, value: string): HTMLElement {
  const button = copyButton(value, value, "sign-in-copy");
  button.title = `Copiar ${label.toLowerCase()}`;
  return element("span", { class: "sign-in-pair" }, element("small", {}, label), button);
}
