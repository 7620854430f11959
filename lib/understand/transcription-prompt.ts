import type { Facts } from "@/lib/core/dialogue/facts";
import type { Cardapio } from "@/lib/core/pedido/cardapio";

/**
 * Names this shop's customers say, so that they are heard as this cardapio spells them. The provider takes at most 224
 * tokens, and accented names come close to one for two characters.
 */
export function transcriptionPrompt({ cardapio, bairros }: Pick<Facts, "cardapio" | "bairros">): string {
  const names = [
    ...TIPOS.flatMap((tipo) => namesOf(cardapio, tipo)),
    ...cardapio.tamanhos.map(({ nome }) => nome),
    ...bairros.map(({ nome }) => nome),
  ];
  let prompt = "";
  for (const name of new Set(names)) {
    const longer = prompt === "" ? name : `${prompt}, ${name}`;
    if (longer.length <= MAX_CHARS) prompt = longer;
  }
  return prompt;
}

const MAX_CHARS = 400;
const TIPOS = ["sabor", "borda", "bebida", "sobremesa", "adicional", "massa", "combo"] as const;

function namesOf({ produtos }: Cardapio, tipo: (typeof TIPOS)[number]): readonly string[] {
  return produtos.filter((produto) => produto.tipo === tipo && produto.disponivel).map(({ nome }) => nome);
}
