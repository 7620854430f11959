import { readFileSync } from "node:fs";
import { type MenuFile, menuFile } from "@/lib/store/menu-file";

export type { MenuFile } from "@/lib/store/menu-file";

/** Reads a menu in the format of evals/public/README.md; throws with the path of the first field that is not as described. */
export function readMenu(file: string): MenuFile {
  return menuFile.parse(JSON.parse(readFileSync(file, "utf8")));
}
