import { copyText } from "./copy-text";
import { element, fill } from "./element";
import { icon } from "./icon";

const shownForMs = 1_800;

/** Copies and says so in its own place. `label` is what it offers, such as "Copiar código". */
export function copyButton(label: string, text: string, className = "copy-button"): HTMLButtonElement {
  const button = element("button", { type: "button", class: className });
  const show = (said: string, name: "copy" | "check" | "close") =>
    fill(button, icon(name, 18), element("span", {}, said));
  show(label, "copy");
  button.addEventListener("click", async () => {
    if (await copyText(text)) show("Copiado", "check");
    else show("Não deu para copiar", "close");
    setTimeout(() => show(label, "copy"), shownForMs);
  });
  return button;
}
