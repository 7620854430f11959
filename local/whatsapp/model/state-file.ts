import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { customerSchema } from "./customer";
import { instanceSchema } from "./instance";
import { messageSchema } from "./message";

const stateSchema = z.object({
  instances: z.array(instanceSchema),
  customers: z.array(customerSchema),
  messages: z.array(messageSchema),
});

export type State = z.infer<typeof stateSchema>;

export type StateFile = {
  loaded: State;
  /** Writes what `current()` gives a moment later, once for a burst of changes. */
  saveSoon(): void;
  saveNow(): void;
};

// The whole state is written each time, so a busy gateway should not do it for every message.
const saveDelayMs = 800;

/** The gateway's memory between two runs, in one JSON file; nowhere when `folder` is null. */
export function openStateFile(folder: string | null, current: () => State): StateFile {
  let timer: NodeJS.Timeout | null = null;
  const saveNow = () => {
    if (timer) clearTimeout(timer);
    timer = null;
    if (folder !== null) writeWhole(fileIn(folder), JSON.stringify(current()));
  };
  return {
    loaded: folder === null ? emptyState() : load(folder),
    saveSoon: () => {
      timer ??= setTimeout(saveNow, saveDelayMs);
    },
    saveNow,
  };
}

function load(folder: string): State {
  mkdirSync(folder, { recursive: true });
  const file = fileIn(folder);
  if (!existsSync(file)) return emptyState();
  try {
    return stateSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    throw new Error(`${file} is not a state this version can read. Delete it to start afresh.`, {
      cause: error,
    });
  }
}

// A rename is whole or not at all, so a crash while writing leaves the state of before.
function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

function fileIn(folder: string): string {
  return path.join(folder, "whatsapp.json");
}

function emptyState(): State {
  return { instances: [], customers: [], messages: [] };
}
