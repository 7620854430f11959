import type { FormaPagamento } from "@/lib/core/dialogue/facts";
import type { TipoProduto } from "@/lib/core/pedido/cardapio";
import type { MenuFile } from "@/lib/store/menu-file";
import { reaisFromCentavos } from "@/lib/store/reais";
import { WEEKDAYS } from "@/lib/store/weekdays";

/** A menu file as the rows `import_restaurante` takes: money in reais, the file's ids as codigo. */
export function toMenuRows(menu: MenuFile) {
  const { store } = menu;
  return {
    codigo: store.id,
    nome: store.name,
    cidade: store.city,
    uf: store.state,
    endereco_loja: store.address,
    telefone_loja: store.phone,
    fuso: store.timezone,
    aceita_entrega: store.accepts_delivery,
    aceita_retirada: store.accepts_pickup,
    pedido_minimo: reaisFromCentavos(store.min_delivery_order),
    tempo_entrega_min: toRange(store.eta_delivery_min),
    tempo_retirada_min: toRange(store.eta_pickup_min),
    regra_preco: menu.pricing_rule,
    pix_chave: store.pix_key,
    tamanhos: menu.sizes.map((size, ordem) => ({
      codigo: size.id,
      nome: size.name,
      apelidos: size.aliases,
      fatias: size.slices,
      max_sabores: size.max_flavors,
      ordem,
    })),
    categorias: Object.entries(menu.flavor_groups).map(([codigo, group], ordem) => ({
      codigo,
      nome: group.name,
      regra_preco: group.pricing_rule ?? null,
      ordem,
    })),
    categoria_precos: Object.entries(menu.flavor_groups).flatMap(([categoria, group]) =>
      bySize(group.prices).map((price) => ({ categoria, ...price })),
    ),
    ...produtoRows(menu),
    ...atendimentoRows(menu),
  };
}

const PRODUTO = {
  variante: null as string | null,
  categoria: null as string | null,
  doce: false,
  ingredientes: [] as readonly string[],
  tags: [] as readonly string[],
  padrao: false,
  preco: null as string | null,
};

function produtoRows(menu: MenuFile) {
  const produtos = [
    ...menu.flavors.map((flavor) => ({
      ...PRODUTO,
      ...named(flavor, "sabor"),
      categoria: flavor.group,
      doce: flavor.kind === "doce",
      ingredientes: flavor.ingredients,
      tags: flavor.tags,
    })),
    ...menu.borders.map((border) => ({ ...PRODUTO, ...named(border, "borda") })),
    ...menu.doughs.map((dough) => ({ ...PRODUTO, ...named(dough, "massa"), padrao: dough.default })),
    ...menu.additions.map((addition) => ({
      ...PRODUTO,
      ...named(addition, "adicional"),
      preco: reaisFromCentavos(addition.price),
    })),
    ...menu.drinks.map((drink) => ({
      ...PRODUTO,
      ...named(drink, "bebida"),
      variante: drink.size,
      preco: reaisFromCentavos(drink.price),
    })),
    ...menu.desserts.map((dessert) => ({
      ...PRODUTO,
      ...named(dessert, "sobremesa"),
      preco: reaisFromCentavos(dessert.price),
    })),
    ...menu.combos.map((combo) => ({
      ...PRODUTO,
      ...named(combo, "combo"),
      preco: reaisFromCentavos(combo.price),
    })),
  ].map((produto, ordem) => ({ ...produto, ordem }));
  const priced = [
    ...menu.flavors.map(({ id, prices }) => ({ id, tipo: "sabor", prices: prices ?? {} })),
    ...menu.borders.map(({ id, prices }) => ({ id, tipo: "borda", prices })),
    ...menu.doughs.map(({ id, prices }) => ({ id, tipo: "massa", prices })),
  ];
  return {
    produtos,
    produto_precos: priced.flatMap(({ id, tipo, prices }) =>
      bySize(prices).map((price) => ({ produto: id, tipo, ...price })),
    ),
    combos: menu.combos.flatMap((combo) =>
      combo.parts.map((part, ordem) => ({
        combo: combo.id,
        ordem,
        tamanho: part.k === "pizza" ? part.size : null,
        categorias: part.k === "pizza" ? part.groups : [],
        max_sabores: part.k === "pizza" ? part.max_flavors : null,
        produto: part.k === "pizza" ? null : part.id,
      })),
    ),
  };
}

