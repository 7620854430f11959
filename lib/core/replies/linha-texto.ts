import type { Cardapio, RegraPreco } from "@/lib/core/pedido/cardapio";
import { formatReais } from "@/lib/core/pedido/centavos";
import { formatFracao } from "@/lib/core/pedido/fracao";
import type { Linha } from "@/lib/core/pedido/item";
import { type QuoteLine, quoteLinha } from "@/lib/core/pedido/quote";
import { detalhesDaLinha, nomeDaLinha } from "./nome-da-linha";

/** "1x Pizza Grande ½ Calabresa ½ Quatro Queijos: R$ 71,90", with what it is made of below. */
export function linhaTexto(linha: Linha, cardapio: Cardapio): string {
  const quoted = quoteLinha(cardapio, linha);
  const price = quoted === null ? "" : `: ${formatReais(quoted.total)}`;
  const details = detalhesDaLinha(linha, cardapio).map((detalhe) => `   ${detalhe}`);
  return [`*${linha.quantidade}x ${nomeDaLinha(linha, cardapio)}*${price}`, ...details].join("\n");
}

/** The same with the derivation of its price, for the resumo: the addends, the rule, and units times price. */
export function linhaExplicada(linha: Linha, quoted: QuoteLine, cardapio: Cardapio): string {
  const head = `*${linha.quantidade}x ${nomeDaLinha(linha, cardapio)}*: ${formatReais(quoted.total)}`;
  const wishes = detalhesDaLinha(linha, cardapio)
    .filter((detalhe) => !quoted.parcelas.some((parcela) => parcela.descricao === detalhe))
    .map((detalhe) => `   ${detalhe}`);
  return [head, ...derivacao(linha.quantidade, quoted).map((line) => `   ${line}`), ...wishes].join("\n");
}

/** How a line's price came about; nothing where the name says it all. */
function derivacao(quantidade: number, quoted: QuoteLine): readonly string[] {
  const regra = quoted.pizza?.regra ?? null;
  const addends = quoted.parcelas.length > 1 || regra !== null ? quoted.parcelas : [];
  const lines = addends.map(({ descricao, centavos }, index) =>
    index === 0 && quoted.pizza !== null && regra !== null
      ? `${saboresComPreco(quoted)} → ${NOME_DA_REGRA[regra]}: ${formatReais(centavos)}`
      : `${descricao}: ${formatReais(centavos)}`,
  );
  return quantidade > 1 ? [...lines, `${quantidade} × ${formatReais(quoted.unitario)}`] : lines;
}

export const NOME_DA_REGRA: Readonly<Record<RegraPreco, string>> = {
  mais_cara: "vale o sabor mais caro",
  media: "média dos sabores",
  proporcional: "proporcional às partes",
};

function saboresComPreco(quoted: QuoteLine): string {
  return (quoted.pizza?.sabores ?? [])
    .map(({ nome, dozeAvos, preco }) => `${formatFracao(dozeAvos)} ${nome} ${formatReais(preco)}`)
    .join(" + ");
}
