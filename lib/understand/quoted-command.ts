import type { Evidence } from "@/lib/core/dialogue/command";
import type { Reading } from "@/lib/core/parser/reading";
import type { WireCommand } from "./command-schema";
import type { Span } from "./quoted";

/** A wire command of certain kinds. */
export type WireOf<T extends WireCommand["tipo"]> = Omit<WireCommand, "tipo"> & { readonly tipo: T };

/** Where the words of a command stand. */
export type Quoted = { readonly reading: Reading; readonly span: Span; readonly evidence: Evidence };
