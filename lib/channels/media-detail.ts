import type { MediaDetail } from "./channel";

type Told = { readonly [K in keyof MediaDetail]: MediaDetail[K] | undefined };

/** What a gateway told of a file, without what it left out or left empty. */
export function mediaDetail(told: Told): MediaDetail {
  return Object.fromEntries(
    Object.entries(told).filter(([, value]) => value !== undefined && value !== ""),
  ) as MediaDetail;
}

/** Who is on a contact card: the name it shows, and the digits of its first telephone. */
export function contactOf(card: {
  readonly displayName?: string | undefined;
  readonly vcard?: string | undefined;
}): Pick<MediaDetail, "contactName" | "contactPhone"> {
  const { displayName, vcard = "" } = card;
  const phone =
    /waid=(\d+)/.exec(vcard)?.[1] ?? /TEL[^:\n]*:([^\n]+)/.exec(vcard)?.[1]?.replaceAll(/\D/g, "");
  return mediaDetail({
    contactName: displayName || /^FN:(.+)$/m.exec(vcard)?.[1]?.trim(),
    contactPhone: phone,
  });
}
