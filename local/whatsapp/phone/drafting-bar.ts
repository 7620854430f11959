import { element, fill } from "@/local/browser/element";
import { icon } from "@/local/browser/icon";
import { describeMessage } from "./describe-message";
import { store } from "./store";

/** Above the composer: the message one is answering or changing, and the way out of that. */
export function draftingBar(onEnd: () => void): HTMLElement {
  const bar = element("div", { class: "drafting", hidden: true });
  store.listen(({ drafting }, before) => {
    if (drafting === before.drafting) return;
    bar.hidden = drafting.kind === "new";
    if (drafting.kind === "new") return;
    const { message } = drafting;
    const whose = message.from === "customer" ? "a você" : "à loja";
    const title = drafting.kind === "edit" ? "Editando mensagem" : `Respondendo ${whose}`;
    const end = () => {
      store.set({ drafting: { kind: "new" } });
      onEnd();
    };
    fill(
      bar,
      icon(drafting.kind, 20),
      element("div", {}, element("strong", {}, title), element("span", {}, describeMessage(message))),
      element(
        "button",
        { type: "button", class: "icon-button", "aria-label": "Cancelar", onclick: end },
        icon("close", 20),
      ),
    );
  });
  return bar;
}
