import { createHash } from "node:crypto";

const LEADING_FLAG = /^#!lua[^\n]*\ballow-key-locking\b[^\n]*\n/;
const sha1 = (text: string) => createHash("sha1").update(text).digest("hex");

/**
 * The scripts of @upstash/ratelimit open with a flag only Upstash's Redis knows. It is taken off, and what asks for a script
 * by the hash of its original text finds the one without.
 */
export function createScriptTranslator() {
  const hashes = new Map<string, string>();
  const translate = (script: string) => {
    const flag = LEADING_FLAG.exec(script);
    if (flag === null) return script;
    const plain = `#!lua\n${script.slice(flag[0].length)}`;
    hashes.set(sha1(script), sha1(plain));
    return plain;
  };
  return ([name = "", subject = "", ...rest]: readonly string[]): string[] => {
    switch (name.toUpperCase()) {
      case "EVAL":
        return [name, translate(subject), ...rest];
      case "EVALSHA":
        return [name, hashes.get(subject) ?? subject, ...rest];
      default:
        return [name, subject, ...rest].slice(0, rest.length > 0 || subject !== "" ? undefined : 1);
    }
  };
}
