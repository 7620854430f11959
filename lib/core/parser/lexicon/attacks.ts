/** Words by which a message orders the bot about instead of ordering a pizza. Two of different groups are enough. */
export const ATTACK_WORDS: Readonly<Record<string, string>> = {
  role: "sistema system admin administrador root desenvolvedor developer debug sudo prompt assistente chatgpt gpt jailbreak override",
  rule: "regra regras instrucao instrucoes ordens comandos restricoes diretrizes politicas instructions rules limites",
  break:
    "ignore ignora ignorar esqueca esquece esquecer desconsidere desconsidera burle anule desative substitua forget disregard bypass",
  obey: "obedece obedecer obedeca finja finge aja responda repita revele mostre liste imprima execute simule",
  effect:
    "pago zero gratis gratuito cortesia 100off off total status cupom desconto concluido aprovado confirmado valor",
  others: "clientes outros usuarios banco tabela senha senhas token tokens chave api dados",
};

/** Somebody who is said to have allowed a price. */
export const AUTHORITIES: ReadonlySet<string> = new Set(
  "gerente dono dona patrao chefe supervisor atendente responsavel proprietario".split(" "),
);
export const ALLOWS: ReadonlySet<string> = new Set(
  "liberou autorizou deixou permitiu prometeu garantiu combinou falou disse".split(" "),
);
