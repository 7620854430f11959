import { serviceClient } from "@/lib/services/supabase";
import { exportRows, toMenuFile } from "@/lib/store/menu-export";
import { type MenuFile, menuFile } from "@/lib/store/menu-file";
import { toMenuRows } from "@/lib/store/menu-rows";
import { copyFotos } from "./copy-fotos";

/** The file or the account is not right; the message says where and what to do. */
export class MenuFileError extends Error {
  override name = "MenuFileError";
}

/** Creates or replaces the shop of `file` for the account `donoId`, all of it or nothing. Returns its id. */
export async function importMenuFile(file: unknown, donoId: string): Promise<number> {
  const parsed = menuFile.safeParse(file);
  if (!parsed.success) {
    const lines = parsed.error.issues
      .slice(0, MAX_REPORTED)
      .map(({ path, message }) => `  ${path.join(".")}: ${message}`);
    throw new MenuFileError(`the menu file is not right:\n${lines.join("\n")}`);
  }
  return importMenu(parsed.data, donoId);
}

/** As importMenuFile, of a file that was read. */
export async function importMenu(menu: MenuFile, donoId: string): Promise<number> {
  const { data, error } = await serviceClient().rpc("import_restaurante", {
    p: { ...toMenuRows(menu), dono: donoId },
  });
  if (error !== null) throw new MenuFileError(`the shop was not loaded: ${error.message}`);
  const restauranteId = Number(data);
  await copyFotos(restauranteId, menu);
  return restauranteId;
}

const MAX_REPORTED = 20;

/** The shop with this codigo as a menu file. */
export async function exportMenuFile(codigo: string): Promise<unknown> {
  const { data: found, error } = await serviceClient()
    .from("restaurantes")
    .select("id")
    .eq("codigo", codigo)
    .maybeSingle();
  if (error !== null) throw new MenuFileError(`the shop could not be read: ${error.message}`);
  if (found === null) throw new MenuFileError(`there is no shop ${codigo}`);
  const { data, error: failed } = await serviceClient().rpc("export_restaurante", {
    p_restaurante_id: found.id,
  });
  if (failed !== null) throw new MenuFileError(`the shop could not be read: ${failed.message}`);
  return toMenuFile(exportRows.parse(data));
}

/** The account with this e-mail, which must have signed up. */
export async function findAccountId(email: string): Promise<string> {
  for (let page = 1; ; page++) {
    const { data, error } = await serviceClient().auth.admin.listUsers({ page, perPage: 1_000 });
    if (error !== null) throw new MenuFileError(`accounts could not be read: ${error.message}`);
    const found = data.users.find((user) => user.email?.toLowerCase() === email.toLowerCase());
    if (found !== undefined) return found.id;
    if (data.users.length < 1_000)
      throw new MenuFileError(`nobody has signed up as ${email}: create the account first`);
  }
}
