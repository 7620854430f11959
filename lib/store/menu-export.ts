import { z } from "zod";
import { hora } from "@/lib/core/replies/quando";
import { type CardapioRows, cardapioRows, regraPreco } from "@/lib/store/cardapio";
import { FORA_DE_AREA } from "@/lib/store/menu-rows";
import { reais } from "@/lib/store/reais";
import { WEEKDAYS } from "@/lib/store/weekdays";

const time = z.string().transform((text) => text.slice(0, 5));
const minutes = z.tuple([z.number(), z.number()]).nullable();

/** The answer of the function `export_restaurante`. */
export const exportRows = z.object({
  codigo: z.string(),
  nome: z.string(),
  cidade: z.string().nullable(),
  uf: z.string().nullable(),
  endereco_loja: z.string().nullable(),
  telefone_loja: z.string().nullable(),
  fuso: z.string(),
  aceita_entrega: z.boolean(),
  aceita_retirada: z.boolean(),
  pedido_minimo: reais,
  tempo_entrega_min: minutes,
  tempo_retirada_min: minutes,
  regra_preco: regraPreco,
  pix_chave: z.string().nullable(),
  cardapio: cardapioRows,
  /** Pictures by produto. */
  fotos: z.record(z.string(), z.string()),
  horarios: z.array(z.object({ dia_semana: z.number(), abre: time, fecha: time })),
  feriados: z.array(
    z.object({ data: z.string(), nome: z.string(), abre: time.nullable(), fecha: time.nullable() }),
  ),
  formas_pagamento: z.array(
    z.object({ codigo: z.string(), nome: z.string(), apelidos: z.array(z.string()), tipo: z.string() }),
  ),
  bairros: z.array(
    z.object({
      codigo: z.string(),
      nome: z.string(),
      apelidos: z.array(z.string()),
      ativo: z.boolean(),
      taxa: reais.nullable(),
      pedido_minimo: reais.nullable(),
      gratis_acima: reais.nullable(),
    }),
  ),
});
type ExportRows = z.output<typeof exportRows>;
type ProdutoRow = CardapioRows["produtos"][number] & { readonly foto?: string | undefined };

/** The rows of a restaurante as a menu file, which loads back as the same rows. */
export function toMenuFile(rows: ExportRows) {
  const { cardapio } = rows;
  const sizeOf = (id: number | string) =>
    cardapio.tamanhos.find((tamanho) => `${tamanho.id}` === `${id}`)?.codigo ?? "";
  const prices = (precos: Readonly<Record<number, number>>) =>
    Object.fromEntries(
      cardapio.tamanhos.flatMap(({ id, codigo }) => (precos[id] === undefined ? [] : [[codigo, precos[id]]])),
    );
  const of = (tipo: ProdutoRow["tipo"]): ProdutoRow[] =>
    cardapio.produtos
      .filter((produto) => produto.tipo === tipo)
      .map((produto) => ({ ...produto, foto: rows.fotos[produto.id] }));
  const categoriaOf = (id: number | null) =>
    cardapio.categorias.find((categoria) => categoria.id === id)?.codigo ?? "";
  const doughs = of("massa").map((massa) => ({
    id: massa.codigo,
    name: massa.nome,
    default: massa.padrao,
    prices: prices(massa.precos),
    ...extras(massa),
  }));
  return {
    schema: 1,
    currency: "BRL",
    money_unit: "centavos",
    store: storeOf(rows),
    hours: hoursOf(rows),
    holidays: rows.feriados.map(({ data, nome, abre, fecha }) => ({
      date: data,
      name: nome,
      hours: abre === null || fecha === null ? null : [abre, fecha],
    })),
    payments: rows.formas_pagamento.map(({ codigo, nome, apelidos }) => ({
      id: codigo,
      name: nome,
      ...whenSome("aliases", apelidos),
    })),
    pricing_rule: rows.regra_preco,
    sizes: cardapio.tamanhos.map((tamanho) => ({
      id: tamanho.codigo,
      name: tamanho.nome,
      slices: tamanho.fatias,
      max_flavors: tamanho.maxSabores,
      aliases: tamanho.apelidos,
    })),
    ...(doughs.length === 0 ? {} : { doughs }),
    flavor_groups: Object.fromEntries(
      cardapio.categorias.map((categoria) => [
        categoria.codigo,
        {
          name: categoria.nome,
          prices: prices(categoria.precos),
          ...(categoria.regra_preco === null ? {} : { pricing_rule: categoria.regra_preco }),
        },
      ]),
    ),
    flavors: of("sabor").map((sabor) => ({
      id: sabor.codigo,
      name: sabor.nome,
      kind: sabor.doce ? "doce" : "salgada",
      group: categoriaOf(sabor.categoria_id),
      ingredients: sabor.ingredientes,
      available: sabor.disponivel,
      aliases: sabor.apelidos,
      tags: sabor.tags,
      ...(Object.keys(sabor.precos).length === 0 ? {} : { prices: prices(sabor.precos) }),
      ...about(sabor),
    })),
    borders: of("borda").map((borda) => ({
      id: borda.codigo,
      name: borda.nome,
      prices: prices(borda.precos),
      ...extras(borda),
    })),
    additions: of("adicional").map((adicional) => ({
      id: adicional.codigo,
      name: adicional.nome,
      price: adicional.preco,
      ...extras(adicional),
    })),
    drinks: of("bebida").map((bebida) => ({
      id: bebida.codigo,
      name: bebida.nome,
      size: bebida.variante,
      price: bebida.preco,
      available: bebida.disponivel,
      aliases: bebida.apelidos,
      ...about(bebida),
    })),
    desserts: of("sobremesa").map((sobremesa) => ({
      id: sobremesa.codigo,
      name: sobremesa.nome,
      price: sobremesa.preco,
      available: sobremesa.disponivel,
      ...whenSome("aliases", sobremesa.apelidos),
      ...about(sobremesa),
    })),
    combos: of("combo").map((combo) => ({
      id: combo.codigo,
      name: combo.nome,
      price: combo.preco,
      ...extras(combo),
      description: combo.descricao ?? "",
      parts: combo.partes.map((parte) => partOf(parte, cardapio, sizeOf, categoriaOf)),
    })),
    ...bairrosOf(rows),
  };
}

