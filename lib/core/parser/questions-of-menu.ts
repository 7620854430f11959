import type { InfoCommand } from "@/lib/core/dialogue/command";
import type { Asked } from "./asked";
import { isNamed, namesOf, when } from "./asked-names";
import { cardapio } from "./questions-of-sections";

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
