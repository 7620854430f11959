import { menuFile } from "@/lib/store/menu-file";
import { exportMenuFile, importMenu } from "./menu-file-transfer";
import { type ActionResult, refuse } from "./owner-action";
import type { Rascunho } from "./rascunho";
import { rascunhoToMenu } from "./rascunho-to-menu";
import type { Member } from "./require-member";

/** Puts the menu of a draft in place of the member's own, all of it or nothing; stock, hours and bairros stay. */
export async function saveRascunho({ account, restaurante }: Member, draft: Rascunho): Promise<ActionResult> {
  if (draft.categorias.some(({ tipo }) => tipo === "sabor") && draft.tamanhos.length === 0)
    return refuse("Faltam os tamanhos das pizzas: escreva uma linha como P M G.");
  const before = menuFile.parse(await exportMenuFile(restaurante.codigo));
  const menu = rascunhoToMenu(draft, before);
  await importMenu(menu, account.userId);
  const lost = before.combos.length - menu.combos.length;
  if (lost === 0) return { ok: true };
  return {
    ok: true,
    mensagem: `Saíram ${lost} combos, porque eram feitos de algo que não está mais no cardápio.`,
  };
}
