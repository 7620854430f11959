/** Who acts: nobody signed in, people of shop A by papel, the dono of shop B, and the server. */
export const ACTORS = [
  "anon",
  "dono",
  "gerente",
  "atendente",
  "cozinha",
  "entregador",
  "outro_dono",
  "service",
] as const;
export type Actor = (typeof ACTORS)[number];
export const VERBS = ["select", "insert", "update", "delete"] as const;
export type Verb = (typeof VERBS)[number];

/** Of the rows of shops A and B, which an actor reaches with a verb. */
export type Reach = "none" | "a" | "b" | "both";
export type TableAccess = Readonly<Record<Actor, Readonly<Record<Verb, Reach>>>>;

const nothing = verbs("none", "none", "none", "none");
const everything = verbs("both", "both", "both", "both");

/** What every table grants to whom. A table that is not here fails the test. */
export const ACCESS: Readonly<Record<string, TableAccess>> = {
  ...settings(
    "tamanhos",
    "categorias",
    "categoria_precos",
    "produtos",
    "produto_precos",
    "combos",
    "conhecimento",
  ),
  ...settings("bairros", "bairros_dias", "faixas_entrega", "horarios", "feriados", "formas_pagamento"),
  ...readByTeam(
    "clientes",
    "clientes_identidades",
    "clientes_enderecos",
    "clientes_estado",
    "conversas",
    "saidas",
    "turnos",
  ),
  ...readByTeam("pedidos", "pedidos_itens", "pagamentos", "avaliacoes"),
  // Granted and switched off by managers; one that was used stays with its pedidos.
  cupons: team(verbs("a", "a", "a", "none"), readOnly("a")),
  restaurantes: {
    ...team(verbs("a", "none", "a", "none"), verbs("a", "none", "none", "none")),
    entregador: verbs("a", "none", "none", "none"),
    outro_dono: verbs("b", "none", "b", "none"),
  },
  // Everybody sees their own membership; dono and gerente the team's. The dono alone changes it (its papel, by column).
  membros: {
    ...team(verbs("a", "none", "none", "a"), verbs("a", "none", "none", "none")),
    gerente: readOnly("a"),
    entregador: verbs("a", "none", "none", "none"),
  },
  convites: { ...team(verbs("a", "a", "none", "a"), nothing), gerente: readOnly("a") },
  uso_modelo: readByManagers(),
  auditoria: { ...readByManagers(), service: verbs("both", "both", "none", "none") },
  estoque_movimentos: {
    ...team(readOnly("a"), readOnly("a")),
    service: verbs("both", "both", "none", "none"),
  },
  // Couriers know who they are.
  entregadores: { ...team(verbs("a", "a", "none", "none"), readOnly("a")), entregador: readOnly("a") },
  entregadores_acesso: serverOnly(),
  // The courier of the fixture has the one entrega of shop A.
  entregas: { ...team(readOnly("a"), readOnly("a")), entregador: readOnly("a") },
  pedidos_contadores: serverOnly(),
  mensagens_apagadas: serverOnly(),
  plataforma_admins: serverOnly(),
};

function verbs(select: Reach, insert: Reach, update: Reach, remove: Reach): Readonly<Record<Verb, Reach>> {
  return { select, insert, update, delete: remove };
}

function readOnly(reach: Reach): Readonly<Record<Verb, Reach>> {
  return verbs(reach, "none", "none", "none");
}

/** Managers (dono, gerente) and staff (atendente, cozinha) of A; the other dono reaches the same of B. */
function team(managers: Readonly<Record<Verb, Reach>>, staff: Readonly<Record<Verb, Reach>>): TableAccess {
  const mirrored = Object.fromEntries(
    VERBS.map((verb) => [verb, managers[verb] === "a" ? "b" : managers[verb]]),
  );
  return {
    anon: nothing,
    dono: managers,
    gerente: managers,
    atendente: staff,
    cozinha: staff,
    entregador: nothing,
    outro_dono: verbs(
      mirrored.select ?? "none",
      mirrored.insert ?? "none",
      mirrored.update ?? "none",
      mirrored.delete ?? "none",
    ),
    service: everything,
  };
}

/** The menu and settings: the team reads, managers change. */
function settings(...tables: string[]): Record<string, TableAccess> {
  return each(tables, team(verbs("a", "a", "a", "a"), readOnly("a")));
}

/** Written only through the turn and the server's functions. */
function readByTeam(...tables: string[]): Record<string, TableAccess> {
  return each(tables, team(readOnly("a"), readOnly("a")));
}

function readByManagers(): TableAccess {
  return team(readOnly("a"), nothing);
}

function serverOnly(): TableAccess {
  return team(nothing, nothing);
}

function each(tables: readonly string[], access: TableAccess): Record<string, TableAccess> {
  return Object.fromEntries(tables.map((table) => [table, access]));
}
