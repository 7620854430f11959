import { expect, test } from "vitest";
import { detalheOf } from "./auditoria";

test("the log keeps numbers, switches and the texts it was told to keep", () => {
  const input = { produtoId: 7, preco: 4990, disponivel: false, nome: "Calabresa" };
  expect(detalheOf(input, ["nome"])).toEqual(input);
});

test("of any other text it keeps only that there was one, so that no secret and no message gets into it", () => {
  expect(detalheOf({ token: "APP_USR-secret", texto: "oi", limite: null })).toEqual({
    token: "…",
    texto: "…",
    limite: null,
  });
});

test("what is nested is kept by its own name, and lists are not", () => {
  const input = { bairroId: 3, mudanca: { taxa: 700, nome: "Centro", apelidos: ["ctr"] } };
  expect(detalheOf(input, ["nome"])).toEqual({ bairroId: 3, taxa: 700, nome: "Centro" });
});
