import { element, fill } from "@/local/browser/element";
import { icon } from "@/local/browser/icon";
import { actions } from "./actions";
import { openAttachSheet } from "./attach-sheet";
import { draftingBar } from "./drafting-bar";
import { growingInput } from "./growing-input";
import { recordButton } from "./record-button";
import { type Drafting, store } from "./store";
import { tellTyping } from "./tell-typing";

/** Where the customer writes: words, a voice note, or whatever the plus offers. */
export function composer(): HTMLElement {
  const bar = element("div", { class: "composer-bar" });
  const send = element(
    "button",
    { type: "submit", class: "round-button", "aria-label": "Enviar" },
    icon("send"),
  );
  const record = recordButton(bar);
  const { input, write } = growingInput((text) => {
    send.hidden = text.trim() === "";
    record.hidden = !send.hidden;
  });
  input.addEventListener("input", () => tellTyping(input.value !== ""));
  const form = element(
    "form",
    { class: "composer" },
    draftingBar(() => input.focus()),
    bar,
  );
  fill(bar, attachButton(), input, send, record);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void submit(input.value.trim(), write);
  });
  followKeys(input, form);
  followDrafting(input, write);
  return form;
}

function attachButton(): HTMLElement {
  const label = "Enviar foto, áudio, localização e mais";
  const attributes = { type: "button", class: "icon-button", "aria-label": label, onclick: openAttachSheet };
  return element("button", attributes, icon("plus"));
}

function followKeys(input: HTMLTextAreaElement, form: HTMLFormElement): void {
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") store.set({ drafting: { kind: "new" } });
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
}

// Editing brings the old words into the field and takes them away again when it is called off.
function followDrafting(input: HTMLTextAreaElement, write: (text: string) => void): void {
  store.listen(({ drafting }, before) => {
    if (drafting === before.drafting) return;
    if (drafting.kind === "edit") write(drafting.message.words);
    else if (before.drafting.kind === "edit") write("");
    if (drafting.kind !== "new") input.focus();
  });
}

async function submit(text: string, write: (text: string) => void): Promise<void> {
  if (text === "") return;
  const { drafting } = store.get();
  write("");
  store.set({ drafting: { kind: "new" } });
  // What could not be sent comes back to be sent again.
  if (!(await say(text, drafting))) write(text);
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
