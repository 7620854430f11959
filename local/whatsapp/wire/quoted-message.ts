import { type Content, wordsOf } from "@/local/whatsapp/model/content";

/** A quoted message in the form WhatsApp itself gives it, which a reply repeats. */
export function quotedMessage(content: Content): Record<string, unknown> {
  switch (content.kind) {
    case "text":
      return { conversation: content.text };
    case "list":
      return { listMessage: listMessage(content) };
    case "image":
      return { imageMessage: { mimetype: content.media.mimetype, caption: content.caption } };
    default:
      return { conversation: wordsOf(content) };
  }
}

export function listMessage(list: Extract<Content, { kind: "list" }>) {
  return {
    description: list.text,
    buttonText: list.buttonText,
    listType: 1,
    sections: list.sections.map((section) => ({
      title: section.title,
      rows: section.rows.map(({ id, title, description }) => ({ title, description, rowID: id })),
    })),
    footerText: list.footer,
  };
}
