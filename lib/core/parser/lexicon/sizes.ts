/** Words for sizes that mean one another, by the usual name. Which of them a shop has, its cardapio says. */
export const SIZE_FAMILIES: Readonly<Record<string, string>> = {
  broto: "broto brotos brotinho brotinhos",
  individual: "individual individuais indiv ind pessoal",
  mini: "mini minis",
  pequena: "pequena pequenas pequeno pequenos peq peqs pqna pqn p pequenininha pequeninha",
  media: "media medias medio medios med md mds m",
  grande: "grande grandes gde gdes grd gd gds g grandona grandonas grandao grandinha",
  gigante: "gigante gigantes gigantona gigantonas gigantao gigantesca gigt gig gg maxi mega",
  familia: "familia familias fam fml f gigafamilia",
  exagerada: "exagerada exageradas",
};

/** One letter may be a size only beside something of a pizza. */
export const SIZE_LETTERS: ReadonlySet<string> = new Set(["p", "m", "g", "f", "gg", "ind"]);

/** What else "GG" may be called where there is no gigante. */
export const SIZE_FALLBACKS: Readonly<Record<string, readonly string[]>> = { gg: ["familia", "exagerada"] };

/** What follows a number that says how wide a pizza is. */
export const CENTIMETRES: ReadonlySet<string> = new Set(["centimetros", "centimetro"]);
