import { createHash } from "node:crypto";
import { chatIdOf, formatPhone, lidOf } from "./jid";
import type { MessageNews } from "./message-news";
import type { WireContent } from "./wire-content";

/** The `chat` of a `messages` webhook: the gateway's own record of the conversation, most of it unused. */
export function chatFields(news: MessageNews, said: WireContent): Record<string, unknown> {
  const { instance, customer, message, group } = news;
  const chatId = group?.jid ?? chatIdOf(customer);
  const name = group?.name ?? customer.name;
  return {
    ...untouched,
    ...leadFields(),
    id: `r${hexOf(`${instance.name}/${chatId}`)}`,
    name,
    owner: instance.ownerPhone,
    phone: group !== null || customer.lidOnly ? "" : formatPhone(customer.phone),
    wa_chatid: chatId,
    wa_chatlid: group?.jid ?? lidOf(customer.phone),
    wa_fastid: `${instance.ownerPhone}:${chatId.split("@")[0]}`,
    wa_isGroup: group !== null,
    wa_isGroup_member: group !== null,
    wa_lastMessageSender: lidOf(customer.phone),
    wa_lastMessageTextVote: said.text || said.vote,
    wa_lastMessageType: said.messageType,
    wa_lastMsgTimestamp: message.sentAtMs,
    wa_name: name,
  };
}

const untouched = {
  chatbot_agentResetMemoryAt: 0,
  chatbot_disableUntil: 0,
  chatbot_lastTriggerAt: 0,
  chatbot_lastTrigger_id: "",
  image: "",
  imagePreview: "",
  wa_archived: false,
  wa_contactName: "",
  wa_ephemeralExpiration: 0,
  wa_isBlocked: false,
  wa_isGroup_admin: false,
  wa_isGroup_announce: false,
  wa_isGroup_community: false,
  wa_isPinned: false,
  wa_label: [],
  wa_muteEndTime: 0,
  wa_unreadCount: 1,
};

// The gateway has a small sales funnel built in; nobody here fills it.
function leadFields(): Record<string, unknown> {
  const numbered = Array.from(
    { length: 20 },
    (_, index) => `lead_field${String(index + 1).padStart(2, "0")}`,
  );
  return {
    ...Object.fromEntries(numbered.map((field) => [field, ""])),
    lead_assignedAttendant_id: "",
    lead_email: "",
    lead_fullName: "",
    lead_isTicketOpen: false,
    lead_kanbanOrder: 0,
    lead_name: "",
    lead_notes: "",
    lead_personalid: "",
    lead_status: "",
    lead_tags: [],
  };
}

function hexOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 14);
}
