/** What every WhatsApp gateway is to us. A channel knows nothing of pizza: texts, options and media go in and out. */
export type Channel = {
  /** Pure: the body of a webhook as what happened, or why it is none of our business. Never throws, and is never empty. */
  parseWebhook(body: unknown): readonly ChannelEvent[];
  send(message: Outgoing, envelope: Envelope): Promise<SendResult>;
  /** Asks whether a message that may or may not have gone out did. Throws when it cannot be known this time. */
  findSent(envelope: Envelope): Promise<SentLookup>;
  /** Shows the customer that an answer is being written. False when the gateway did not take it; nobody depends on it. */
  showTyping(attention: Attention): Promise<boolean>;
  /** Shows the customer that their messages were read; the same. */
  markRead(attention: Attention): Promise<boolean>;
  /** Fetches the file behind a message that came in, from the gateway and nowhere else. Never throws. */
  downloadMedia(file: MediaRequest): Promise<MediaDownload>;
};

/** What a provider lets us do with the number of a shop; the panel connects a shop with it. */
export type InstanceControl = {
  /** How the number stands that this key opens. Never throws. */
  readInstance(key: InstanceKey): Promise<InstanceAnswer>;
  /** Begins to connect a phone and shows the QR it must read; one that is connected stays so. Never throws. */
  startPairing(key: InstanceKey): Promise<InstanceAnswer>;
  /**
   * Has the provider tell all we need at this address, in place of where it told it before. False when it did not take it.
   * Of a provider whose owner sets the address by hand, true.
   */
  listenAt(key: InstanceKey, address: string): Promise<boolean>;
};

/** What opens a number: the instance's name with its token; of Meta the phone_number_id, the access token and the app's secret. */
export type InstanceKey = {
  readonly instanceName: string;
  readonly credential: string;
  readonly appSecret: string | null;
};

export type ChannelName = "uazapi" | "evolution" | "cloud_api";

export type ChannelEvent =
  | ({ readonly kind: "message" } & Sender & IncomingMessage)
  | ({ readonly kind: "receipt" } & Sender & {
        readonly messageIds: readonly string[];
        readonly status: ReceiptStatus;
      })
  | ({ readonly kind: "deleted" } & Sender & { readonly messageIds: readonly string[] })
  | ({ readonly kind: "connection" } & Sender & { readonly status: ConnectionStatus })
  | { readonly kind: "ignored"; readonly reason: string };

/** Which instance speaks, and what it proves itself with: its token, or "" where the whole body is signed instead. */
export type Sender = { readonly instanceName: string; readonly token: string };

export type IncomingMessage = {
  readonly messageId: string;
  /** Typed by a person on the shop's own phone, not by us and not by the customer. */
  readonly fromOwner: boolean;
  /** Every name the channel gave for the customer: "tel:…", "lid:…", "user:…". */
  readonly identities: readonly string[];
  /** The address to answer to, as the channel gave it. */
  readonly replyTo: string;
  /** Digits with country code, when the channel tells it. */
  readonly telefone: string | null;
  readonly senderName: string | null;
  readonly sentAtMs: number;
  readonly content: IncomingContent;
  /** The message this one replaces, when the customer edited it. */
  readonly editsMessageId: string | null;
};

export type IncomingContent =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "option"; readonly optionId: string; readonly title: string }
  | {
      readonly kind: "media";
      readonly media: MediaKind;
      readonly caption: string;
      readonly detail: MediaDetail;
    };

export type MediaKind =
  | "audio"
  | "imagem"
  | "video"
  | "documento"
  | "figurinha"
  | "localizacao"
  | "contato"
  | "reacao"
  | "enquete"
  /** To be looked at once: gateways get nothing of it. */
  | "visualizacao_unica"
  | "outro";

/** What a turn may need later; bytes are fetched there, never in the webhook. */
export type MediaDetail = {
  readonly mimeType?: string;
  readonly bytes?: number;
  readonly seconds?: number;
  readonly latitude?: number;
  readonly longitude?: number;
  /** What a place is called, or its address. */
  readonly placeName?: string;
  readonly fileName?: string;
  readonly contactName?: string;
  /** Digits with country code, as far as the card tells them. */
  readonly contactPhone?: string;
  /** The name the file goes by, where that is not the message's own. */
  readonly mediaId?: string;
};

export type ReceiptStatus = "entregue" | "lida" | "falhou";
export type ConnectionStatus = "conectado" | "conectando" | "desconectado";

export type InstanceAnswer =
  | {
      readonly kind: "found";
      readonly name: string;
      readonly status: ConnectionStatus;
      /** Digits of the connected phone; null while none is. */
      readonly phone: string | null;
      /** A picture as a data URI; null unless it waits to be read. */
      readonly qrCode: string | null;
    }
  /** Nothing is opened by this key. */
  | { readonly kind: "refused" }
  | { readonly kind: "unreachable" };

/** A message of ours. Options become buttons or a list where the channel has them; the text alone must suffice. */
export type Outgoing = {
  readonly texto: string;
  readonly opcoes: readonly OutgoingOption[];
  /** Address of a picture the text goes under. */
  readonly imagem?: string;
};
export type OutgoingOption = {
  readonly id: string;
  readonly titulo: string;
  readonly descricao: string | null;
};

export type Envelope = {
  readonly to: string;
  /** Whose number speaks: the gateway's instance, or Meta's phone_number_id. */
  readonly instanceName: string;
  /** The instance's token, decrypted. */
  readonly credential: string;
  /** Our own id of the message, so that an ambiguous send can be looked up. */
  readonly trackId: string;
};

export type Attention = Omit<Envelope, "trackId"> & {
  /** The messages that are attended to, by the provider's ids, oldest first; at least one. */
  readonly messageIds: readonly string[];
};

export type MediaRequest = {
  readonly messageId: string;
  readonly mediaId: string | null;
  readonly instanceName: string;
  /** The instance's token, decrypted. */
  readonly credential: string;
  /** Larger files are not read to their end. */
  readonly maxBytes: number;
};

export type MediaDownload =
  | { readonly kind: "found"; readonly bytes: Buffer }
  | { readonly kind: "too_large" }
  | { readonly kind: "unavailable"; readonly reason: string };

export type SentLookup =
  | { readonly kind: "found"; readonly providerMessageId: string }
  | { readonly kind: "absent" }
  /** This channel cannot be asked: whoever sends again may say it twice. */
  | { readonly kind: "unknowable" };

export type SendResult =
  | { readonly kind: "sent"; readonly providerMessageId: string }
  /** The gateway may have taken it: look it up before sending again. */
  | { readonly kind: "ambiguous"; readonly reason: string }
  /** Not taken; trying again may help. */
  | { readonly kind: "retry"; readonly reason: string }
  /** Not taken, and nothing will be until somebody connects the shop's number again. */
  | { readonly kind: "disconnected"; readonly reason: string }
  /** Not taken, and trying again would not help or would harm. */
  | { readonly kind: "refused"; readonly reason: string };
