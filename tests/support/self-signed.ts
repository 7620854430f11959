import { createSign, generateKeyPairSync, type KeyObject } from "node:crypto";

/** A certificate for 127.0.0.1 that nobody has signed but itself, good for a day, and its key; both as PEM. */
export function selfSigned(): { readonly cert: string; readonly key: string } {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const name = sequence(set(sequence(oid("550403"), tlv(UTF8, Buffer.from("127.0.0.1")))));
  const day = 24 * 60 * 60 * 1_000;
  const validity = sequence(time(Date.now() - day), time(Date.now() + day));
  const address = sequence(
    oid("551d11"),
    tlv(OCTETS, sequence(tlv(IP_ADDRESS, Buffer.from([127, 0, 0, 1])))),
  );
  const toBeSigned = sequence(
    tlv(VERSION, tlv(INTEGER, Buffer.from([2]))),
    tlv(INTEGER, Buffer.from([1])),
    ECDSA_WITH_SHA256,
    name,
    validity,
    name,
    publicKey.export({ type: "spki", format: "der" }),
    tlv(EXTENSIONS, sequence(address)),
  );
  const signature = createSign("sha256").update(toBeSigned).sign(privateKey);
  const der = sequence(toBeSigned, ECDSA_WITH_SHA256, tlv(BITS, Buffer.from([0]), signature));
  return { cert: pem(der), key: keyPem(privateKey) };
}

const INTEGER = 0x02;
const BITS = 0x03;
const OCTETS = 0x04;
const UTF8 = 0x0c;
const IP_ADDRESS = 0x87;
const VERSION = 0xa0;
const EXTENSIONS = 0xa3;

/** DER: a tag, the length of what follows, and that. */
function tlv(tag: number, ...parts: readonly Buffer[]): Buffer {
  const value = Buffer.concat(parts);
  const bytes =
    value.length < 0x80
      ? []
      : value.length < 0x100
        ? [value.length]
        : [value.length >> 8, value.length & 0xff];
  const length = bytes.length === 0 ? [value.length] : [0x80 | bytes.length, ...bytes];
  return Buffer.concat([Buffer.from([tag, ...length]), value]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tlv(0x30, ...parts);
}

function set(...parts: readonly Buffer[]): Buffer {
  return tlv(0x31, ...parts);
}

function oid(hex: string): Buffer {
  return tlv(0x06, Buffer.from(hex, "hex"));
}

const ECDSA_WITH_SHA256 = sequence(oid("2a8648ce3d040302"));

/** UTCTime: YYMMDDHHMMSSZ. */
function time(ms: number): Buffer {
  const digits = new Date(ms).toISOString().replace(/\D/g, "").slice(2, 14);
  return tlv(0x17, Buffer.from(`${digits}Z`));
}

function pem(der: Buffer): string {
  const lines = der.toString("base64").replace(/.{64}/g, "$&\n");
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}

function keyPem(key: KeyObject): string {
  return key.export({ type: "pkcs8", format: "pem" }).toString();
}
