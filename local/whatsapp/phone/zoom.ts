import { element } from "@/local/browser/element";
import { icon } from "@/local/browser/icon";

/** Shows a picture as large as the window, over everything; a tap anywhere or Escape closes it. */
export function zoom(picture: HTMLImageElement, caption: string): void {
  const { src } = picture;
  const dialog = element("dialog", { class: "zoom", "aria-label": caption || "Imagem ampliada" });
  const save = element(
    "a",
    { class: "icon-button", href: src, download: "imagem", "aria-label": "Baixar imagem" },
    icon("download"),
  );
  const close = element(
    "button",
    { type: "button", class: "icon-button", "aria-label": "Fechar" },
    icon("close"),
  );
  dialog.append(
    element("div", { class: "zoom-bar" }, save, close),
    element("img", {
      src,
      alt: caption || "Imagem recebida",
      class: picture.classList.contains("small") ? "small" : "",
    }),
  );
  dialog.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element && save.contains(target))) dialog.close();
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