/** What any entry may say. */
type Sold = Omit<MenuFile["borders"][number], "prices">;

function named(entry: Sold, tipo: TipoProduto) {
  const { served } = entry;
  return {
    codigo: entry.id,
    tipo,
    nome: entry.name,
    descricao: entry.description || null,
    disponivel: entry.available ?? true,
    apelidos: entry.aliases ?? [],
    dias: served?.days?.map((day) => WEEKDAYS.indexOf(day)) ?? null,
    servido_de: served?.from ?? null,
    servido_ate: served?.to ?? null,
    foto: entry.photo ?? null,
  };
}

function bySize(prices: Readonly<Record<string, number>>) {
  return Object.entries(prices).map(([tamanho, preco]) => ({ tamanho, preco: reaisFromCentavos(preco) }));
}

/** Marks the names of places that are only known as not served. */
export const FORA_DE_AREA = "fora:";

function atendimentoRows(menu: MenuFile) {
  return {
    horarios: WEEKDAYS.flatMap((day, dia_semana) =>
      menu.hours[day].map(([abre, fecha]) => ({ dia_semana, abre, fecha })),
    ),
    feriados: menu.holidays.map(({ date, name, hours }) => ({
      data: date,
      nome: name,
      abre: hours?.[0] ?? null,
      fecha: hours?.[1] ?? null,
    })),
    formas_pagamento: menu.payments.map(({ id, name, aliases }, ordem) => ({
      codigo: id,
      nome: name,
      apelidos: aliases,
      tipo: tipoPagamento(id, name),
      ordem,
    })),
    bairros: [
      ...menu.bairros.map((bairro) => ({
        codigo: bairro.id,
        nome: bairro.name,
        apelidos: bairro.aliases,
        ativo: bairro.active ?? true,
        taxa: bairro.fee === null ? null : reaisFromCentavos(bairro.fee),
        pedido_minimo: bairro.min_order === null ? null : reaisFromCentavos(bairro.min_order),
        gratis_acima: bairro.free_from === null ? null : reaisFromCentavos(bairro.free_from),
      })),
      ...menu.bairros_nao_atendidos.map((nome) => ({
        codigo: `${FORA_DE_AREA}${nome}`,
        nome,
        apelidos: [],
        ativo: false,
        taxa: null,
        pedido_minimo: null,
        gratis_acima: null,
      })),
    ].map((bairro, ordem) => ({ ...bairro, ordem })),
  };
}

/** The format names payments freely; what each is decides whether change is asked for. */
function tipoPagamento(id: string, name: string): FormaPagamento["tipo"] {
  const words = `${id} ${name}`.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return TIPOS_PAGAMENTO.find(([pattern]) => pattern.test(words))?.[1] ?? "outro";
}

const TIPOS_PAGAMENTO: readonly (readonly [RegExp, FormaPagamento["tipo"]])[] = [
  // Taken at the door, whether or not the shop's Pix is charged by a bank.
  [/\bpix\b.*(?:entrega|retirada|maquin)/, "outro"],
  [/\bpix\b/, "pix"],
  [/dinheiro|especie/, "dinheiro"],
  [/\bvale\b|refeicao|alimentacao|\bv[ra]\b|ticket|alelo|sodexo|pluxee/, "vale"],
  [/debito/, "debito"],
  [/credito/, "credito"],
];

function toRange(minutes: readonly [number, number] | null): string | null {
  return minutes === null ? null : `[${minutes[0]},${minutes[1]}]`;
}
