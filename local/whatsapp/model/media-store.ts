import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Media } from "./content";

type MediaDetails = { mimetype: string; width: number | null; height: number | null };

export type MediaStore = {
  save(bytes: Buffer, details: MediaDetails): Media;
  read(id: string): Buffer | null;
};

/** Keeps files by the hash of their bytes: in `folder`, or in memory when that is null. */
export function createMediaStore(folder: string | null): MediaStore {
  const inMemory = new Map<string, Buffer>();
  if (folder !== null) mkdirSync(folder, { recursive: true });
  return {
    save(bytes, details) {
      const hash = createHash("sha256").update(bytes).digest();
      const id = hash.toString("hex").slice(0, 32);
      if (folder === null) inMemory.set(id, bytes);
      else writeFileSync(path.join(folder, id), bytes);
      return { id, bytes: bytes.length, sha256: hash.toString("base64"), ...details };
    },
    read(id) {
      // The id comes from an address: anything but a hash could walk out of the folder.
      if (!/^[0-9a-f]{32}$/.test(id)) return null;
      if (folder === null) return inMemory.get(id) ?? null;
      const file = path.join(folder, id);
      return existsSync(file) ? readFileSync(file) : null;
    },
  };
}
