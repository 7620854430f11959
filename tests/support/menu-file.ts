import { readFileSync } from "node:fs";
import { type MenuFile, menuFile } from "@/lib/store/menu-file";

/** A menu as the import takes it. Throws with the path of the first field that is not as described. */
export function readMenu(file: string): MenuFile {
  return menuFile.parse(JSON.parse(readFileSync(file, "utf8")));
}
