import { sessionClient } from "@/lib/admin/session";
import { serviceClient } from "@/lib/services/supabase";
import { codigoDe } from "./codigo-de";
import { type ActionResult, refuse } from "./owner-action";
import type { Account } from "./session";

/** Signs in with e-mail and password. Which of the two is wrong is not told. */
export async function signIn(email: string, senha: string): Promise<ActionResult> {
  const client = await sessionClient();
  const { error } = await client.auth.signInWithPassword({ email, password: senha });
  if (error === null) return { ok: true };
  if (error.code === "email_not_confirmed")
    return refuse("Confirme seu e-mail pelo link que enviamos e entre de novo.");
  if (error.code === "over_request_rate_limit")
    return refuse("Muitas tentativas. Espere um minuto e tente de novo.");
  return refuse("E-mail ou senha não conferem.");
}

/** Makes an account and signs it in; where e-mails are confirmed, says to open the link first. */
export async function signUp(email: string, senha: string): Promise<ActionResult> {
  const client = await sessionClient();
  const { data, error } = await client.auth.signUp({ email, password: senha });
  if (error === null) {
    return data.session === null
      ? { ok: true, mensagem: "Enviamos um link para o seu e-mail. Abra-o para entrar." }
      : { ok: true };
  }
  if (error.code === "user_already_exists")
    return refuse("Já existe uma conta com esse e-mail. Entre com a sua senha.");
  if (error.code === "weak_password") return refuse("A senha é fraca: use pelo menos 8 caracteres.");
  return refuse("A conta não foi criada. Confira o e-mail e tente de novo.");
}

export async function signOut(): Promise<void> {
  const client = await sessionClient();
  await client.auth.signOut({ scope: "local" });
}

/** A new restaurante with the account as its dono. Answers its codigo. */
export async function createRestaurante(account: Account, nome: string): Promise<string> {
  const codigo = await freeCodigo(nome);
  const { error } = await serviceClient().rpc("create_restaurante", {
    p_nome: nome,
    p_codigo: codigo,
    p_dono: account.userId,
  });
  if (error !== null) throw new Error(`the restaurante was not created: ${error.code}`);
  return codigo;
}

/** "Pizzaria do Zé" becomes "pizzaria-do-ze", with a number where that is taken. */
async function freeCodigo(nome: string): Promise<string> {
  const base = codigoDe(nome) || "restaurante";
  const { data, error } = await serviceClient()
    .from("restaurantes")
    .select("codigo")
    .like("codigo", `${base}%`);
  if (error !== null) throw new Error(`codes could not be read: ${error.code}`);
  const taken = new Set(data.map(({ codigo }) => codigo));
  if (!taken.has(base)) return base;
  const number = Array.from({ length: taken.size + 1 }, (_, index) => index + 2).find(
    (each) => !taken.has(`${base}-${each}`),
  );
  return `${base}-${number}`;
}
