import type { OutgoingOption } from "./channel";

/** Options as WhatsApp can show them, cut to its limits. */
export type MenuShape =
  | { readonly kind: "buttons"; readonly buttons: readonly { readonly id: string; readonly title: string }[] }
  | {
      readonly kind: "list";
      /** What opens the list. */
      readonly label: string;
      readonly rows: readonly {
        readonly id: string;
        readonly title: string;
        readonly description: string | null;
      }[];
    };

const MAX_BUTTONS = 3;
const MAX_BUTTON_TITLE = 20;
const MAX_LIST_ROWS = 10;
const MAX_ROW_TITLE = 24;
const MAX_ROW_DESCRIPTION = 72;

/** Buttons for up to three short options, a list for up to ten; null beyond, where the numbered text must do. */
export function menuShape(options: readonly OutgoingOption[]): MenuShape | null {
  if (options.length === 0 || options.length > MAX_LIST_ROWS) return null;
  const fitsButtons = options.every(
    ({ titulo, descricao }) => titulo.length <= MAX_BUTTON_TITLE && descricao === null,
  );
  if (options.length <= MAX_BUTTONS && fitsButtons) {
    return { kind: "buttons", buttons: options.map(({ id, titulo }) => ({ id, title: titulo })) };
  }
  return {
    kind: "list",
    label: "Ver opções",
    rows: options.map(({ id, titulo, descricao }) => ({
      id,
      title: titulo.slice(0, MAX_ROW_TITLE),
      description: descricao?.slice(0, MAX_ROW_DESCRIPTION) ?? null,
    })),
  };
}
