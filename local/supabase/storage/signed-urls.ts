import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";

const contentSchema = z.object({ url: z.string(), exp: z.number() });

export type UrlSigner = {
  /** A token that opens `place` (`<bucket>/<name>`) until then. */
  sign(place: string, expiresInSeconds: number): string;
  isValid(token: string, place: string): boolean;
};

export function createUrlSigner(secret: string): UrlSigner {
  const macOf = (content: string) => createHmac("sha256", secret).update(content).digest();
  return {
    sign: (place, expiresInSeconds) => {
      const expiry = Date.now() / 1000 + expiresInSeconds;
      const content = Buffer.from(JSON.stringify({ url: place, exp: expiry })).toString("base64url");
      return `${content}.${macOf(content).toString("base64url")}`;
    },
    isValid: (token, place) => {
      const [content = "", mac = ""] = token.split(".");
      const given = Buffer.from(mac, "base64url");
      const expected = macOf(content);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
      const { url, exp } = contentSchema.parse(JSON.parse(Buffer.from(content, "base64url").toString()));
      return url === place && exp > Date.now() / 1000;
    },
  };
}
