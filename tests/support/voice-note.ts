/**
 * A voice note as a phone records it: Ogg pages of Opus packets, silent, `seconds` long, about 6 bytes a second of sound.
 * `words` stand in its tags: they make two notes different files.
 */
export function voiceNote(seconds: number, words = ""): Buffer {
  const head = Buffer.alloc(19);
  head.write("OpusHead");
  head.writeUInt8(1, 8);
  head.writeUInt8(1, 9);
  head.writeUInt32LE(SAMPLE_RATE, 12);
  const comment = Buffer.from(`DESCRIPTION=${words}`);
  const tags = Buffer.concat([
    Buffer.from("OpusTags"),
    uint32(0),
    uint32(1),
    uint32(comment.length),
    comment,
  ]);
  const packets = Math.max(1, Math.ceil(seconds));
  const sound = Array.from({ length: packets }, (_, index) =>
    page(SILENCE, {
      granule: Math.round(Math.min(index + 1, seconds) * SAMPLE_RATE),
      sequence: index + 2,
      flags: index === packets - 1 ? LAST_PAGE : 0,
    }),
  );
  return Buffer.concat([
    page(head, { granule: 0, sequence: 0, flags: FIRST_PAGE }),
    page(tags, { granule: 0, sequence: 1, flags: 0 }),
    ...sound,
  ]);
}

const SAMPLE_RATE = 48_000;
const SILENCE = Buffer.from([0xf8, 0xff, 0xfe]);
const FIRST_PAGE = 2;
const LAST_PAGE = 4;

function page(
  packet: Buffer,
  { granule, sequence, flags }: { granule: number; sequence: number; flags: number },
): Buffer {
  const segments = Buffer.from([...Array(Math.floor(packet.length / 255)).fill(255), packet.length % 255]);
  const header = Buffer.alloc(27);
  header.write("OggS");
  header.writeUInt8(flags, 5);
  header.writeBigUInt64LE(BigInt(granule), 6);
  header.writeUInt32LE(1, 14);
  header.writeUInt32LE(sequence, 18);
  header.writeUInt8(segments.length, 26);
  const bytes = Buffer.concat([header, segments, packet]);
  bytes.writeUInt32LE(checksum(bytes), 22);
  return bytes;
}

/** Ogg's CRC: polynomial 0x04c11db7, most significant bit first, nothing inverted. */
function checksum(bytes: Buffer): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 24;
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x80000000 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
  }
  return crc >>> 0;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
