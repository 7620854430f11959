import type { InfoCommand } from "@/lib/core/dialogue/command";
import type { Asked } from "./asked";
import { isNamed, when } from "./asked-names";

export function askPixChave(asked: Asked): InfoCommand | null {
  const { about, word, clause } = asked;
  const isPix = word("pix") && asked.pagamento !== null;
  const wantsIt =
    about("key") ||
    (about("send") && (word("passa", "envia", "manda", "me") || clause.isAsked)) ||
    (word("qual") && word("pix"));
  return when(isPix && wantsIt && !word("aceita", "aceitam", "pagar", "pago", "pagamento", "quero"), {
    tipo: "AskPixChave",
  });
}

export function askRegra(asked: Asked): InfoCommand | null {
  const { about, word, sabores } = asked;
  const isDearest =
    word("cobra", "cobram", "cobrado", "calcula", "calculam") &&
    word("cara", "maior", "media", "proporcional");
  const isHalf = isDearest || word("meia", "metade", "metades", "misturar", "dividir");
  const isCount =
    word("sabor") &&
    word("quantos", "quantas", "dois", "duas", "tres", "quatro", "2", "3", "4", "mais", "maximo", "ate");
  const isRule = sabores.length === 0 && (isHalf || isCount) && (about("rule") || asked.clause.isAsked);
  return when(isRule && !word("horas", "noite", "pessoas", "pessoa"), { tipo: "AskRegraSabores" });
}

export function askPedidoMinimo({ about, bairro }: Asked): InfoCommand | null {
  return when(about("minimum"), { tipo: "AskPedidoMinimo", bairro });
}

export function askTaxa(asked: Asked): InfoCommand | null {
  const { about, word, bairro } = asked;
  const isFee = word("taxa", "frete") || (about("fee") && (about("price") || word("cobra", "cobram")));
  const isFree = about("free") && (about("fee") || word("frete"));
  return when((isFee || isFree) && !word("tempo", "demora", "demoram"), { tipo: "AskTaxa", bairro });
}

export function askStatus(asked: Asked): InfoCommand | null {
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

export function askTempo({ about, word }: Asked): InfoCommand | null {
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

export function askPagamentos(asked: Asked): InfoCommand | null {
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

export function askAberto({ about, word, clause }: Asked): InfoCommand | null {
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

export function askHorarios({ about, word }: Asked): InfoCommand | null {
  const isHours = about("hours") || (word("horas") && word("ate", "que", "voces", "vao"));
  const isDay = about("day") && word("abre", "abrem", "funciona", "funcionam", "atende", "atendem", "abrir");
  return when(isHours || isDay, { tipo: "AskHorario", aspecto: "horarios" });
}

export function askLoja({ about, word, bairro }: Asked): InfoCommand | null {
  if (about("dineIn") || (word("local", "ai") && word("comer", "consumir")))
    return { tipo: "AskLoja", aspecto: "comer_no_local" };
  if (about("phone") && (about("shop") || about("list") || about("wh")))
    return { tipo: "AskLoja", aspecto: "telefone" };
  const isOurs = about("shop") || word("fica", "ficam", "onde", "localizacao");
  const isPlace =
    about("place") && isOurs && !word("meu", "minha", "pedido", "quanto", "entregam", "entrega");
  return when(isPlace && bairro?.tipo !== "duvida", { tipo: "AskLoja", aspecto: "endereco" });
}

export function askDetalhes({ word }: Asked): InfoCommand | null {
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

export function askCarrinho({ about, word, clause, reading }: Asked): InfoCommand | null {
  if (reading.state.carrinho.length === 0) return null;
  const isList =
    word("como", "oque", "qual", "mostra", "ver", "resumo", "lista") &&
    (about("cart") || word("pedido", "pedi"));
  return when(isList && (clause.isAsked || word("como", "oque", "mostra", "resumo", "ver")), {
    tipo: "AskCarrinho",
  });
}

export function askTotal(asked: Asked): InfoCommand | null {
  const { about, word, clause } = asked;
  const isSum = about("total") && (about("wh") || clause.isAsked || word("qual", "valor"));
  const isHowMuch =
    word("quanto") &&
    (word("deu", "ficou", "tudo", "dou", "devo", "pago", "somou") ||
      word("fica", "da", "dah", "ta", "sai", "eh", "vai"));
  return when((isSum || isHowMuch) && !isNamed(asked), { tipo: "AskTotal" });
}

export function askArea({ about, word, bairro, ingrediente, reading, clause }: Asked): InfoCommand | null {
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
