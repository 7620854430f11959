import { describe, expect, test } from "vitest";
import { matchesFiltro, SEM_FILTRO } from "./filtro";
import type { PedidoView } from "./pedido-view";

const AGORA = Date.parse("2026-05-15T21:00:00-03:00");
const PEDIDO: PedidoView = {
  id: 1,
  numero: 12,
  status: "confirmado",
  clienteNome: "José Antônio",
  telefone: "5519999887766",
  conversaId: 1,
  atendimento: "bot",
  chamando: null,
  entregador: null,
  localizacao: null,
  cidade: null,
  tipoEntrega: "entrega",
  endereco: "Rua das Flores, 123, Jardim América",
  pagamento: "Dinheiro",
  pix: null,
  trocoPara: null,
  subtotal: 5000,
  taxaEntrega: 700,
  desconto: 0,
  total: 5700,
  criadoEm: "2026-05-15T20:00:00-03:00",
  previstoAte: "2026-05-15T20:45:00-03:00",
  agendadoPara: null,
  motivoCancelamento: null,
  avaliacao: null,
  itens: [
    {
      ordem: 1,
      quantidade: 1,
      nome: "Pizza Grande Calabresa",
      detalhes: ["sem cebola"],
      total: 5000,
      parcelas: [],
    },
  ],
  hora: "20:00",
  agendadoTexto: null,
  movendo: false,
};

function finds(busca: string): boolean {
  return matchesFiltro(PEDIDO, { ...SEM_FILTRO, busca }, AGORA);
}

describe("the board is narrowed to what is looked for", () => {
  test.each([
    "12",
    "#12",
    "jose",
    "antonio josé",
    "9988",
    "jardim america",
    "CALABRESA",
    "sem cebola",
    "",
    "  ",
  ])("“%s” finds it", (busca) => expect(finds(busca)).toBe(true));

  test.each(["13", "#1", "#120", "maria", "0000", "portuguesa", "jose portuguesa"])(
    "“%s” does not",
    (busca) => expect(finds(busca)).toBe(false),
  );

  test("by how it is received, paid and where it stands", () => {
    const matches = (filtro: Partial<typeof SEM_FILTRO>) =>
      matchesFiltro(PEDIDO, { ...SEM_FILTRO, ...filtro }, AGORA);
    expect(matches({ entrega: "entrega" })).toBe(true);
    expect(matches({ entrega: "retirada" })).toBe(false);
    expect(matches({ pagamento: "Dinheiro" })).toBe(true);
    expect(matches({ pagamento: "Pix" })).toBe(false);
    expect(matches({ situacao: "atrasado" })).toBe(true);
    expect(matches({ situacao: "esperando_pix" })).toBe(false);
    expect(matches({ situacao: "chamando" })).toBe(false);
  });
});
