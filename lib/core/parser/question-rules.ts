import type { InfoCommand, SecaoCardapio } from "@/lib/core/dialogue/command";
import type { Pergunta } from "@/lib/core/dialogue/pergunta";
import type { Asked } from "./asked";

/** What a question asks, by its words. `isPlain` also counts where nothing but these words shows that it is one. */
export type QuestionRule = { readonly isPlain?: true; readonly answer: (asked: Asked) => InfoCommand | null };

const when = <T>(condition: boolean, value: T): T | null => (condition ? value : null);
const cardapio = (secao: SecaoCardapio): InfoCommand => ({ tipo: "AskCardapio", secao });

function namesOf({ sabores, bebidas, outros }: Asked): readonly number[] {
  return [...sabores, ...bebidas, ...outros];
}

function isNamed(asked: Asked): boolean {
  return namesOf(asked).length > 0;
}

/** The first that applies is the question; the narrow ones come before the wide. */
export const QUESTION_RULES: readonly QuestionRule[] = [
  { isPlain: true, answer: askPixChave },
  { answer: askRegra },
  { answer: askPedidoMinimo },
  { answer: askTaxa },
  { isPlain: true, answer: askStatus },
  { answer: askTempo },
  { answer: askPagamentos },
  { answer: askAberto },
  { answer: askHorarios },
  { answer: askLoja },
  { isPlain: true, answer: askDetalhes },
  { isPlain: true, answer: askCarrinho },
  { answer: askPreco },
  { isPlain: true, answer: askTotal },
  { answer: askArea },
  { isPlain: true, answer: askPromocao },
  { isPlain: true, answer: askRecomendacao },
  { answer: askDieta },
  { answer: askTamanhos },
  { isPlain: true, answer: askDiferenca },
  { answer: askIngredientes },
  { isPlain: true, answer: askSecaoPedida },
  { answer: askSecao },
  { isPlain: true, answer: askCardapio },
  { answer: askItem },
];

function askPixChave({ about, word, clause, pagamento }: Asked): InfoCommand | null {
  const isPix = word("pix") && pagamento !== null;
  const wantsIt =
    about("key") ||
    (about("send") && (word("passa", "envia", "manda", "me") || clause.isAsked)) ||
    (word("qual") && word("pix"));
  return when(isPix && wantsIt && !word("aceita", "aceitam", "pagar", "pago", "pagamento", "quero"), {
    tipo: "AskPixChave",
  });
}

function askRegra(asked: Asked): InfoCommand | null {
  const { about, word, sabores } = asked;
  const isHalf = word("meia", "metade", "metades", "misturar", "dividir");
  const isCount =
    word("sabor") &&
    word("quantos", "quantas", "dois", "duas", "tres", "quatro", "2", "3", "4", "mais", "maximo", "ate");
  const isRule = sabores.length === 0 && (isHalf || isCount) && (about("rule") || asked.clause.isAsked);
  return when(isRule && !word("horas", "noite"), { tipo: "AskRegraSabores" });
}

function askPedidoMinimo({ about, bairro }: Asked): InfoCommand | null {
  return when(about("minimum"), { tipo: "AskPedidoMinimo", bairro });
}

function askTaxa(asked: Asked): InfoCommand | null {
  const { about, word, bairro } = asked;
  const isFee = word("taxa", "frete") || (about("fee") && (about("price") || word("cobra", "cobram")));
  const isFree = about("free") && (about("fee") || word("frete"));
  return when((isFee || isFree) && !word("tempo", "demora", "demoram"), { tipo: "AskTaxa", bairro });
}

function askStatus(asked: Asked): InfoCommand | null {
  const { about, word, reading, clause } = asked;
  const isOpen = reading.facts.cliente.pedidoAberto !== null;
  const isWhere = word("cade") && (about("order") || word("meu", "minha"));
  const isMoving = about("status", "order") && (clause.isAsked || about("wh") || isOpen) && !word("ate");
  const isLate =
    isOpen &&
    clause.isAsked &&
    (word("chega", "chegar", "chegou", "demora", "pronto", "pronta") ||
      (about("order") && word("ja", "onde")));
  const hasLeft = clause.isAsked && word("saiu", "despachou", "despacharam") && (word("entrega") || isOpen);
  return when(isWhere || isMoving || isLate || hasLeft, { tipo: "AskPedidoStatus" });
}

