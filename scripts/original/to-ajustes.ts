import { decryptSecret, encryptSecret, sha256Hex } from "@/lib/secrets";
import { reaisFromCentavos } from "@/lib/store/reais";
import type { RestauranteRow } from "./original-rows";
import type { Relato } from "./relato";
import { toCentavos } from "./to-centavos";
import { toTelefone } from "./to-telefone";

/** Columns of `restaurantes` as the original had them. What cannot come is told. */
export function toAjustes(row: RestauranteRow, relato: Relato): Readonly<Record<string, unknown>> {
  const faltou = (motivo: string) => relato.faltou("ajuste", row.id, motivo);
  const cut = (text: string | null, max: number, nome: string) => {
    if (text !== null && text.length > max) faltou(`${nome} passa de ${max} letras e veio até aí`);
    return text?.slice(0, max) ?? null;
  };
  tellWhatStays(row, faltou);
  const taxa = row.taxa_entrega_padrao == null ? null : toCentavos(row.taxa_entrega_padrao);
  if (taxa === null && row.taxa_entrega_padrao != null) faltou("a taxa padrão não é um valor em centavos");
  const isUnica = row.taxa_unica_ativa === true && taxa !== null;
  if (row.taxa_unica_ativa === true && !isUnica)
    faltou("a taxa única estava ligada sem valor e veio desligada");
  const token = mpToken(row, faltou);
  const wantsPix = row.pix_whatsapp_enabled ?? row.pix_enabled ?? false;
  if (wantsPix && token === null)
    faltou("o Pix no WhatsApp veio desligado: conecte o Mercado Pago no painel");
  return {
    bot_ativo: row.bot_ativo ?? true,
    system_prompt: cut(row.system_prompt, 8_000, "a personalidade do bot") ?? "",
    mensagem_fechado: cut(row.mensagem_fechado, 600, "a mensagem de fechado"),
    endereco_loja: cut(row.endereco_loja, 200, "o endereço da loja"),
    telefone_loja: cut(row.telefone_loja, 40, "o telefone da loja"),
    taxa_entrega_padrao: taxa === null ? null : reaisFromCentavos(taxa),
    taxa_unica_ativa: isUnica,
    avisar_whatsapp: toTelefone(row.telefone_dono)?.telefone ?? null,
    pix_whatsapp_enabled: wantsPix && token !== null,
    pix_provider: "mercadopago",
    mp_access_token_enc: token === null ? null : encryptSecret(token),
    ...toCanal(row, faltou),
  };
}

/** uazapi was the only gateway. Without a token nobody could speak through the instance. */
function toCanal(row: RestauranteRow, faltou: (motivo: string) => void): Readonly<Record<string, unknown>> {
  const phoneId = row.phone_id?.replace(/\D/g, "") ?? "";
  if (row.instance_name === null || row.instance_token === null) {
    faltou("a instância do WhatsApp estava incompleta: conecte o número no painel");
    return {};
  }
  return {
    canal: "uazapi",
    phone_id: /^\d{8,15}$/.test(phoneId) ? phoneId : null,
    instance_name: row.instance_name,
    instance_token: encryptSecret(row.instance_token),
    instance_token_sha256: sha256Hex(row.instance_token),
  };
}

/** Encrypted by the key the original shared with its dashboard, which CRED_ENCRYPTION_KEY must name too. */
function mpToken(row: RestauranteRow, faltou: (motivo: string) => void): string | null {
  if (row.mp_access_token_enc === null) return null;
  if (row.pix_provider !== null && row.pix_provider !== "mercadopago") {
    faltou(`o Pix era de "${row.pix_provider}", que não se conhece`);
    return null;
  }
  try {
    return decryptSecret(row.mp_access_token_enc);
  } catch {
    faltou("a credencial do Mercado Pago não abriu com CRED_ENCRYPTION_KEY: conecte-o de novo no painel");
    return null;
  }
}

function tellWhatStays(row: RestauranteRow, faltou: (motivo: string) => void): void {
  if (row.usuario !== null) faltou("o login antigo não vem: cada pessoa cria a sua conta");
  if (row.horario_loja !== null)
    faltou(`o horário era um texto e agora vale: digite-o em Horários ("${row.horario_loja}")`);
  if (row.borda_gratis_automatica_ativa === true) faltou("a borda grátis automática não existe aqui");
  if (hasContent(row.regras_excecao_json)) faltou("as regras de exceção (quentinha) não existem aqui");
}

function hasContent(value: unknown): boolean {
  return (
    value != null &&
    !["", "{}", "[]", "null"].includes(typeof value === "string" ? value.trim() : JSON.stringify(value))
  );
}
