import type { Command, Evidence } from "@/lib/core/dialogue/command";
import { clausesOf } from "./clauses";
import type { Finding } from "./finding";
import { isFreeSpan } from "./finding";
import type { PhraseClass } from "./lexicon/phrases";
import { targetAt } from "./order/targets";
import { evidenceOf, has, namesAt, type Reading, wordAt } from "./reading";

/** A subject that is no order: what its phrases mean, and when they do not. */
type Topic = {
  readonly classe: PhraseClass;
  readonly command: (evidence: Evidence) => Command;
  readonly isMeant?: (reading: Reading, de: number, ate: number) => boolean;
};

/** "esquece" may be the pedido, or what was said last. */
const MAYBE_CANCEL = /^esque(?:ce|ça|ca)(?: isso)?$/i;

const TOPICS: readonly Topic[] = [
  { classe: "privacy", command: (evidence) => ({ tipo: "PrivacyRequest", evidence }) },
  {
    classe: "optOut",
    command: (evidence) => ({ tipo: "OptOut", evidence }),
    isMeant: isMoreThanAWord,
  },
  { classe: "human", command: (evidence) => ({ tipo: "AskHuman", evidence }) },
  { classe: "bot", command: () => ({ tipo: "AskBot" }), isMeant: isNoIntroduction },
  { classe: "complaint", command: (evidence) => ({ tipo: "Complain", evidence }), isMeant: isNoAnswer },
  { classe: "paid", command: (evidence) => ({ tipo: "PaidClaim", evidence }), isMeant: isNoQuestion },
  {
    classe: "emptyCart",
    command: (evidence) => ({ tipo: "EmptyCarrinho", evidence }),
    isMeant: isWithoutObject,
  },
  {
    classe: "cancelAll",
    command: (evidence) =>
      MAYBE_CANCEL.test(evidence.trecho)
        ? { tipo: "CancelPedido", duvida: true, evidence }
        : { tipo: "CancelPedido", evidence },
    isMeant: isWithoutObject,
  },
];

/** Requests for a person, complaints, payments claimed, the pedido given up: each takes the clause it stands in. */
export function readTopics(reading: Reading, isFree: readonly boolean[]): Finding[] {
  const clauses = clausesOf(reading.words);
  const findings: Finding[] = [];
  for (const topic of TOPICS) {
    for (const { classe, de, ate } of reading.marks) {
      const isTaken =
        findings.some((each) => each.de < ate && de < each.ate) || isPartOfBot(reading, classe, de, ate);
      if (classe !== topic.classe || isTaken || !isFreeSpan(isFree, de, ate)) continue;
      if (topic.isMeant?.(reading, de, ate) === false) continue;
      const clause = clauses.find((each) => each.de <= de && de < each.ate) ?? { de, ate };
      findings.push({
        de: clause.de,
        ate: Math.max(nextWish(reading, ate, clause.ate), ate),
        commands: [topic.command(evidenceOf(reading, de, ate))],
      });
      break;
    }
  }
  return findings;
}

/** "é humano ou máquina?" asks for nobody. */
function isPartOfBot({ marks }: Reading, classe: PhraseClass, de: number, ate: number): boolean {
  return (
    classe === "human" &&
    marks.some((mark) => mark.classe === "bot" && mark.de < de && ate <= mark.ate && de < mark.ate)
  );
}

/** "parar" asks to be left alone when nothing else is said; not in "pode parar no portão". */
function isMoreThanAWord({ words }: Reading, de: number, ate: number): boolean {
  return ate - de > 1 || words.filter(({ tipo }) => tipo === "palavra").length === 1;
}

/** "aqui quem fala é o Chico" tells who is speaking. */
function isNoIntroduction(reading: Reading, de: number, ate: number): boolean {
  return wordAt(reading, de) !== "quem" || !has(reading, ate, "be", "e") || !has(reading, ate + 1, "article");
}

function isNoQuestion({ words }: Reading, de: number, ate: number): boolean {
  const end = words.findIndex((word, at) => at >= ate && word.tipo === "sinal");
  const asks = words.slice(de, ate).some(({ texto }) => texto === "quanto" || texto === "como");
  return !asks && words[end]?.texto !== "?";
}

/** "não era isso", of what is still being ordered, corrects the bot. */
function isNoAnswer(reading: Reading, de: number, ate: number): boolean {
  const { facts, state } = reading;
  const isBuilding = facts.cliente.pedidoAberto === null && state.carrinho.length > 0;
  return isNoQuestion(reading, de, ate) && !(isBuilding && CORRECTS.has(wordAt(reading, de)));
}

/** "não era isso", "faltou a coca". */
const CORRECTS: ReadonlySet<string> = new Set(["nao", "faltou", "faltam", "falta"]);

/** Where "… e faz uma média de atum" begins something new, or the end. */
function nextWish(reading: Reading, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    if (has(reading, at, "e") && has(reading, at + 1, "order")) return at;
  }
  return end;
}

/** "cancela a coca", "tira tudo menos a pizza" take something off; they do not give up the pedido. */
function isWithoutObject(reading: Reading, de: number, ate: number): boolean {
  if (has(reading, ate - 1, "article") && reading.words[ate]?.tipo === "numero") return false;
  const clause = clausesOf(reading.words).find((each) => each.de <= de && de < each.ate);
  const end = nextWish(reading, ate, clause?.ate ?? ate);
  for (let at = ate; at < end; at++) {
    if (targetAt(reading, at, true) !== null || namesAt(reading, at) !== null || has(reading, at, "border"))
      return false;
    if (/^(menos|exceto|so|nada)$/.test(wordAt(reading, at))) return false;
  }
  return !has(reading, de - 1, "nao");
}
