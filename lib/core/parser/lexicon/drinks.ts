/** Vessels a drink comes in, by the words for them; the same words stand in the names of variantes. */
export const VESSELS: Readonly<Record<string, string>> = {
  lata: "lata",
  garrafa: "garrafa pet vidro ks retornavel descartavel",
  "long neck": "longneck neck ln",
  copo: "copo copinho copao",
  jarra: "jarra jarrinha",
  caixa: "caixinha caixa",
  litrao: "litrao",
  taca: "taca tacas tacinha",
  caneca: "caneca canecas caneco",
  dose: "dose doses",
};

/** Volumes that go without a number. */
export const NAMED_VOLUMES_ML: ReadonlyMap<string, number> = new Map([
  ["litrao", 1000],
  ["litro", 1000],
  ["latao", 473],
]);

/** Names of drinks that are no soft drink: what "refri" cannot mean. */
export const NOT_SOFT_DRINKS: ReadonlySet<string> = new Set(
  "agua suco cerveja vinho cha cafe chopp chope energetico vitamina leite taca caipirinha whisky vodka isotonico achocolatado milkshake".split(
    " ",
  ),
);

/** Brands that are drinks wherever they are named, sold here or not. */
export const DRINK_BRANDS: ReadonlySet<string> = new Set(
  "coca pepsi fanta sprite guarana kuat soda sukita schweppes tubaina dolly h2oh itubaina cajuina brahma skol heineken itaipava corona budweiser stella eisenbahn original bohemia amstel redbull monster gatorade".split(
    " ",
  ),
);

/** A drink named without these is the ordinary one. */
export const MARKED_DRINK_WORDS: ReadonlySet<string> = new Set(
  "zero diet light alcool malzbier ipa puro".split(" "),
);

/** Words for whatever is drunk, none in particular. */
export const GENERIC_DRINKS: ReadonlySet<string> = new Set(
  "refrigerante bebida bebidas drink drinks".split(" "),
);
