import type { MenuFile } from "@/lib/store/menu-file";

/** The same shop under other names, and the way to say an old text about the new shop. */
export type RenamedMenu = {
  readonly menu: MenuFile;
  /** Its names become the new ones, spelt right. */
  readonly rename: (text: string) => string;
  /** The new name of a thing that is named as on the menu. */
  readonly newName: (name: string) => string;
};

/** Where a text has a word of a name, and which one: "calabreza" is calabresa. */
export type NameWordsIn = (
  text: string,
) => readonly { readonly inicio: number; readonly fim: number; readonly palavra: string }[];

/**
 * Gives every word of the shop's own names (sabores, bebidas, bairros, ingredientes) a made-up word, the same wherever
 * it stands, so that what sounded alike in two names still does. Words of the language ("suco", "grande") stay.
 */
export function renameMenu(
  menu: MenuFile,
  isLanguage: (word: string) => boolean,
  nameWordsIn: NameWordsIn,
): RenamedMenu {
  const madeUp = new Map<string, string>();
  const words = madeUpWords();
  const newWord = (old: string) => {
    const key = singular(old);
    const known = madeUp.get(key);
    if (known !== undefined) return known;
    const made = isLanguage(plain(old)) || isLanguage(key) ? old : words.next().value;
    madeUp.set(key, made);
    return made;
  };
  const newName = (name: string) => name.replace(/\p{L}[\p{L}\p{M}]*/gu, newWord);
  return {
    menu: withNames(menu, newName),
    newName,
    rename: (text) =>
      replaceSpans(text, nameWordsIn(text), (palavra) => madeUp.get(singular(palavra)) ?? null),
  };
}

function withNames(menu: MenuFile, newName: (name: string) => string): MenuFile {
  const named = <T extends { name: string; aliases?: string[] }>(entry: T): T => ({
    ...entry,
    name: newName(entry.name),
    ...(entry.aliases === undefined ? {} : { aliases: entry.aliases.map(newName) }),
  });
  return {
    ...menu,
    flavors: menu.flavors.map((each) => ({ ...named(each), ingredients: each.ingredients.map(newName) })),
    borders: menu.borders.map(named),
    additions: menu.additions.map(named),
    drinks: menu.drinks.map(named),
    desserts: menu.desserts.map(named),
    bairros: menu.bairros.map(named),
    bairros_nao_atendidos: menu.bairros_nao_atendidos.map(newName),
  };
}

function replaceSpans(
  text: string,
  spans: ReturnType<NameWordsIn>,
  newWord: (palavra: string) => string | null,
) {
  let [renamed, last] = ["", 0];
  for (const { inicio, fim, palavra } of spans) {
    renamed += text.slice(last, inicio) + (newWord(palavra) ?? text.slice(inicio, fim));
    last = fim;
  }
  return renamed + text.slice(last);
}

/** Without accents and plural s, so that "queijos" and "queijo" stay one word. */
function singular(word: string): string {
  return plain(word).replace(/s$/, "");
}

function plain(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

const SYLLABLES = "bra ju vo dri fu ze blo ga ti plu xe nu fro ki mo ve da lu pro si".split(" ");

/** "bravojuzo": words no language has, any two of them at least two syllables apart. */
function* madeUpWords(): Generator<string, never> {
  const size = SYLLABLES.length;
  for (let number = 0; ; number++) {
    const [first, second] = [number % size, Math.floor(number / size) % size];
    const parts = [first, second, (first + second) % size, (first + 2 * second + 1) % size];
    yield parts.map((part) => SYLLABLES[part]).join("");
  }
}
