import { element } from "@/local/browser/element";
import { icon } from "@/local/browser/icon";
import { applyTheme, nextTheme, storedTheme, themeNames } from "@/local/browser/theme";
import { actions } from "./actions";
import { openSheet } from "./sheet";
import { openCustomer, store } from "./store";
import { toast } from "./toast";

/** What is not for the customer but for whoever shows the system. */
export function openMoreSheet(): void {
  const customer = openCustomer(store.get());
  openSheet("Opções", (close) => {
    const who = element(
      "p",
      { class: "sheet-note" },
      customer ? `Este é o telefone de ${customer.name}, ${customer.shownPhone}.` : "",
    );
    const theme = () => {
      const next = nextTheme(storedTheme());
      applyTheme(next);
      toast(`Tema ${themeNames[next]}`);
    };
    const asOwner = () => {
      close();
      openOwnerSheet();
    };
    const rows = [
      row(
        "store",
        "Responder como a loja",
        "Alguém digita no celular da loja, sem passar pelo sistema",
        asOwner,
      ),
      row("moon", "Mudar o tema", "Do sistema, claro ou escuro", theme),
    ];
    return [who, element("ul", { class: "plain-list" }, ...rows)];
  });
}

function row(name: "store" | "moon", title: string, detail: string, onclick: () => void): HTMLElement {
  const words = element(
    "span",
    { class: "card-words" },
    element("strong", {}, title),
    element("small", {}, detail),
  );
  const mark = element("span", { class: "card-icon" }, icon(name));
  return element("li", {}, element("button", { type: "button", class: "list-row", onclick }, mark, words));
}

// The owner at their own phone: the attendant has to fall silent when a person takes over.
function openOwnerSheet(): void {
  openSheet("Responder como a loja", (close) => {
    const text = element("textarea", {
      rows: 3,
      required: true,
      placeholder: "Oi! Aqui é a dona, pode falar comigo.",
    });
    const send = (event: Event) => {
      event.preventDefault();
      close();
      void actions.sendAsOwner(text.value.trim());
    };
    const fields = [
      element("label", { class: "field" }, "Mensagem", text),
      element("button", { class: "solid-button" }, "Enviar pela loja"),
    ];
    return [element("form", { class: "sheet-form", onsubmit: send }, ...fields)];
  });
}