function storeOf(rows: ExportRows) {
  return {
    id: rows.codigo,
    name: rows.nome,
    ...whenSet("city", rows.cidade),
    ...whenSet("state", rows.uf),
    address: rows.endereco_loja,
    phone: rows.telefone_loja,
    timezone: rows.fuso,
    accepts_pickup: rows.aceita_retirada,
    accepts_delivery: rows.aceita_entrega,
    min_delivery_order: rows.pedido_minimo,
    eta_delivery_min: rows.tempo_entrega_min,
    eta_pickup_min: rows.tempo_retirada_min,
    pix_key: rows.pix_chave,
  };
}

function hoursOf(rows: ExportRows) {
  return Object.fromEntries(
    WEEKDAYS.map((day, index) => {
      const turnos = rows.horarios
        .filter(({ dia_semana }) => dia_semana === index)
        .map(({ abre, fecha }) => [abre, fecha]);
      return [day, turnos.length > 1 ? turnos : (turnos[0] ?? null)];
    }),
  );
}

function partOf(
  parte: ProdutoRow["partes"][number],
  cardapio: CardapioRows,
  sizeOf: (id: number) => string,
  categoriaOf: (id: number) => string,
) {
  if (parte.produto_id === null) {
    return {
      k: "pizza",
      size: sizeOf(parte.tamanho_id ?? 0),
      groups: parte.categoria_ids.map(categoriaOf),
      max_flavors: parte.max_sabores,
    };
  }
  const produto = cardapio.produtos.find(({ id }) => id === parte.produto_id);
  return { k: produto?.tipo === "sobremesa" ? "dessert" : "drink", id: produto?.codigo ?? "" };
}

function bairrosOf(rows: ExportRows) {
  const isName = ({ codigo }: { codigo: string }) => codigo.startsWith(FORA_DE_AREA);
  return {
    bairros: rows.bairros
      .filter((bairro) => !isName(bairro))
      .map((bairro) => ({
        id: bairro.codigo,
        name: bairro.nome,
        fee: bairro.taxa,
        min_order: bairro.pedido_minimo,
        free_from: bairro.gratis_acima,
        aliases: bairro.apelidos,
        ...(bairro.ativo ? {} : { active: false }),
      })),
    bairros_nao_atendidos: rows.bairros.filter(isName).map(({ nome }) => nome),
  };
}

/** Keys of the format that are there only where they say something. */
function extras(produto: ProdutoRow) {
  return {
    ...(produto.disponivel ? {} : { available: false }),
    ...whenSome("aliases", produto.apelidos),
    ...about(produto),
  };
}

/** Our extensions of the format. */
function about({ descricao, dias, servido_de: de, servido_ate: ate, foto }: ProdutoRow) {
  const served = {
    ...(dias === null ? {} : { days: dias.map((dia) => WEEKDAYS[dia]) }),
    ...(de === null || ate === null ? {} : { from: hora(de), to: hora(ate) }),
  };
  return {
    ...whenSet("description", descricao),
    ...(Object.keys(served).length === 0 ? {} : { served }),
    ...whenSet("photo", foto ?? null),
  };
}

function whenSome<K extends string>(key: K, values: readonly string[]) {
  return values.length === 0 ? {} : { [key]: values };
}

function whenSet<K extends string>(key: K, value: string | null) {
  return value === null ? {} : { [key]: value };
}
