import { element } from "@/local/browser/element";
import type { MessageView } from "@/local/whatsapp/phone-api/message-view";
import { audioContent } from "./audio-content";
import { contactContent, documentContent, locationContent } from "./card-contents";
import { imageContent, stickerContent, videoContent } from "./image-content";
import { buttonsContent, listContent, locationRequestContent, pollContent } from "./menu-content";
import { textContent } from "./text-content";

/** The inside of a bubble. Everything a person wrote goes in as text. */
export function messageContent(message: MessageView): HTMLElement {
  const { content } = message;
  switch (content.kind) {
    case "text":
      return textContent(content.text);
    case "image":
      return imageContent(content.media, content.caption);
    case "video":
      return videoContent(content.media, content.caption);
    case "audio":
      return audioContent(content.media, content.seconds);
    case "document":
      return documentContent(content);
    case "sticker":
      return stickerContent(content.media);
    case "location":
      return locationContent(content);
    case "contact":
      return contactContent(content.name, content.phone);
    case "buttons":
      return buttonsContent(message, content);
    case "list":
      return listContent(message, content);
    case "poll":
      return pollContent(message, content);
    case "locationRequest":
      return locationRequestContent(content.text);
    case "buttonReply":
    case "pollVote":
      return element("p", { class: "words" }, content.title);
    case "listReply":
      return listReply(content.title, content.description);
  }
}

function listReply(title: string, description: string): HTMLElement {
  const detail = description === "" ? null : element("small", {}, description);
  return element("p", { class: "words list-reply" }, element("strong", {}, title), detail);
}
