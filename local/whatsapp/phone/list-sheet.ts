import { element } from "@/local/browser/element";
import { icon } from "@/local/browser/icon";
import type { Content, Section } from "@/local/whatsapp/model/content";
import type { MessageView } from "@/local/whatsapp/phone-api/message-view";
import { actions } from "./actions";
import { openSheet } from "./sheet";

/** The rows of a list message; a tap on one sends it. */
export function openListSheet(message: MessageView, content: Extract<Content, { kind: "list" }>): void {
  openSheet(content.buttonText, (close) => {
    const choose = (choiceId: string) => {
      close();
      void actions.send({ kind: "choice", menuId: message.id, choiceId });
    };
    return content.sections.map((section) => sectionOf(section, message.chosen, choose));
  });
}

function sectionOf(section: Section, chosen: readonly string[], choose: (id: string) => void): HTMLElement {
  const rows = section.rows.map(({ id, title, description }) =>
    element(
      "li",
      {},
      element(
        "button",
        { type: "button", class: "list-row", onclick: () => choose(id) },
        element(
          "span",
          { class: "card-words" },
          element("strong", {}, title),
          description === "" ? null : element("small", {}, description),
        ),
        element("span", { class: "radio" }, chosen.includes(id) ? icon("check", 16) : null),
      ),
    ),
  );
  const heading = section.title === "" ? null : element("h3", {}, section.title);
  return element("section", { class: "list-section" }, heading, element("ul", {}, ...rows));
}
