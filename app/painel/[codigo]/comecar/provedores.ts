import type { CanalPainel } from "@/lib/admin/canal";

type Campo = { readonly rotulo: string; readonly ajuda: string };
type Provedor = {
  readonly id: CanalPainel["canal"];
  readonly rotulo: string;
  readonly sobre: string;
  readonly nome: Campo;
  readonly token: Campo;
};

/** Who can carry the shop's WhatsApp, and how each calls what it gives. */
export const PROVEDORES: readonly Provedor[] = [
  {
    id: "uazapi",
    rotulo: "uazapi",
    sobre: "Usa o WhatsApp que já está no celular da loja: um QR liga os dois.",
    nome: { rotulo: "Nome da instância", ajuda: "Como está no provedor (uazapi)." },
    token: {
      rotulo: "Token da instância",
      ajuda: "Perguntamos ao provedor se ele vale, guardamos cifrado e avisamos onde entregar as mensagens.",
    },
  },
  {
    id: "evolution",
    rotulo: "Evolution API",
    sobre: "Como a uazapi, em um servidor Evolution: um QR liga o celular da loja.",
    nome: { rotulo: "Nome da instância", ajuda: "Como está no servidor Evolution." },
    token: {
      rotulo: "Chave da instância (apikey)",
      ajuda: "Perguntamos ao servidor se ela vale, guardamos cifrada e avisamos onde entregar as mensagens.",
    },
  },
  {
    id: "cloud_api",
    rotulo: "Meta (oficial)",
    sobre:
      "A API oficial da Meta. Sem celular e sem QR; a Meta cobra as conversas, e o número sai do aplicativo comum.",
    nome: {
      rotulo: "ID do número de telefone",
      ajuda: "Em developers.facebook.com › seu aplicativo › WhatsApp › Configuração da API.",
    },
    token: {
      rotulo: "Token de acesso permanente",
      ajuda: "De um usuário do sistema com a permissão whatsapp_business_messaging. Guardado cifrado.",
    },
  },
];
