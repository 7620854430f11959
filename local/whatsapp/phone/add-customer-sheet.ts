import { element } from "@/local/browser/element";
import { openConversation, reloadConversations } from "./actions";
import { phoneDigits } from "./phone-digits";
import { server } from "./server";
import { openSheet } from "./sheet";
import { toast } from "./toast";

/** Gives the desk one more phone. */
export function openAddCustomerSheet(): void {
  openSheet("Novo cliente", (close) => {
    const name = element("input", { required: true, autocomplete: "off", placeholder: "Carla Dias" });
    const phone = element("input", {
      type: "tel",
      required: true,
      autocomplete: "off",
      placeholder: "(19) 99999-0003",
    });
    const add = (event: Event) => {
      event.preventDefault();
      void addCustomer(phoneDigits(phone.value), name.value, close);
    };
    const fields = [
      element("label", { class: "field" }, "Nome", name),
      element("label", { class: "field" }, "Telefone com DDD", phone),
      element("button", { class: "solid-button" }, "Adicionar"),
    ];
    return [element("form", { class: "sheet-form", onsubmit: add }, ...fields)];
  });
}

async function addCustomer(phone: string, name: string, close: () => void): Promise<void> {
  if (!/^\d{12,13}$/.test(phone)) return toast("Confira o número: DDD e telefone.");
  const customer = await server.addCustomer(phone, name);
  close();
  await reloadConversations();
  await openConversation(customer.phone);
}
