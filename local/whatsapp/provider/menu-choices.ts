import type { Button, Section } from "@/local/whatsapp/model/content";

/**
 * Buttons from `text`, `text|id`, `text|copy:CODE`, `text|call:+55…`, `text|https://…` or `text|url:https://…`;
 * a line break may stand for the bar. Null when a line has no text.
 */
export function buttonsFrom(choices: readonly string[]): Button[] | null {
  const buttons = choices.map(buttonFrom);
  return buttons.every((button) => button !== null) ? buttons : null;
}

/** Sections from `[Title]` lines, rows from `text|id|description`. Null when there is no row, or one without text. */
export function sectionsFrom(choices: readonly string[]): Section[] | null {
  const sections: Section[] = [];
  for (const choice of choices) {
    const title = /^\[(.+)\]$/s.exec(choice.trim())?.[1];
    if (title !== undefined) sections.push({ title, rows: [] });
    else if (!addRow(sections, choice)) return null;
  }
  return sections.some((section) => section.rows.length > 0) ? sections : null;
}

/** The options of a poll, plain and at least two. Null when that does not hold. */
export function optionsFrom(choices: readonly string[]): string[] | null {
  const options = choices.map((choice) => choice.trim());
  return options.length >= 2 && options.every((option) => option !== "") ? options : null;
}

function buttonFrom(choice: string): Button | null {
  const bar = choice.search(/[|\n]/);
  const title = (bar === -1 ? choice : choice.slice(0, bar)).trim();
  const rest = bar === -1 ? title : choice.slice(bar + 1).trim();
  if (title === "" || rest === "") return null;
  const [, action, value = ""] = /^(copy|call|url):(.*)$/s.exec(rest) ?? [];
  if (action === "copy") return { kind: "copy", title, code: value };
  if (action === "call") return { kind: "call", title, phone: value };
  if (action === "url" || /^https?:\/\//.test(rest)) return { kind: "link", title, url: value || rest };
  return { kind: "reply", title, id: rest };
}

function addRow(sections: Section[], choice: string): boolean {
  const [title = "", id = "", description = ""] = choice.split("|").map((part) => part.trim());
  if (title === "") return false;
  const open = sections.at(-1) ?? { title: "", rows: [] };
  if (sections.length === 0) sections.push(open);
  open.rows.push({ title, id: id || title, description });
  return true;
}
