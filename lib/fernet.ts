import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** A token that is malformed, forged, expired, or made with another key. */
export class FernetError extends Error {}

export type Fernet = {
  encrypt(plain: string, options?: { nowMs?: number; iv?: Buffer }): string;
  /** `ttlSeconds` refuses tokens older than that, and ones from more than a minute ahead. */
  decrypt(token: string, options?: { nowMs?: number; ttlSeconds?: number }): string;
};

/**
 * The Fernet format (github.com/fernet/spec): AES-128-CBC and HMAC-SHA256 with a time stamp. Encrypts with the first
 * key and decrypts with any, so that keys can be rotated. Our own, because the packages we tried accept tokens that the
 * specification's vectors call invalid; compatible with Python's cryptography, whose tokens the old system wrote.
 */
export function createFernet(keys: readonly string[]): Fernet {
  const [newest, ...older] = keys.map(parseKey);
  if (newest === undefined) throw new FernetError("no key");
  return {
    encrypt: (plain, { nowMs = Date.now(), iv = randomBytes(IV_BYTES) } = {}) =>
      encrypt(newest, plain, nowMs, iv),
    decrypt: (token, { nowMs = Date.now(), ttlSeconds } = {}) => {
      const bytes = parseToken(token);
      const key = [newest, ...older].find((each) => isSigned(each, bytes));
      if (key === undefined) throw new FernetError("bad signature");
      checkAge(bytes, nowMs, ttlSeconds);
      return decryptBody(key, bytes);
    },
  };
}

type Key = { readonly signing: Buffer; readonly encryption: Buffer };

const VERSION = 0x80;
const IV_BYTES = 16;
const HMAC_BYTES = 32;
/** Version, time stamp, IV and HMAC around at least one cipher block. */
const MIN_TOKEN_BYTES = 1 + 8 + IV_BYTES + 16 + HMAC_BYTES;
const MAX_CLOCK_SKEW_SECONDS = 60;

function parseKey(key: string): Key {
  const bytes = fromBase64(key.length === 43 ? `${key}=` : key);
  if (bytes.length !== 32) throw new FernetError("a key must be 32 bytes in url-safe base64");
  return { signing: bytes.subarray(0, 16), encryption: bytes.subarray(16) };
}

function encrypt(key: Key, plain: string, nowMs: number, iv: Buffer): string {
  const head = Buffer.alloc(9);
  head.writeUInt8(VERSION, 0);
  head.writeBigUInt64BE(BigInt(Math.floor(nowMs / 1000)), 1);
  const cipher = createCipheriv("aes-128-cbc", key.encryption, iv);
  const body = Buffer.concat([head, iv, cipher.update(plain, "utf8"), cipher.final()]);
  return toBase64(Buffer.concat([body, sign(key, body)]));
}

function parseToken(token: string): Buffer {
  const bytes = fromBase64(token);
  const isWholeBlocks = (bytes.length - MIN_TOKEN_BYTES) % 16 === 0;
  if (bytes.length < MIN_TOKEN_BYTES || !isWholeBlocks || bytes[0] !== VERSION)
    throw new FernetError("malformed token");
  return bytes;
}

function isSigned(key: Key, bytes: Buffer): boolean {
  return timingSafeEqual(sign(key, bytes.subarray(0, -HMAC_BYTES)), bytes.subarray(-HMAC_BYTES));
}

function checkAge(bytes: Buffer, nowMs: number, ttlSeconds: number | undefined): void {
  if (ttlSeconds === undefined) return;
  const made = Number(bytes.readBigUInt64BE(1));
  const now = Math.floor(nowMs / 1000);
  if (made + ttlSeconds < now) throw new FernetError("expired");
  if (now + MAX_CLOCK_SKEW_SECONDS < made) throw new FernetError("from the future");
}

function decryptBody(key: Key, bytes: Buffer): string {
  const decipher = createDecipheriv("aes-128-cbc", key.encryption, bytes.subarray(9, 9 + IV_BYTES));
  try {
    return Buffer.concat([
      decipher.update(bytes.subarray(9 + IV_BYTES, -HMAC_BYTES)),
      decipher.final(),
    ]).toString("utf8");
  } catch (cause) {
    throw new FernetError("bad padding", { cause });
  }
}

function sign(key: Key, body: Buffer): Buffer {
  return createHmac("sha256", key.signing).update(body).digest();
}

/** Padding is kept, as Python requires it. */
function toBase64(bytes: Buffer): string {
  return bytes.toString("base64").replaceAll("+", "-").replaceAll("/", "_");
}

function fromBase64(text: string): Buffer {
  if (!/^[A-Za-z0-9_-]*={0,2}$/.test(text) || text.length % 4 !== 0)
    throw new FernetError("not url-safe base64");
  return Buffer.from(text, "base64url");
}
