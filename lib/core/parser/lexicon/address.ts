/** Words an address is made of. */
export const STREETS: ReadonlySet<string> = new Set(
  "rua avenida alameda travessa estrada rodovia praca beco viela ladeira largo passagem servidao quadra".split(
    " ",
  ),
);

export const COMPLEMENTS: ReadonlySet<string> = new Set(
  "apartamento bloco casa fundos andar sala cobertura lote quadra condominio edificio residencial predio torre conjunto sobrado portao kitnet loja galpao chacara terreo".split(
    " ",
  ),
);

/** Words that begin a point of reference. */
export const REFERENCES: ReadonlySet<string> = new Set(
  "perto proximo proxima frente lado atras esquina depois antes referencia ponto vizinho vizinha defronte".split(
    " ",
  ),
);

/** Who lives or receives where: "moro em", "entrega no", "fica no". */
export const DWELLING: ReadonlySet<string> = new Set(
  "moro mora moramos fica ficamos entrega entregar entregando entregue levar leva endereco bairro estou mandar manda deixar deixa trazer traz".split(
    " ",
  ),
);

export const NUMBER_WORD = "numero";
export const NO_NUMBER = "sn";
