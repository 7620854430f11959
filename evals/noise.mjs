// Seeded noise that does not change the meaning: same text, seed and level always give the same messages.
// Digits, sizes, "meia"/"média", yes/no words and the answers listed in PLAIN_KINDS keep their letters.

/** Returns the message(s) the customer really types. Level 0 is clean, 1 light, 2 medium, 3 heavy. */
export function noise(text, seed, level = 2, kind = "") {
  if (!level) return [text];
  const random = rng(hash(text) ^ Math.imul(seed + 1, 2654435761));
  const probability = [0, 0.08, 0.18, 0.3][level];
  const mayChangeWords = !PLAIN_KINDS.includes(kind);
  let out = text;
  if (mayChangeWords)
    out = out
      .split(/(\s+)/)
      .map((word) => noisyWord(word, random, probability))
      .join("");
  if (random() < 0.25 + level * 0.2) out = withoutAccents(out);
  const letterCase = random();
  if (letterCase < 0.12) out = out.toUpperCase();
  else if (letterCase < 0.7) out = out.toLowerCase();
  if (random() < 0.3) out = out.replace(/[.!,](?=\s|$)/g, "");
  if (mayChangeWords && random() < probability * 0.8) out += TAILS[Math.floor(random() * TAILS.length)];
  if (mayChangeWords && level > 1 && random() < probability * 0.5 && out.length > 30 && /, /.test(out)) {
    const comma = out.indexOf(", ");
    return [out.slice(0, comma), out.slice(comma + 2)];
  }
  return [out];
}

export function rng(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function hash(text) {
  let h = 2166136261;
  for (const c of text) {
    h ^= c.codePointAt(0);
    h = Math.imul(h, 16777619);
  }
  return h >>> 0;
}

const PLAIN_KINDS = ["address", "name", "number", "bairro", "schedule"];
const TAILS = [" 😊", " 🙏", " pfv", " por gentileza", " kkk", "!!"];
const ABBREVIATIONS = {
  quero: "qro",
  queria: "qria",
  você: "vc",
  vocês: "vcs",
  também: "tb",
  que: "q",
  quanto: "qnto",
  beleza: "blz",
  obrigado: "obg",
  hoje: "hj",
  com: "c/",
  sem: "s/",
  para: "pra",
  grande: "gde",
  refrigerante: "refri",
  mesmo: "msm",
  verdade: "vdd",
  demais: "dms",
  pizza: "piza",
  cadê: "kd",
  litros: "l",
  não: "nao",
  está: "ta",
};
const NEIGHBOURS = {
  a: "s",
  b: "v",
  c: "x",
  d: "s",
  e: "r",
  f: "g",
  g: "h",
  h: "j",
  i: "o",
  j: "k",
  l: "k",
  m: "n",
  n: "m",
  o: "p",
  p: "o",
  q: "w",
  r: "t",
  s: "a",
  t: "r",
  u: "i",
  v: "c",
  x: "z",
  z: "x",
};
const NEVER_MISSPELT =
  /\d|^(meia|meio|metade|média|media|sim|não|nao|sem|com|uma?|dois|duas|três|tres|pix|broto|lata)$/i;

function noisyWord(word, random, probability) {
  const match = word.match(/^([\p{L}]+)([.,!?;:]*)$/u);
  if (!match) return word;
  const [, letters, tail] = match;
  const abbreviation = ABBREVIATIONS[letters.toLowerCase()];
  if (abbreviation && random() < probability * 2) return abbreviation + tail;
  if (letters.length >= 7 && !NEVER_MISSPELT.test(letters) && random() < probability)
    return misspelt(letters, random) + tail;
  if (/^(sim|não|isso|oi)$/i.test(letters) && random() < probability)
    return letters + letters.slice(-1).repeat(1 + Math.floor(random() * 3)) + tail;
  return word;
}

// One mistake a word, never on the first letter: swap, double, drop, or the key beside it.
function misspelt(word, random) {
  const i = 1 + Math.floor(random() * (word.length - 2));
  const kind = random();
  if (kind < 0.25) return word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2);
  if (kind < 0.5) return word.slice(0, i) + word[i] + word.slice(i);
  if (kind < 0.75) return word.slice(0, i) + word.slice(i + 1);
  return word.slice(0, i) + (NEIGHBOURS[word[i].toLowerCase()] || word[i]) + word.slice(i + 1);
}

const withoutAccents = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
