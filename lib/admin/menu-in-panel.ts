import { z } from "zod";
import { menuFile } from "@/lib/store/menu-file";
import { exportMenuFile, importMenuFile } from "./menu-file-transfer";
import { type ActionResult, refuse } from "./owner-action";
import type { Member } from "./require-member";

/** The shop of the member as the text of a menu file. */
export async function menuFileText({ restaurante }: Member): Promise<string> {
  return JSON.stringify(await exportMenuFile(restaurante.codigo), null, 2);
}

/** Replaces the member's shop by what the file says, whatever shop it was written of. All of it or nothing. */
export async function importMenuText({ account, restaurante }: Member, text: string): Promise<ActionResult> {
  const file = named.safeParse(parseJson(text));
  if (!file.success) return refuse("Esse arquivo não é um cardápio: envie o que foi exportado daqui.");
  const own = { ...file.data, store: { ...file.data.store, id: restaurante.codigo } };
  const parsed = menuFile.safeParse(own);
  const issue = parsed.error?.issues[0];
  if (issue !== undefined)
    return refuse(`O arquivo tem um erro em “${issue.path.join(" › ")}”. Corrija e envie de novo.`);
  await importMenuFile(own, account.userId);
  return { ok: true };
}

const named = z.looseObject({ store: z.looseObject({}) });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
