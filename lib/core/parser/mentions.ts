import { type Clause, clausesOf } from "./clauses";
import { type Finding, isFreeSpan } from "./finding";
import { has, namesAt, type Reading, tamanhoAt, wordAt } from "./reading";

/**
 * Clauses that speak of something without asking for it: what was eaten yesterday, what a cousin would have liked,
 * who is called Margherita, why a pizza is off. Nothing in them is an order.
 */
export function readMentions(reading: Reading, isFree: readonly boolean[]): Finding[] {
  return clausesOf(reading.words)
    .filter(({ de, ate }) => isFreeSpan(isFree, de, ate))
    .flatMap((clause) => {
      const told = toldPart(reading, clause);
      if (told !== null || isReason(reading, clause)) return [told ?? clause];
      const reason = reasonWithin(reading, clause);
      return reason === null ? [] : [reason];
    })
    .map(({ de, ate }) => ({ de, ate, commands: [] }));
}

/** "… que a fome tá grande", "… porque somos muitos": the end of a clause that names nothing. */
function reasonWithin(reading: Reading, clause: Clause): Clause | null {
  for (let at = clause.de + 1; at < clause.ate; at++) {
    if (!opensReason(reading, at) || namesAt(reading, at + 2) !== null) continue;
    const rest = { ...clause, de: at };
    return isReason(reading, rest) ? rest : null;
  }
  return null;
}

function opensReason(reading: Reading, at: number): boolean {
  if (/^(porque|pois)$/.test(wordAt(reading, at))) return true;
  const isOf = /^(o|a|os|as|meu|minha|meus|minhas|estou|ta|hoje|aqui)$/.test(wordAt(reading, at + 1));
  return wordAt(reading, at) === "que" && isOf && !/^(o|do|no|so|ja|tem|mais)$/.test(wordAt(reading, at - 1));
}

const PAST: ReadonlySet<string> = new Set(
  "pedi pediu pedimos pediram comi comeu comemos comeram comprei comprou compramos provei provou experimentei gostei gostou gostamos adorei amei veio chegou fazia faziam queria queriam gostaria falou disse mandou mandaram peguei pegamos ia iam iria desistiu desistiram".split(
    " ",
  ),
);
/** What was eaten needs no "ontem" to lie in the past. */
const EATEN: ReadonlySet<string> = new Set(
  "comi comeu comemos comeram provei provou provamos experimentei experimentamos".split(" "),
);
/** What somebody likes is no order for it. */
const TASTES: ReadonlySet<string> = new Set(
  "come comem gosta gostam adora adoram ama prefere odeia detesta curte".split(" "),
);
const WHEN_PAST: ReadonlySet<string> = new Set("ontem anteontem passada passado passou".split(" "));
const PEOPLE: ReadonlySet<string> = new Set(
  "mae pai filho filha mulher marido esposa esposo irma irmao prima primo tia tio vo avo sogra sogro cunhado cunhada namorada namorado noiva noivo amigo amiga vizinho vizinha colega patrao".split(
    " ",
  ),
);

/** "hoje é aniversário da minha filha e a gente queria uma grande": what is told ends where somebody orders. */
function toldPart(reading: Reading, clause: Clause): Clause | null {
  if (!isTold(reading, clause)) return null;
  for (let at = clause.de + 1; at < clause.ate; at++) {
    const order = skipSubject(reading, at);
    const isTurn = has(reading, at - 1, "e", "laugh") || order > at || wordAt(reading, at) === "manda";
    if (isTurn && has(reading, order, "order") && ordersThing(reading, order + 1, clause.ate))
      return { ...clause, ate: at };
  }
  return clause;
}

/** "eu", "a gente", "nós", "então": who speaks, and what introduces it. */
function skipSubject(reading: Reading, from: number): number {
  let at = from;
  while (/^(eu|nos|gente|entao|hoje|agora)$/.test(wordAt(reading, at)) || wordAt(reading, at + 1) === "gente")
    at++;
  return at;
}

/** A number, a size or a name right after the verb. */
function ordersThing(reading: Reading, from: number, end: number): boolean {
  for (let at = from; at < Math.min(from + 3, end); at++) {
    const size = tamanhoAt(reading, at);
    if (reading.words[at]?.valor != null || size !== null || namesAt(reading, at) !== null) return true;
  }
  return false;
}

function isTold(reading: Reading, { de, ate }: Clause): boolean {
  const said = (words: ReadonlySet<string>) =>
    reading.words.slice(de, ate).some(({ texto }) => words.has(texto));
  const isPast = (said(WHEN_PAST) && said(PAST)) || (said(EATEN) && !startsOrder(reading, de));
  const isOfOthers = said(PEOPLE) && (said(PAST) || said(TASTES)) && !startsOrder(reading, de);
  const isCalled = reading.words
    .slice(de, ate)
    .some(({ texto }, index) => texto === "chama" && wordAt(reading, de + index - 1) === "se");
  return isPast || isOfOthers || isCalled || isJudged(reading, de, ate);
}

/** "a calabresa tava uma delícia": how it was, not what is wanted; "tava pensando numa mista" is. */
function isJudged(reading: Reading, de: number, ate: number): boolean {
  for (let at = de + 1; at < ate; at++) {
    const isWas = /^(tava|tavam|estava|estavam)$/.test(wordAt(reading, at));
    if (isWas && !has(reading, at + 1, "order") && !/^(pensando|afim|com|a)$/.test(wordAt(reading, at + 1)))
      return namesAt(reading, at + 1) === null && !startsOrder(reading, de);
  }
  return false;
}

function startsOrder(reading: Reading, de: number): boolean {
  return has(reading, de, "order") || has(reading, de + 1, "order");
}

/** ", meu marido passa pra pegar": how the pedido is handed over, not why. */
function saysHow({ marks }: Reading, de: number, ate: number): boolean {
  return marks.some((mark) => HANDED_OVER.has(mark.classe) && mark.de >= de && mark.ate <= ate);
}

const HANDED_OVER: ReadonlySet<string> = new Set(["pickup", "delivery"]);

/** ", que a galera é grande", ", minha irmã furou": why, not what. */
function isReason(reading: Reading, { de, ate }: Clause): boolean {
  if (de === 0) return false;
  const opens = /^(que|porque|pois|pq)$/.test(wordAt(reading, de));
  const isOfPeople = reading.words.slice(de, ate).some(({ texto }) => PEOPLE.has(texto));
  if (isOfPeople && saysHow(reading, de, ate)) return false;
  if (!opens && !isOfPeople) return false;
  for (let at = de; at < ate; at++) {
    if (namesAt(reading, at) !== null || has(reading, at, "sem", "com", "border", "dough", "remove", "swap"))
      return false;
    if (isOfPeople && has(reading, at, "order")) return false;
  }
  return true;
}
