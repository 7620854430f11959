import { randomUUID } from "node:crypto";
import { sha256Hex } from "@/lib/secrets";
import type { IncomingRow } from "@/lib/store/inbox";
import type { ShopWithNumber } from "./new-shop";

export const AGORA = "2026-11-25T22:00:00.000Z";

/** A text of a customer of this shop, as `receive_message` takes it; every call is a new message. */
export function incomingRow(shop: ShopWithNumber, change: Partial<IncomingRow> = {}): IncomingRow {
  return {
    canal: "uazapi",
    instance_name: shop.instanceName,
    token_sha256: sha256Hex(shop.token),
    provedor_mensagem_id: randomUUID(),
    do_dono: false,
    identidades: ["tel:551999990001"],
    destino: "5519999990001@s.whatsapp.net",
    telefone: "5519999990001",
    nome: "Ana Souza",
    tipo: "texto",
    mensagem: "oi",
    opcao_id: null,
    midia: null,
    conteudo: null,
    provedor_em: AGORA,
    agora: AGORA,
    limite_por_minuto: 60,
    pausa_do_dono_min: 30,
    ...change,
  };
}
