import { element } from "@/local/browser/element";
import { composer } from "./composer";
import { messageList } from "./message-list";
import { threadHeader } from "./thread-header";

/** The conversation of the customer whose phone this is. */
export function threadPanel(): HTMLElement {
  return element(
    "section",
    { class: "panel-thread", "aria-label": "Conversa" },
    threadHeader(),
    messageList(),
    composer(),
  );
}