function askTempo({ about, word }: Asked): InfoCommand | null {
  const isWhen =
    word("horas") && !word("ate") && word("chega", "entrega", "entregam", "fica", "pronta", "pronto");
  const isLong =
    about("time") &&
    (about("wh") ||
      about("deliver") ||
      word("entrega", "muito", "pedido", "pronto", "pronta", "media", "chegar"));
  return when((isLong || isWhen || (word("tempo") && word("quanto"))) && !word("aberto", "abre", "fecha"), {
    tipo: "AskTempo",
  });
}

function askPagamentos(asked: Asked): InfoCommand | null {
  const { about, word, pagamento } = asked;
  const isGeneral =
    (word("pagamento") && (about("list") || word("forma", "formas", "como", "quais"))) ||
    (word("forma", "formas") && about("pay"));
  const isHow = word("como", "posso", "pode", "dah", "da") && word("pagar", "pago");
  const isOfOne =
    pagamento !== null &&
    (about("pay") || word("tem", "rola", "posso", "pode")) &&
    !word("chave") &&
    (asked.clause.isAsked || !word("quando"));
  const isOfUnknown =
    asked.clause.isAsked &&
    word("aceita", "aceitam", "recebe", "recebem") &&
    !isNamed(asked) &&
    !word("pedido", "pedidos", "encomenda", "encomendas", "reserva", "reservas", "cupom");
  return when(isGeneral || isHow || isOfOne || isOfUnknown, { tipo: "AskPagamentos", pagamento });
}

function askAberto({ about, word, clause }: Asked): InfoCommand | null {
  const isNow = about("openNow") && (clause.isAsked || word("ainda", "agora", "hoje", "ja", "ta", "tao"));
  const isWorking =
    (about("hours") || word("atendem", "atende")) &&
    word("hoje", "agora", "ainda") &&
    !word("horas", "horario", "horarios");
  const isClock =
    word("horas", "noite") && word("ainda") && (about("openNow") || word("entregam", "atendem", "entrega"));
  if (isClock || (isNow && word("noite", "horas", "ate"))) return { tipo: "AskHorario", aspecto: "horarios" };
  return when(isNow || isWorking, { tipo: "AskHorario", aspecto: "aberto_agora" });
}

function askHorarios({ about, word }: Asked): InfoCommand | null {
  const isHours = about("hours") || (word("horas") && word("ate", "que", "voces", "vao"));
  const isDay = about("day") && word("abre", "abrem", "funciona", "funcionam", "atende", "atendem", "abrir");
  return when(isHours || isDay, { tipo: "AskHorario", aspecto: "horarios" });
}

function askLoja({ about, word, bairro }: Asked): InfoCommand | null {
  if (about("dineIn") || (word("local", "ai") && word("comer", "consumir")))
    return { tipo: "AskLoja", aspecto: "comer_no_local" };
  if (about("phone") && (about("shop") || about("list") || about("wh")))
    return { tipo: "AskLoja", aspecto: "telefone" };
  const isOurs = about("shop") || word("fica", "ficam", "onde", "localizacao");
  const isPlace =
    about("place") && isOurs && !word("meu", "minha", "pedido", "quanto", "entregam", "entrega");
  return when(isPlace && bairro?.tipo !== "duvida", { tipo: "AskLoja", aspecto: "endereco" });
}

function askDetalhes({ word }: Asked): InfoCommand | null {
  const isCheck = word(
    "confere",
    "conferir",
    "repassa",
    "repassar",
    "revisa",
    "revisar",
    "recapitula",
    "confirma",
    "repete",
  );
  return when(
    isCheck && word("pedido", "dados", "itens", "endereco") && !word("pix", "comprovante", "ultimo"),
    { tipo: "AskDetalhes" },
  );
}

