import { element, fill } from "@/local/browser/element";
import { icon } from "@/local/browser/icon";
import { actions } from "./actions";
import { openAttachSheet } from "./attach-sheet";
import { draftingBar } from "./drafting-bar";
import { recordButton } from "./record-button";
import { type Drafting, store } from "./store";
import { tellTyping } from "./tell-typing";

/** Where the customer writes: words, a voice note, or whatever the plus offers. */
export function composer(): HTMLElement {
  const input = element("textarea", {
    class: "composer-input",
    rows: 1,
    placeholder: "Mensagem",
    "aria-label": "Mensagem",
    autocomplete: "off",
    enterkeyhint: "send",
  });
  const attach = element(
    "button",
    {
      type: "button",
      class: "icon-button",
      "aria-label": "Enviar foto, áudio, localização e mais",
      onclick: openAttachSheet,
    },
    icon("plus"),
  );
  const bar = element("div", { class: "composer-bar" });
  const send = element(
    "button",
    { type: "submit", class: "round-button", "aria-label": "Enviar" },
    icon("send"),
  );
  const record = recordButton(bar);
  const form = element(
    "form",
    { class: "composer" },
    draftingBar(() => input.focus()),
    bar,
  );
  fill(bar, attach, input, send, record);

  const resize = () => {
    input.style.height = "auto";
    // Nothing to measure while the list covers the thread; one line is right then.
    if (input.scrollHeight > 0) input.style.height = `${input.scrollHeight}px`;
    const isEmpty = input.value.trim() === "";
    send.hidden = isEmpty;
    record.hidden = !isEmpty;
  };
  const submit = async () => {
    const text = input.value.trim();
    if (text === "") return;
    const { drafting } = store.get();
    input.value = "";
    store.set({ drafting: { kind: "new" } });
    resize();
    // What could not be sent comes back to be sent again.
    if (!(await say(text, drafting)) && input.value === "") input.value = text;
    resize();
  };
  input.addEventListener("input", () => {
    resize();
    tellTyping(input.value !== "");
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") store.set({ drafting: { kind: "new" } });
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void submit();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void submit();
  });
  store.listen(({ drafting }, before) => {
    if (drafting === before.drafting) return;
    if (drafting.kind === "edit") input.value = drafting.message.words;
    if (before.drafting.kind === "edit" && drafting.kind === "new") input.value = "";
    if (drafting.kind !== "new") input.focus();
    resize();
  });
  resize();
  return form;
}

function say(text: string, drafting: Drafting): Promise<boolean> {
  switch (drafting.kind) {
    case "edit":
      return actions.edit(drafting.message.id, text);
    case "reply":
      return actions.send({ kind: "text", text, quotedId: drafting.message.id });
    case "new":
      return actions.send({ kind: "text", text });
  }
}
