import { z } from "zod";

/** Rows of the original as `to_jsonb` gives them: a column may be missing (three generations), null, or of another type. */
const text = z
  .union([z.string(), z.number(), z.boolean()])
  .transform(String)
  .nullish()
  .transform((value) => value?.trim() || null)
  .catch(null);
const flag = z.boolean().nullish().default(null).catch(null);
const id = z.coerce.string();
/** Times were written without an offset where the column has none; they are UTC. */
const time = text.transform((value) => {
  if (value === null) return null;
  const at = Date.parse(/[zZ]|[+-]\d\d(:?\d\d)?$/.test(value) ? value : `${value}Z`);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
});
const money = z.unknown();

export const restauranteRow = z.object({
  id,
  nome: text,
  phone_id: text,
  instance_name: text,
  instance_token: text,
  bot_ativo: flag,
  system_prompt: text,
  taxas_entrega: text,
  cardapio: text,
  taxa_entrega_padrao: money,
  taxa_unica_ativa: flag,
  mensagem_fechado: text,
  endereco_loja: text,
  telefone_loja: text,
  horario_loja: text,
  telefone_dono: text,
  usuario: text,
  pix_whatsapp_enabled: flag,
  pix_enabled: flag,
  pix_provider: text,
  mp_access_token_enc: text,
  regras_excecao_json: z.unknown(),
  borda_gratis_automatica_ativa: flag,
});
export const produtoRow = z.object({
  id,
  nome: text,
  descricao: text,
  preco: money,
  categoria: text,
  estoque: z.coerce.number().nullish().default(null).catch(null),
  disponivel: flag,
});
export const aliasRow = z.object({ produto_id: id, alias: text });
export const bairroRow = z.object({ id, nome: text, taxa: money, ativo: flag });
export const pedidoRow = z.object({
  id,
  cliente_zap: text,
  cliente_nome: text,
  status: text,
  carrinho_json: z.unknown(),
  resumo_pedido: text,
  total_valor: money,
  endereco_completo: text,
  tipo_entrega: text,
  forma_pagamento: text,
  payment_id: text,
  payment_status: text,
  payment_amount: money,
  payment_paid_at: time,
  bot_finalizado: flag,
  bot_finalizado_em: time,
  finalizado_em: time,
  avaliacao: z.unknown(),
  created_at: time,
  updated_at: time,
});
export const itemRow = z.object({
  pedido_id: id,
  item_nome: text,
  item_nome_exibicao: text,
  qtd: z.unknown(),
  preco_unitario: money,
});
export const perfilRow = z.object({
  cliente_zap: text,
  endereco_favorito: text,
  bairro_favorito: text,
  updated_at: time,
});
export const motoboyRow = z.object({ id, nome: text, telefone: text, placa: text, ativo: flag });

export type RestauranteRow = z.output<typeof restauranteRow>;
export type ProdutoRow = z.output<typeof produtoRow>;
export type AliasRow = z.output<typeof aliasRow>;
export type BairroRow = z.output<typeof bairroRow>;
export type PedidoRow = z.output<typeof pedidoRow>;
export type ItemRow = z.output<typeof itemRow>;
export type PerfilRow = z.output<typeof perfilRow>;
export type MotoboyRow = z.output<typeof motoboyRow>;
