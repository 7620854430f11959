import type { InfoCommand, SecaoCardapio } from "@/lib/core/dialogue/command";
import type { Pergunta } from "@/lib/core/dialogue/pergunta";
import { type Cardapio, produtosDe } from "@/lib/core/pedido/cardapio";
import type { Asked } from "./asked";
import { isNamed, when } from "./asked-names";
import { normalizeWord } from "./fold";

/** The question for one section of the cardapio. */
export const cardapio = (secao: SecaoCardapio): InfoCommand => ({ tipo: "AskCardapio", secao });

/** Which of a kind there are; one that is named is asked about as such. */
export function askSecaoPedida(asked: Asked): InfoCommand | null {
  return isToBeSent(asked) ? askSecao(asked) : null;
}

export function askSecao(asked: Asked): InfoCommand | null {
  const { about, word, clause } = asked;
  const isList = about("list") || clause.isAsked || about("verb") || isToBeSent(asked);
  if (!isList) return null;
  const open = openSecao(asked);
  if (open !== null) return cardapio(open);
  if (word("borda")) return cardapio("bordas");
  if (word("massa")) return cardapio("massas");
  if (word("tamanho")) return cardapio("tamanhos");
  if (word("sobremesa", "sobremesas")) return cardapio("sobremesas");
  if (word("adicional")) return cardapio("adicionais");
  const isWhichDrinks =
    asked.sabores.length === 0 &&
    word("bebida", "bebidas", "refrigerante", "suco", "sucos", "cerveja", "agua");
  const isOneDrink =
    asked.bebidas.length === 1 ||
    (asked.bebidas.length > 1 && !word("quais", "que", "oque", "qual", "suco", "sucos", "cerveja", "agua"));
  if (isWhichDrinks && !isOneDrink) return cardapio("bebidas");
  const isWhichSabores =
    about("flavors") &&
    word("quais", "que", "oque", "qual", "lista", "tipos", "opcoes") &&
    asked.sabores.length !== 1;
  const isBare = word("quais") && word("tem") && !isNamed(asked) && clause.ate - clause.de <= 4;
  const categoriaIds = categoriasIn(asked);
  const isOfThem =
    categoriaIds.length > 0 && asked.sabores.length === 0 && word("quais", "qual", "oque", "tem");
  if (!isWhichSabores && !isBare && !isOfThem && !word("sobra", "sobram")) return null;
  return { tipo: "AskCardapio", secao: "sabores", categoriaIds };
}

/** "me manda as bebidas", "mostra os tamanhos": the list of them. */
function isToBeSent({ about, word }: Asked): boolean {
  const isPlural = word("bebidas", "sobremesas", "sabores", "tamanhos", "bordas", "massas", "adicionais");
  return (
    about("send") &&
    isPlural &&
    word("manda", "mandar", "envia", "enviar", "passa", "mostra", "mostrar", "ver")
  );
}

/** "quais tem?" is about what was asked just now. */
function openSecao({ reading, clause, word }: Asked): SecaoCardapio | null {
  const { pendente } = reading.state;
  const isBare = clause.ate - clause.de <= 3 && word("quais", "qual", "oque");
  return isBare && pendente !== null ? (SECAO_BY_QUESTION[pendente.tipo] ?? null) : null;
}

const SECAO_BY_QUESTION: Partial<Record<Pergunta["tipo"], SecaoCardapio>> = {
  borda: "bordas",
  massa: "massas",
  tamanho: "tamanhos",
  sabor: "sabores",
  combo_sabores: "sabores",
  bebida: "bebidas",
};

export function askCardapio({ about, word, clause }: Asked): InfoCommand | null {
  const isWanted = about("send") || about("list") || clause.isAsked || clause.ate - clause.de <= 3;
  return when(about("menu") && isWanted && !word("carrinho"), cardapio("tudo"));
}

/** "os sabores doces", "as especiais": the categorias that are asked about; none is all of them. */
function categoriasIn({ reading, clause, word }: Asked): readonly number[] {
  const { cardapio } = reading.facts;
  const sabores = produtosDe(cardapio, "sabor");
  const isOnly = (id: number, doce: boolean) =>
    sabores.every((sabor) => sabor.categoriaId !== id || sabor.doce === doce);
  if (word("doce", "doces")) return idsOf(cardapio, ({ id }) => isOnly(id, true));
  if (word("salgada", "salgadas", "salgado", "salgados"))
    return idsOf(cardapio, ({ id }) => isOnly(id, false));
  const said = new Set(reading.words.slice(clause.de, clause.ate).map(({ texto }) => singular(texto)));
  return idsOf(cardapio, ({ nome }) => wordsOf(nome).length === 1 && said.has(wordsOf(nome)[0] ?? ""));
}

function idsOf(
  { categorias }: Cardapio,
  isMeant: (categoria: Cardapio["categorias"][number]) => boolean,
): number[] {
  return categorias.filter(isMeant).map(({ id }) => id);
}

function wordsOf(nome: string): string[] {
  return nome.split(/\s+/).map((word) => singular(normalizeWord(word)));
}

/** "especiais" and "especial" are one. */
function singular(word: string): string {
  return word.replace(/ais$/, "al").replace(/s$/, "");
}
