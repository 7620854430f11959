const BRAZIL = "55";

/**
 * The name a telephone goes by: DDD and last eight digits for Brazil, where old WhatsApp numbers lack the ninth digit;
 * all digits elsewhere. `null` for what is no telephone.
 */
export function phoneIdentity(digits: string): string | null {
  if (!/^\d{8,15}$/.test(digits)) return null;
  const isBrazilian = digits.startsWith(BRAZIL) && (digits.length === 12 || digits.length === 13);
  return isBrazilian ? `tel:${BRAZIL}${digits.slice(2, 4)}${digits.slice(-8)}` : `tel:${digits}`;
}

/** The digits before "@" of a telephone's JID; null for a LID, a group, a status list or a newsletter. */
export function phoneOfJid(jid: string): string | null {
  const match = /^(\d{8,15})(?::\d+)?@(?:s\.whatsapp\.net|c\.us)$/.exec(jid);
  return match?.[1] ?? null;
}

/** "lid:100000000000001" of a LID JID, else null. */
export function lidIdentity(jid: string): string | null {
  const match = /^(\d+)(?::\d+)?@lid$/.exec(jid);
  return match === null ? null : `lid:${match[1]}`;
}

/** A chat with one person: neither group, nor status list, nor newsletter. */
export function isPersonalJid(jid: string): boolean {
  return phoneOfJid(jid) !== null || lidIdentity(jid) !== null;
}

/** Every name these JIDs give one person, the telephone first, each once. */
export function identitiesOf(jids: readonly string[]): readonly string[] {
  const phones = jids.map(phoneOfJid).flatMap((digits) => (digits === null ? [] : [phoneIdentity(digits)]));
  const names = [...phones, ...jids.map(lidIdentity)];
  return [...new Set(names.filter((name) => name !== null))];
}
