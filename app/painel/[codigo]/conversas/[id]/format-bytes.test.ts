import { expect, test } from "vitest";
import { formatBytes } from "./format-bytes";

test.each([
  [undefined, ""],
  [1, "1 KB"],
  [56_066, "55 KB"],
  [2_500_000, "2,4 MB"],
])("%s bytes are “%s”", (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
