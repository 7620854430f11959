import { expect, test } from "vitest";
import { imageType } from "./image-type";

test.each([
  ["a JPEG", [0xff, 0xd8, 0xff, 0xe0], "image/jpeg"],
  ["a PNG", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0], "image/png"],
  ["a WebP", [...Buffer.from("RIFF????WEBPVP8 ")], "image/webp"],
  ["a page that calls itself a picture", [...Buffer.from("<svg onload=alert(1)>")], null],
  ["nothing", [], null],
])("%s is told by its bytes", (_what, bytes, expected) => {
  expect(imageType(Uint8Array.from(bytes))).toBe(expected);
});
