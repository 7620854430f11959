import { element } from "@/local/browser/element";
import { actions } from "./actions";
import { phoneDigits } from "./phone-digits";
import { openSheet } from "./sheet";

/** Sends somebody's name and number. */
export function openContactSheet(): void {
  openSheet("Enviar contato", (close) => {
    const name = element("input", {
      name: "nome",
      required: true,
      autocomplete: "off",
      value: "Vizinha do 32",
    });
    const phone = element("input", {
      name: "telefone",
      type: "tel",
      required: true,
      autocomplete: "off",
      value: "(19) 99999-0003",
    });
    const send = (event: Event) => {
      event.preventDefault();
      close();
      void actions.send({ kind: "contact", name: name.value, phone: phoneDigits(phone.value) });
    };
    const fields = [
      element("label", { class: "field" }, "Nome", name),
      element("label", { class: "field" }, "Telefone", phone),
      element("button", { class: "solid-button" }, "Enviar"),
    ];
    return [element("form", { class: "sheet-form", onsubmit: send }, ...fields)];
  });
}
