import type { Command, InfoCommand, SecaoCardapio } from "@/lib/core/dialogue/command";
import { findBairro } from "@/lib/core/parser/address/bairro";
import { paymentIn } from "@/lib/core/parser/form/payment";
import type { Quoted, WireOf } from "./quoted-command";
import { idsIn, ingredientesIn, saysTamanho } from "./said-names";

/** What is asked about is what the words name; the model only says what sort of question it is. */
export function toInfoCommand(
  { tipo, valor }: WireOf<Exclude<InfoCommand["tipo"], "AskConhecimento" | "AskRegraDaCasa">>,
  quoted: Quoted,
): readonly Command[] {
  const { reading, span } = quoted;
  const produtoIds = idsIn(reading, span, "sabor", "bebida", "sobremesa", "borda", "massa", "combo");
  const bairro = findBairro(reading, span.de, span.ate)?.dito ?? null;
  const palavras = span.trecho;
  switch (tipo) {
    case "AskCardapio":
      return [{ tipo, secao: SECOES.find((secao) => secao === valor) ?? "tudo" }];
    case "AskPreco": {
      const tamanho = reading.facts.cardapio.tamanhos.find(({ id }) => saysTamanho(reading, span, id));
      return [{ tipo, produtoIds, tamanhoId: tamanho?.id ?? null, palavras }];
    }
    case "AskItem":
      return [{ tipo, produtoIds, palavras }];
    case "AskIngredientes":
      return [{ tipo, produtoIds, ingrediente: ingredientesIn(reading, span)[0] ?? null }];
    case "AskHorario":
      return [{ tipo, aspecto: valor === "aberto_agora" ? valor : "horarios" }];
    case "AskTaxa":
    case "AskArea":
    case "AskPedidoMinimo":
      return [{ tipo, bairro }];
    case "AskPagamentos":
      return [{ tipo, pagamento: paymentIn(reading, span.de, span.ate) }];
    case "AskLoja":
      return [{ tipo, aspecto: ASPECTOS.find((aspecto) => aspecto === valor) ?? "endereco" }];
    case "AskDieta":
      return [{ tipo, palavras }];
    default:
      return [{ tipo }];
  }
}

const SECOES: readonly SecaoCardapio[] = [
  "sabores",
  "bebidas",
  "bordas",
  "massas",
  "tamanhos",
  "sobremesas",
  "combos",
  "adicionais",
];

const ASPECTOS = ["comer_no_local", "telefone"] as const;
