import { element } from "@/local/browser/element";

export type GrowingInput = { input: HTMLTextAreaElement; write(text: string): void };

/** The field for words, as tall as they are; `onChange` hears of every change, typed or written by us. */
export function growingInput(onChange: (text: string) => void): GrowingInput {
  const input = element("textarea", {
    class: "composer-input",
    rows: 1,
    placeholder: "Mensagem",
    "aria-label": "Mensagem",
    autocomplete: "off",
    enterkeyhint: "send",
  });
  const changed = () => {
    input.style.height = "auto";
    // Nothing to measure while the list covers the thread; one line is right then.
    if (input.scrollHeight > 0) input.style.height = `${input.scrollHeight}px`;
    onChange(input.value);
  };
  input.addEventListener("input", changed);
  onChange("");
  return {
    input,
    write(text) {
      input.value = text;
      changed();
    },
  };
}
