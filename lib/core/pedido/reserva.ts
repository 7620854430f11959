import { type Cardapio, findProduto, findProdutoDe, massaPadrao } from "./cardapio";
import { DOZE_AVOS, dozeAvosDasPartes } from "./fracao";
import { idCerto, type Linha, type Pizza } from "./item";

/**
 * Twelfths of a unit held, by produto id. Only produtos whose stock is counted are in it: what was taken is what is
 * given back, also when the owner starts or stops counting a produto in between.
 */
export type Reserva = Readonly<Record<string, number>>;

/** What these lines take from the counted stock. Open choices take nothing yet. */
export function reservaDe(cardapio: Cardapio, linhas: readonly Linha[]): Reserva {
  const taken: Record<string, number> = {};
  for (const linha of linhas) {
    for (const { produtoId, dozeAvos } of consumoDaLinha(cardapio, linha)) {
      if (findProduto(cardapio, produtoId)?.estoqueDozeAvos === null) continue;
      taken[produtoId] = (taken[produtoId] ?? 0) + dozeAvos * linha.quantidade;
    }
  }
  return taken;
}

/** What must be moved to go from one reservation to another: negative takes from the shelf, positive returns. */
export function diferencaReserva(
  before: Reserva,
  after: Reserva,
): { produtoId: number; deltaDozeAvos: number }[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((id) => ({ produtoId: Number(id), deltaDozeAvos: (before[id] ?? 0) - (after[id] ?? 0) }))
    .filter(({ deltaDozeAvos }) => deltaDozeAvos !== 0)
    .sort((a, b) => a.produtoId - b.produtoId);
}

export function somaReservas(reservas: readonly Reserva[]): Reserva {
  const sum: Record<string, number> = {};
  for (const reserva of reservas) {
    for (const [id, dozeAvos] of Object.entries(reserva)) sum[id] = (sum[id] ?? 0) + dozeAvos;
  }
  return sum;
}

type Consumo = { readonly produtoId: number; readonly dozeAvos: number };

function consumoDaLinha(cardapio: Cardapio, linha: Linha): Consumo[] {
  switch (linha.tipo) {
    case "pizza":
      return consumoDaPizza(cardapio, linha.pizza);
    case "produto":
      return whole(idCerto(linha.produto));
    case "combo":
      return [
        ...whole(linha.comboId),
        ...linha.pizzas.flatMap((pizza) => consumoDaPizza(cardapio, pizza)),
        ...(findProdutoDe(cardapio, "combo", linha.comboId)?.partes ?? []).flatMap((parte) =>
          parte.tipo === "produto" ? whole(parte.produtoId) : [],
        ),
      ];
  }
}

function consumoDaPizza(cardapio: Cardapio, pizza: Pizza): Consumo[] {
  if (pizza.partes.length === 0) return [];
  const shares = dozeAvosDasPartes(pizza.partes);
  const sabores = pizza.partes.flatMap((parte, index) => {
    const produtoId = idCerto(parte.sabor);
    return produtoId === null ? [] : [{ produtoId, dozeAvos: shares[index] ?? 0 }];
  });
  const adicionais = [...pizza.com, ...pizza.partes.flatMap((parte) => parte.com)];
  const massaId = pizza.massa === null ? (massaPadrao(cardapio)?.id ?? null) : idCerto(pizza.massa);
  return [...sabores, ...adicionais.flatMap(whole), ...whole(idCerto(pizza.borda)), ...whole(massaId)];
}

function whole(produtoId: number | null): Consumo[] {
  return produtoId === null ? [] : [{ produtoId, dozeAvos: DOZE_AVOS }];
}
