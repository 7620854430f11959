import { expect, test } from "vitest";
import { mapLinks } from "./map-links";

const LUGAR = {
  endereco: "Rua São João, 12 & 14, Centro (portão azul)",
  cidade: "Campinas",
  localizacao: null,
};

test("an address goes to the map with its city, every letter kept and what is in brackets left out", () => {
  const { rota, aparelho, waze } = mapLinks(LUGAR);
  const url = new URL(rota);
  expect(url.hostname).toBe("www.google.com");
  expect(url.searchParams.get("destination")).toBe("Rua São João, 12 & 14, Centro, Campinas");
  expect(decodeURIComponent(aparelho)).toBe("geo:0,0?q=Rua São João, 12 & 14, Centro, Campinas");
  expect(new URL(waze).searchParams.get("q")).toBe("Rua São João, 12 & 14, Centro, Campinas");
});

test("a pin the customer sent is more exact than words", () => {
  const { rota, aparelho } = mapLinks({ ...LUGAR, localizacao: { latitude: -22.9, longitude: -47.06 } });
  expect(new URL(rota).searchParams.get("destination")).toBe("-22.9,-47.06");
  expect(aparelho).toMatch(/^geo:-22\.9,-47\.06\?q=/);
});
