/** Words for ways to pay, by the sort of way. Which of them a shop takes, its settings say. */
export const PAYMENT_WORDS: Readonly<Record<string, string>> = {
  pix: "pix",
  dinheiro: "dinheiro especie grana vivo cedula cedulas",
  credito: "credito",
  debito: "debito",
  cartao: "cartao cartoes maquininha",
  vale: "vale ticket vr va alelo sodexo refeicao alimentacao vrefeicao ben pluxee",
  outro:
    "picpay paypal boleto cheque fiado transferencia ted doc bitcoin crediario mercadopago promissoria nubank cripto",
};

/** Words that come with a way to pay and name none: cards' brands, the terminal, verbs. */
export const PAYMENT_FILLERS: ReadonlySet<string> = new Set(
  "visa master mastercard elo hipercard hiper amex bandeira aproximacao pago pagar pagamento pagando pagarei passo passar vista maquininha via leva".split(
    " ",
  ),
);

const SORT_BY_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries(PAYMENT_WORDS).flatMap(([sort, words]) =>
    words.split(" ").map((word) => [word, sort] as const),
  ),
);

export function paymentSort(word: string): string | null {
  return SORT_BY_WORD.get(word) ?? null;
}

export function isPaymentWord(word: string): boolean {
  return SORT_BY_WORD.has(word) || /^(pago|pagar|pagamento|pagando)$/.test(word);
}
