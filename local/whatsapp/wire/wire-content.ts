import type { Content } from "@/local/whatsapp/model/content";
import { contextInfo, type Quote, quotingContext } from "./context-info";
import { formatPhone } from "./jid";
import { mediaContent } from "./media-content";
import { listMessage } from "./quoted-message";

/** The part of a webhook's `message` that depends on what was said. */
export type WireContent = {
  messageType: string;
  type: "text" | "media" | "poll" | "reaction";
  mediaType: string;
  content: unknown;
  text: string;
  vote: string;
  buttonOrListid: string;
  convertOptions: string;
};

/** Pure: what was said, in the provider's words. `sentAtMs` and `quote` are the envelope's, repeated inside. */
export function wireContent(said: Content, sentAtMs: number, quote: Quote | null): WireContent {
  switch (said.kind) {
    case "text":
      return textContent(said.text, said.extended || quote !== null, quote);
    case "image":
      return media("ImageMessage", "image", said.caption, mediaContent(said, sentAtMs, quote));
    case "video":
      return media("VideoMessage", "video", said.caption, mediaContent(said, sentAtMs, quote));
    case "audio":
      return media("AudioMessage", said.voice ? "ptt" : "audio", "", mediaContent(said, sentAtMs, quote));
    case "document":
      return media("DocumentMessage", "document", said.caption, mediaContent(said, sentAtMs, quote));
    case "sticker":
      return media("StickerMessage", "user_created_sticker", "", mediaContent(said, sentAtMs, quote));
    case "location":
      return media("LocationMessage", "location", "", locationContent(said, quote));
    case "contact":
      return contactContent(said.name, said.phone, quote);
    case "buttonReply":
      return buttonReply(said, quote);
    case "listReply":
      return listReply(said, quote);
    case "pollVote":
      return pollVote(said.title, sentAtMs, quote);
    case "poll":
      return pollContent(said);
    // How the gateway echoes its own menus was never captured: type and mediaType of these three are a guess.
    case "buttons":
      return media("ButtonsMessage", "buttons", said.text, {
        contentText: said.text,
        footerText: said.footer,
      });
    case "list":
      return media("ListMessage", "list", said.text, listMessage(said));
    case "locationRequest":
      return media("InteractiveMessage", "", said.text, { body: { text: said.text } });
  }
}

function plain(changed: Partial<WireContent> & Pick<WireContent, "messageType" | "type">): WireContent {
  return {
    mediaType: "",
    content: "",
    text: "",
    vote: "",
    buttonOrListid: "",
    convertOptions: "",
    ...changed,
  };
}

function media(messageType: string, mediaType: string, text: string, content: unknown): WireContent {
  return plain({ messageType, type: "media", mediaType, text, content });
}

function textContent(text: string, extended: boolean, quote: Quote | null): WireContent {
  if (!extended) return plain({ messageType: "Conversation", type: "text", text, content: text });
  return plain({
    messageType: "ExtendedTextMessage",
    type: "text",
    text,
    content: { text, previewType: 0, contextInfo: contextInfo(quote), inviteLinkGroupTypeV2: 0 },
  });
}

function locationContent(said: Extract<Content, { kind: "location" }>, quote: Quote | null) {
  return {
    degreesLatitude: said.latitude,
    degreesLongitude: said.longitude,
    ...(said.name === null ? {} : { name: said.name }),
    ...(said.address === null ? {} : { address: said.address }),
    contextInfo: contextInfo(quote),
  };
}

function contactContent(name: string, phone: string, quote: Quote | null): WireContent {
  const shown = formatPhone(phone);
  const vcard = [
    "BEGIN:VCARD",
    "VERSION:3.0",
    `N:;${name};;;`,
    `FN:${name}`,
    `item1.TEL;waid=${phone}:${shown}`,
    "item1.X-ABLabel:Celular",
    "END:VCARD",
  ].join("\n");
  return media("ContactMessage", "vcard", `${name}\nPhone (Celular): ${shown}`, {
    displayName: name,
    vcard,
    contextInfo: contextInfo(quote),
  });
}

function buttonReply(said: Extract<Content, { kind: "buttonReply" }>, quote: Quote | null): WireContent {
  const context = quotingContext(quote, {});
  const answer = { buttonOrListid: said.id, vote: said.title };
  if (said.template) {
    const content = {
      selectedID: said.id,
      selectedDisplayText: said.title,
      contextInfo: context,
      selectedIndex: 0,
    };
    return plain({ messageType: "TemplateButtonReplyMessage", type: "text", content, ...answer });
  }
  const content = {
    selectedButtonID: said.id,
    Response: { SelectedDisplayText: said.title },
    contextInfo: context,
    type: 1,
  };
  const mediaType = "buttons_response";
  return plain({ messageType: "ButtonsResponseMessage", type: "media", mediaType, content, ...answer });
}

function listReply(said: Extract<Content, { kind: "listReply" }>, quote: Quote | null): WireContent {
  return plain({
    messageType: "ListResponseMessage",
    type: "media",
    mediaType: "list_response",
    buttonOrListid: said.id,
    vote: said.title,
    content: {
      title: said.title,
      listType: 1,
      singleSelectReply: { selectedRowID: said.id },
      contextInfo: contextInfo(quote),
      description: said.description,
    },
  });
}

function pollVote(title: string, sentAtMs: number, quote: Quote | null): WireContent {
  return plain({
    messageType: "PollUpdateMessage",
    type: "poll",
    vote: title,
    content: {
      pollCreationMessageKey: { remoteJID: quote?.authorLid ?? "", fromMe: true, ID: quote?.id ?? "" },
      vote: { encPayload: "AA==", encIV: "AA==" },
      senderTimestampMS: sentAtMs,
    },
  });
}

function pollContent(said: Extract<Content, { kind: "poll" }>): WireContent {
  return plain({
    messageType: "PollCreationMessageV3",
    type: "poll",
    text: said.text,
    convertOptions: said.options.join("|"),
    content: {
      name: said.text,
      options: said.options.map((optionName) => ({ optionName })),
      selectableOptionsCount: said.selectable,
    },
  });
}
