import { readFileSync } from "node:fs";

/** The messages of the file, one a line; lines with # name a group. */
export function readAttacks(): readonly string[] {
  return readFileSync("tests/attacks/attacks.txt", "utf8")
    .split("\n")
    .filter((line) => line !== "" && !/^# /.test(line));
}
