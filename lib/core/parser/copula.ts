import { classesOf } from "./lexicon/word-classes";
import type { Word } from "./word";

/**
 * "é" typed without its accent, where only the verb makes sense: "não e média", "o bairro e Centro", "e quanto?". The
 * word with its accent is "eh" for everybody who reads.
 */
export function restoreCopula(words: readonly Word[]): Word[] {
  return words.map((word, at) =>
    word.original === "e" && word.texto === "e" && isCopula(words, at)
      ? { ...word, texto: "eh", chave: "eh", classes: classesOf("eh") }
      : word,
  );
}

function isCopula(words: readonly Word[], at: number): boolean {
  const texto = (place: number) => words[place]?.texto ?? "";
  const isSaid = SUBJECTS.has(texto(at - 1)) && words[at + 1]?.tipo === "palavra";
  const isPrice = texto(at + 1) === "quanto" && at > 0 && isEnd(words, at + 2);
  const isDenied = texto(at - 1) === "nao" && at + 1 < words.length;
  const isRather = isEnd(words, at - 1) && isDeniedBefore(words, at - 1);
  const isRobot = MACHINES.has(texto(/^uma?$/.test(texto(at + 1)) ? at + 2 : at + 1));
  return isSaid || isPrice || isDenied || isRather || isRobot || isOfSize(words, at);
}

const SUBJECTS: ReadonlySet<string> = new Set("bairro rua endereco nome complemento referencia".split(" "));
const MACHINES: ReadonlySet<string> = new Set("robo bot maquina".split(" "));

/** "não é média, e grande": what is meant after what was denied. */
function isDeniedBefore(words: readonly Word[], end: number): boolean {
  if (words[end]?.texto !== ",") return false;
  let start = end - 1;
  while (start > 0 && !isEnd(words, start - 1)) start--;
  return words[start]?.texto === "nao" && /^(eh|e)$/.test(words[start + 1]?.texto ?? "");
}

/** "a grande e de atum", said by itself: two pizzas would each have their "a". */
function isOfSize(words: readonly Word[], at: number): boolean {
  const [article, size, next] = [words[at - 2], words[at - 1], words[at + 1]];
  return (
    size?.tipo === "palavra" &&
    /^(?:a|o)$/.test(article?.original ?? "") &&
    isEnd(words, at - 3) &&
    next?.texto === "de"
  );
}

function isEnd(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word === undefined || word.tipo === "sinal" || word.tipo === "quebra";
}
