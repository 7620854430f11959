import { element } from "@/local/browser/element";
import { icon } from "@/local/browser/icon";

/**
 * A panel that slides up over the phone. The browser's own dialog gives it the focus, keeps it there, and closes
 * it on Escape; a tap beside it closes it too.
 */
export function openSheet(title: string, build: (close: () => void) => Node[], className = ""): void {
  const close = () => dialog.close();
  const closeButton = element(
    "button",
    { type: "button", class: "icon-button", "aria-label": "Fechar", onclick: close },
    icon("close"),
  );
  const heading = element("header", { class: "sheet-head" }, element("h2", {}, title), closeButton);
  const body = element("div", { class: "sheet-body" }, ...build(close));
  const dialog = element(
    "dialog",
    { class: `sheet ${className}`, "aria-label": title },
    element("div", { class: "sheet-inner" }, heading, body),
  );
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog) close();
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  placeOverPhone(dialog);
  dialog.showModal();
}

// A modal dialog lies over the whole window; on a desk it should cover the phone, not the desk.
function placeOverPhone(dialog: HTMLDialogElement): void {
  const screen = document.querySelector(".device-screen")?.getBoundingClientRect();
  if (!screen || screen.width === 0) return;
  dialog.style.setProperty("--phone-left", `${screen.left}px`);
  dialog.style.setProperty("--phone-width", `${screen.width}px`);
  dialog.style.setProperty("--phone-top", `${screen.top}px`);
  dialog.style.setProperty("--phone-height", `${screen.height}px`);
}
