import { z } from "zod";
import { menuFile } from "@/lib/store/menu-file";
import { exportMenuFile, importMenuFile } from "./menu-file-transfer";
import { type ActionResult, refuse } from "./owner-action";
import { loadPagamentos } from "./pagamentos";
import type { Member } from "./require-member";

/** The shop of the member as the text of a menu file. */
export async function menuFileText({ restaurante }: Member): Promise<string> {
  return JSON.stringify(await exportMenuFile(restaurante.codigo), null, 2);
}

/** Replaces the member's shop by what the file says, whatever shop it was written of. All of it or nothing. */
export async function importMenuText(member: Member, text: string): Promise<ActionResult> {
  const { account, restaurante } = member;
  const file = named.safeParse(parseJson(text));
  if (!file.success) return refuse("Esse arquivo não é um cardápio: envie o que foi exportado daqui.");
  const own = {
    ...file.data,
    store: { ...file.data.store, id: restaurante.codigo, ...(await keptFrom(member)) },
  };
  const parsed = menuFile.safeParse(own);
  const issue = parsed.error?.issues[0];
  if (issue !== undefined)
    return refuse(`O arquivo tem um erro em “${issue.path.join(" › ")}”. Corrija e envie de novo.`);
  await importMenuFile(own, account.userId);
  return { ok: true };
}

/** Where the money goes is the dono's: anybody else's file leaves it as it is. */
async function keptFrom({ papel, restaurante }: Member): Promise<{ readonly pix_key?: string | null }> {
  return papel === "dono" ? {} : { pix_key: (await loadPagamentos(restaurante.id)).pixChave };
}

const named = z.looseObject({ store: z.looseObject({}) });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
