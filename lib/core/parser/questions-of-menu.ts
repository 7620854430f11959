import type { InfoCommand, SecaoCardapio } from "@/lib/core/dialogue/command";
import type { Pergunta } from "@/lib/core/dialogue/pergunta";
import { type Cardapio, produtosDe } from "@/lib/core/pedido/cardapio";
import type { Asked } from "./asked";
import { isNamed, namesOf, when } from "./asked-names";
import { normalizeWord } from "./fold";

const cardapio = (secao: SecaoCardapio): InfoCommand => ({ tipo: "AskCardapio", secao });

export function askPreco(asked: Asked): InfoCommand | null {
  const { about, word, tamanhoId, palavras } = asked;
  const isPriced = about("price") || (word("quanto") && word("eh", "ta", "e", "da", "dah", "por"));
  const isThing =
    isNamed(asked) || tamanhoId !== null || word("borda", "massa", "refrigerante", "pizza", "adicional");
  return when(isPriced && isThing && !word("total", "tudo", "deu"), {
    tipo: "AskPreco",
    produtoIds: namesOf(asked),
    tamanhoId,
    palavras,
  });
}

export function askPromocao(asked: Asked): InfoCommand | null {
  const { about, word, clause } = asked;
  const isOffer = word(
    "promocao",
    "desconto",
    "cupom",
    "oferta",
    "ofertas",
    "fidelidade",
    "cashback",
    "descontos",
    "cupons",
  );
  if (isOrderedCombo(asked)) return null;
  const isCombo = word("combo") && (about("list") || about("ingredients") || clause.isAsked);
  return when((isOffer && (clause.isAsked || about("verb") || about("list") || about("wh"))) || isCombo, {
    tipo: "AskPromocao",
  });
}

/** "quero a promoção da turma com calabresa" orders it. */
function isOrderedCombo({ about, word, sabores, clause, reading }: Asked): boolean {
  const isWanted = reading.words
    .slice(clause.de, clause.ate)
    .some(({ classes, texto }) => classes.has("order") && !/^(da|dah|ver)$/.test(texto));
  const isOffered = word("tem", "tinha", "rola", "existe", "vale", "serve", "leva", "vem");
  return sabores.length > 0 && (isWanted || !isOffered) && !clause.isAsked && !about("wh");
}

export function askRecomendacao(asked: Asked): InfoCommand | null {
  const { about, word, clause } = asked;
  const asksAdvice = word(
    "recomenda",
    "recomendam",
    "sugere",
    "sugestao",
    "sugestoes",
    "indica",
    "indicam",
    "dica",
    "indicacao",
    "recomendacao",
  );
  const asksBest =
    about("recommend") && word("qual", "quais", "oque", "que") && (clause.isAsked || about("wh"));
  const asksFavourite =
    word("mais") && word("sai", "saem", "vende", "vendem", "pedem", "pede", "gostam") && about("wh");
  const isMost = word("mais") && word("vendida", "vendido", "pedida", "pedido", "vendidas", "pedidas");
  const asksMost = isMost && clause.ate - clause.de <= MAX_MOST_WORDS && saysMost(asked);
  return when((asksAdvice || asksBest || asksFavourite || asksMost) && !isNamed(asked), {
    tipo: "AskRecomendacao",
  });
}

const MAX_MOST_WORDS = 6;

/** "o mais pedido", not "mais um pedido". */
function saysMost({ reading, clause }: Asked): boolean {
  return reading.words
    .slice(clause.de, clause.ate)
    .some(
      ({ texto }, index, words) => texto === "mais" && /^(vend|pedid)/.test(words[index + 1]?.texto ?? ""),
    );
}

export function askDieta(asked: Asked): InfoCommand | null {
  const { about, word, palavras, sabores } = asked;
  const isDiet =
    word(
      "gluten",
      "glutem",
      "lactose",
      "vegana",
      "vegano",
      "veganas",
      "vegetariano",
      "vegetarianas",
      "vegetais",
      "celiaco",
      "celiaca",
      "diabetico",
      "fit",
      "lowcarb",
    ) ||
    (word("vegetariana") && word("tem", "alguma", "opcao", "quais"));
  const isWithout =
    word("sem", "nao") &&
    word("carne", "queijo", "leite", "acucar", "porco") &&
    word("tem", "algo", "alguma", "opcao", "qual", "quais");
  return when(
    (isDiet && about("verb")) ||
      isDiet ||
      (isWithout && sabores.length === 0) ||
      (isWithout && word("algo", "alguma", "algum")),
    { tipo: "AskDieta", palavras },
  );
}

export function askTamanhos(asked: Asked): InfoCommand | null {
  const { about, word, tamanhoId, clause } = asked;
  const isSlices = word("pedaco", "centimetros", "diametro") || (word("tamanho") && about("list"));
  const isPeople = about("people") && (word("quantas", "quantos") || tamanhoId !== null) && !isNamed(asked);
  const isEnough =
    clause.isAsked &&
    tamanhoId !== null &&
    !isNamed(asked) &&
    word("dah", "da", "mesmo", "eh", "serve", "cabe", "suficiente", "diferenca");
  return when(isSlices || isPeople || isEnough, cardapio("tamanhos"));
}

export function askDiferenca(asked: Asked): InfoCommand | null {
  if (!asked.word("diferenca") || asked.sabores.length < 2) return null;
  return { tipo: "AskIngredientes", produtoIds: asked.sabores, ingrediente: null };
}

export function askIngredientes(asked: Asked): InfoCommand | null {
  const { about, word, sabores, ingrediente, clause } = asked;
  const isWhat = about("ingredients") && (about("wh") || word("quais", "tem") || clause.isAsked);
  const isWithin = word("oque") && word("tem") && sabores.length === 1 && saysIn(asked);
  const isTopic =
    word("ingrediente", "recheio", "composicao") ||
    (word("diferenca") && (sabores.length > 0 || asked.outros.length > 0));
  const isLike = clause.isAsked && sabores.length > 0 && word("eh", "e", "sao", "ta", "vai", "fica");
  const hasIt = ingrediente !== null && sabores.length > 0 && clause.isAsked && about("verb");
  const ids = sabores.length > 0 ? sabores : asked.outros;
  return when(
    (isWhat || isWithin || isTopic || hasIt || isLike) && (ids.length > 0 || isTopic) && !word("borda"),
    {
      tipo: "AskIngredientes",
      produtoIds: ids,
      ingrediente,
    },
  );
}

function saysIn({ reading, clause }: Asked): boolean {
  return reading.words.slice(clause.de, clause.ate).some(({ classes }) => classes.has("em"));
}

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

export function askItem(asked: Asked): InfoCommand | null {
  const { word, palavras, clause } = asked;
  const isOffered = word(
    "tem",
    "tinha",
    "vende",
    "vendem",
    "fazem",
    "faz",
    "existe",
    "rola",
    "trabalham",
    "temos",
    "vem",
  );
  const isThing = isNamed(asked) || (isOffered && clause.ate - clause.de <= 8);
  return when(
    isOffered &&
      isThing &&
      !word("erro", "errado", "errada", "problema", "coisa", "vaga", "vagas", "emprego"),
    {
      tipo: "AskItem",
      produtoIds: namesOf(asked),
      palavras,
    },
  );
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
