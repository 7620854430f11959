import type { MessageView } from "@/local/whatsapp/phone-api/message-view";
import type { PhoneMessageInput } from "@/local/whatsapp/phone-api/phone-message";
import type { CustomerView, InstanceView } from "@/local/whatsapp/phone-api/views";
import type { Conversation } from "./store";

/** The gateway's phone routes. Page and server are one version, so answers are taken at their word. */
export const server = {
  instances: (): Promise<{ nowMs: number; instances: InstanceView[] }> => ask("/instances"),
  conversations: (instance: string): Promise<Conversation[]> => ask(`/${instance}/conversations`),
  thread: (instance: string, phone: string): Promise<MessageView[]> => ask(`/${instance}/${phone}/messages`),
  addCustomer: (phone: string, name: string): Promise<CustomerView> => ask("/customers", { phone, name }),
  send: (instance: string, phone: string, message: PhoneMessageInput): Promise<MessageView> =>
    ask(`/${instance}/${phone}/messages`, message),
  ownerSend: (instance: string, phone: string, message: PhoneMessageInput): Promise<MessageView> =>
    ask(`/${instance}/${phone}/owner-messages`, message),
  edit: (instance: string, phone: string, id: string, text: string): Promise<MessageView> =>
    ask(`/${instance}/${phone}/messages/${id}/edit`, { text }),
  remove: (instance: string, phone: string, id: string): Promise<MessageView> =>
    ask(`/${instance}/${phone}/messages/${id}/delete`, {}),
  react: (instance: string, phone: string, id: string, emoji: string): Promise<MessageView> =>
    ask(`/${instance}/${phone}/messages/${id}/reaction`, { emoji }),
  presence: (instance: string, phone: string, presence: string): Promise<unknown> =>
    ask(`/${instance}/${phone}/presence`, { presence }),
  read: (instance: string, phone: string): Promise<unknown> => ask(`/${instance}/${phone}/read`, {}),
};

async function ask(path: string, body?: unknown) {
  const post = {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  };
  const response = await fetch(`/_phone${path}`, body === undefined ? {} : post);
  if (response.ok) return response.json();
  const { error } = await response.json().catch(() => ({ error: "" }));
  throw new Error(`${path}: ${response.status} ${error}`);
}