function askCarrinho({ about, word, clause, reading }: Asked): InfoCommand | null {
  if (reading.state.carrinho.length === 0) return null;
  const isList =
    word("como", "oque", "qual", "mostra", "ver", "resumo", "lista") &&
    (about("cart") || word("pedido", "pedi"));
  return when(isList && (clause.isAsked || word("como", "oque", "mostra", "resumo", "ver")), {
    tipo: "AskCarrinho",
  });
}

function askPreco(asked: Asked): InfoCommand | null {
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

function askTotal(asked: Asked): InfoCommand | null {
  const { about, word, clause } = asked;
  const isSum = about("total") && (about("wh") || clause.isAsked || word("qual", "valor"));
  const isHowMuch =
    word("quanto") &&
    (word("deu", "ficou", "tudo", "dou", "devo", "pago", "somou") ||
      word("fica", "da", "dah", "ta", "sai", "eh", "vai"));
  return when((isSum || isHowMuch) && !isNamed(asked), { tipo: "AskTotal" });
}

function askArea({ about, word, bairro, ingrediente, reading, clause }: Asked): InfoCommand | null {
  const isDelivering = about("deliver") && ingrediente === null && !word("oque", "quais");
  const isPlace =
    bairro !== null ||
    word("bairro", "bairros", "regiao", "area", "aqui", "casa", "onde", "cidade") ||
    hasUnknownPlace(reading, clause.de, clause.ate);
  return when(isDelivering && isPlace && (clause.isAsked || about("verb")), { tipo: "AskArea", bairro });
}

/** "entregam em Cabedelo": "em" and a word nobody knows. */
function hasUnknownPlace({ words }: Asked["reading"], de: number, ate: number): boolean {
  return words.slice(de, ate - 1).some((word, index) => {
    const next = words[de + index + 1];
    return (
      word.classes.has("em") &&
      next?.tipo === "palavra" &&
      next.classes.size === 0 &&
      /^\p{L}{4,}$/u.test(next.texto)
    );
  });
}

function askPromocao(asked: Asked): InfoCommand | null {
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

function askRecomendacao(asked: Asked): InfoCommand | null {
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
  return when((asksAdvice || asksBest || asksFavourite) && !isNamed(asked), { tipo: "AskRecomendacao" });
}

function askDieta(asked: Asked): InfoCommand | null {
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

function askTamanhos(asked: Asked): InfoCommand | null {
  const { about, word, tamanhoId, clause } = asked;
  const isSlices = word("pedaco") || (word("tamanho") && about("list"));
  const isPeople = about("people") && (word("quantas", "quantos") || tamanhoId !== null) && !isNamed(asked);
  const isEnough =
    clause.isAsked &&
    tamanhoId !== null &&
    !isNamed(asked) &&
    word("dah", "da", "mesmo", "eh", "serve", "cabe", "suficiente", "diferenca");
  return when(isSlices || isPeople || isEnough, cardapio("tamanhos"));
}

function askDiferenca({ word, sabores }: Asked): InfoCommand | null {
  return when(word("diferenca") && sabores.length > 1, {
    tipo: "AskIngredientes",
    produtoIds: sabores,
    ingrediente: null,
  });
}

function askIngredientes(asked: Asked): InfoCommand | null {
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
function askSecaoPedida(asked: Asked): InfoCommand | null {
  return isToBeSent(asked) ? askSecao(asked) : null;
}

function askSecao(asked: Asked): InfoCommand | null {
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
  return when(isWhichSabores || isBare || word("sobra", "sobram"), cardapio("sabores"));
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

function askCardapio({ about, word, clause }: Asked): InfoCommand | null {
  const isWanted = about("send") || about("list") || clause.isAsked || clause.ate - clause.de <= 3;
  return when(about("menu") && isWanted && !word("carrinho"), cardapio("tudo"));
}

function askItem(asked: Asked): InfoCommand | null {
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
