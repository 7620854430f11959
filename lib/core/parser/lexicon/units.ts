/** What a number may count that is nobody's quantity: years, people, minutes, money, volumes, distances. */
export const OTHER_UNITS: ReadonlySet<string> = new Set(
  "ano anos pessoa pessoas minuto minutos min mins hora horas real reais conto contos pila pilas centavos dia dias vez vezes gente crianca criancas adultos convidados centimetro centimetros metro metros km".split(
    " ",
  ),
);
