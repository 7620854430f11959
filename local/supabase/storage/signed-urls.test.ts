import { expect, test } from "vitest";
import { createUrlSigner } from "./signed-urls";

const { sign, isValid } = createUrlSigner("a secret");

test("a token opens the place it was signed for, and no other", () => {
  const token = sign("fotos/a.png", 60);
  expect(isValid(token, "fotos/a.png")).toBe(true);
  expect(isValid(token, "fotos/b.png")).toBe(false);
});

test("a token past its time opens nothing", () => {
  expect(isValid(sign("fotos/a.png", -1), "fotos/a.png")).toBe(false);
});

test("a token changed, cut or signed with another secret opens nothing", () => {
  const token = sign("fotos/a.png", 60);
  const forged = createUrlSigner("another").sign("fotos/a.png", 60);
  for (const bad of [`x${token}`, token.slice(0, -3), token.split(".")[0] ?? "", "", forged]) {
    expect(isValid(bad, "fotos/a.png")).toBe(false);
  }
});
