import { element } from "@/local/browser/element";
import type { Theme } from "@/local/browser/theme";
import { themeButton } from "@/local/browser/theme-button";
import type { DemoSettings } from "@/local/demo/start-demo-page";
import { clockControl } from "./clock-control";
import { signInHint } from "./sign-in-hint";

/** The shop, how to sign in, and what time it is here. */
export function topBar(
  { shopName, signIn, clockUrl }: DemoSettings,
  onTheme: (theme: Theme) => void,
): HTMLElement {
  const name = element(
    "div",
    { class: "shop-name" },
    element("img", { src: "/local/browser/mark.svg", alt: "", width: 30, height: 30 }),
    element("h1", {}, shopName),
    element("span", { class: "tag" }, "demonstração"),
  );
  return element(
    "header",
    { class: "top-bar" },
    name,
    signInHint(signIn),
    clockControl(clockUrl),
    themeButton(onTheme),
  );
}
