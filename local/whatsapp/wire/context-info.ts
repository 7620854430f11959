/** The message a message answers, as the provider repeats it inside the answer. */
export type Quote = { id: string; authorLid: string; quotedMessage: Record<string, unknown> };

const disappearing = { expiration: 0, ephemeralSettingTimestamp: 1739999266 };
const disappearingMode = { initiator: 0, trigger: 0, initiatedByMe: false };

/** The `contextInfo` every content but the plainest carries. */
export function contextInfo(quote: Quote | null): Record<string, unknown> {
  const plain = { ...disappearing, disappearingMode };
  return quote === null ? plain : { ...plain, ...quotingFields(quote, quote.quotedMessage) };
}

/** As `contextInfo`, with the quoted message cut down to `quotedMessage`: replies to buttons carry an empty one. */
export function quotingContext(quote: Quote | null, quotedMessage: Record<string, unknown>) {
  return quote === null
    ? contextInfo(null)
    : { ...contextInfo(null), ...quotingFields(quote, quotedMessage) };
}

/** What an edited text carries: the capture lacks one field the others have. */
export function editedContextInfo(): Record<string, unknown> {
  return { ...disappearing, disappearingMode: { initiator: 0, trigger: 0 } };
}

function quotingFields(quote: Quote, quotedMessage: Record<string, unknown>) {
  return { stanzaID: quote.id, participant: quote.authorLid, quotedMessage, quotedType: 0 };
}
