import type { FormaPainel } from "@/lib/admin/formas-pagamento";

/** What a way to pay is decides what the bot asks: the change for cash, nothing for the rest. */
export const TIPOS: readonly { readonly id: FormaPainel["tipo"]; readonly rotulo: string }[] = [
  { id: "credito", rotulo: "Cartão de crédito" },
  { id: "debito", rotulo: "Cartão de débito" },
  { id: "dinheiro", rotulo: "Dinheiro" },
  { id: "pix", rotulo: "Pix" },
  { id: "vale", rotulo: "Vale-refeição" },
  { id: "outro", rotulo: "Outro" },
];
