import { expect, test } from "vitest";
import { edicao, toCommand } from "./edicao";

const PIZZA = { tamanhoId: 1, saborIds: [7, 8], bordaId: null, obs: null };

test("a pizza that is changed keeps its sabores, with what was asked of each, unless others are chosen", () => {
  const kept = toCommand({
    tipo: "mudar_pizza",
    linhaId: 3,
    quantidade: 2,
    pizza: { ...PIZZA, saborIds: null },
  });
  expect(kept).toMatchObject({
    tipo: "ChangeItem",
    alvo: { linhaIds: [3] },
    mudancas: [{ campo: "tamanho" }, { campo: "borda", borda: null }, { campo: "quantidade", quantidade: 2 }],
  });
  const swapped = toCommand({ tipo: "mudar_pizza", linhaId: 3, quantidade: 2, pizza: PIZZA });
  expect(swapped).toMatchObject({ mudancas: [{}, { campo: "partes" }, {}, {}] });
});

test("what is no change is refused before anything is read", () => {
  const base = { pedidoId: 1, trocoPara: null };
  const none = { tipo: "quantidade" as const, linhaId: 1, quantidade: 0 };
  expect(edicao.safeParse({ ...base, mudancas: [none] }).error?.issues[0]?.message).toContain("começa em 1");
  const bare = { tipo: "mais_pizza" as const, quantidade: 1, pizza: { ...PIZZA, saborIds: [] } };
  expect(edicao.safeParse({ ...base, mudancas: [bare] }).error?.issues[0]?.message).toContain(
    "pelo menos um sabor",
  );
});
