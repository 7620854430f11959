import { z } from "zod";
import type { Endereco } from "@/lib/core/dialogue/state";
import type { Linha } from "@/lib/core/pedido/item";
import type { Reserva } from "@/lib/core/pedido/reserva";
import { cardapioRows, estoqueRow, regraPreco } from "@/lib/store/cardapio";
import { cobrancaRow, instante } from "@/lib/store/cobranca-row";
import { feriadoRow, horarioRow } from "@/lib/store/horarios";
import { configuracoes } from "@/lib/store/limites";
import { operacaoRow } from "@/lib/store/operacao";
import { reais } from "@/lib/store/reais";

const minutesRange = z.tuple([z.number(), z.number()]).nullable();
const tipoEntrega = z.enum(["entrega", "retirada"]);
export const statusPedido = z.enum([
  "novo",
  "agendado",
  "confirmado",
  "em_preparo",
  "saiu_entrega",
  "pronto_retirada",
  "finalizado",
  "cancelado",
]);
export const midia = z.enum([
  "audio",
  "imagem",
  "video",
  "documento",
  "figurinha",
  "localizacao",
  "contato",
  "reacao",
  "enquete",
  "visualizacao_unica",
  "outro",
]);
export const falhaDeAudio = z.enum(["sem_chave", "longo", "grande", "formato", "ruido", "demais", "falhou"]);
export const canal = z.enum(["uazapi", "evolution", "cloud_api"]);

/** What the bot wrote itself (a carrinho, an address, a reservation) is taken back as it is. */
const ours = <T>() => z.custom<T>((value) => value !== undefined);

/** What the channel told of a message that is not words; a pin out of range is no pin. */
export const conteudoRow = z
  .object({
    latitude: z.number().min(-90).max(90).optional().catch(undefined),
    longitude: z.number().min(-180).max(180).optional().catch(undefined),
    mimeType: z.string().optional().catch(undefined),
    bytes: z.number().optional().catch(undefined),
    seconds: z.number().optional().catch(undefined),
    mediaId: z.string().optional().catch(undefined),
    placeName: z.string().optional().catch(undefined),
    fileName: z.string().optional().catch(undefined),
    contactName: z.string().optional().catch(undefined),
    contactPhone: z.string().optional().catch(undefined),
  })
  .nullable();

/** The answer of the function `load_turn`. */
export const turnRows = z.object({
  restaurante: z.object({
    id: z.number(),
    nome: z.string(),
    canal,
    instance_name: z.string().nullable(),
    instance_token: z.string().nullable(),
    bot_ativo: z.boolean(),
    fuso: z.string(),
    endereco_loja: z.string().nullable(),
    telefone_loja: z.string().nullable(),
    mensagem_fechado: z.string().nullable(),
    aceita_entrega: z.boolean(),
    aceita_retirada: z.boolean(),
    pedido_minimo: reais,
    taxa_unica: reais.nullable(),
    tempo_entrega_min: minutesRange,
    tempo_retirada_min: minutesRange,
    regra_preco: regraPreco,
    pix_chave: z.string().nullable(),
    pix_online: z.boolean(),
    cardapio_versao: z.number(),
    bot_nome: z.string().nullable(),
    bot_tom: z.enum(["alegre", "sobrio"]),
    system_prompt: z.string(),
    configuracoes,
    avisar_whatsapp: z.string().nullable(),
  }),
  conversa: z.object({
    id: z.number(),
    versao: z.number(),
    dados_parciais: z.unknown(),
    destino: z.string(),
    quieta: z.boolean(),
    humano_em: instante.nullable(),
    carrinho_rotina_em: instante.nullable(),
    estado_velho_em: instante.nullable(),
  }),
  cliente: z.object({
    id: z.number(),
    nome: z.string().nullable(),
    telefone: z.string().nullable(),
    sem_lembretes: z.boolean(),
  }),
  mensagens: z.array(
    z.object({
      id: z.number(),
      tipo: z.enum(["texto", "opcao", "midia"]),
      mensagem: z.string(),
      opcao_id: z.string().nullable(),
      midia: midia.nullable(),
      conteudo: conteudoRow,
      provedor_mensagem_id: z.string().nullable(),
      corrige: z.boolean(),
      transcricao: z.string().nullable(),
      transcricao_falha: falhaDeAudio.nullable(),
      recebida_em: instante,
    }),
  ),
  trocas: z.array(z.string()),
  recentes: z.array(z.string()),
  horarios: z.array(horarioRow),
  feriados: z.array(feriadoRow),
  bairros: z.array(
    z.object({
      id: z.number(),
      codigo: z.string(),
      nome: z.string(),
      apelidos: z.array(z.string()),
      ativo: z.boolean(),
      taxa: reais.nullable(),
      pedido_minimo: reais.nullable(),
      gratis_acima: reais.nullable(),
    }),
  ),
  formas_pagamento: z.array(
    z.object({
      codigo: z.string(),
      nome: z.string(),
      apelidos: z.array(z.string()),
      tipo: z.enum(["pix", "dinheiro", "credito", "debito", "vale", "outro"]),
    }),
  ),
  cardapio: cardapioRows.nullable(),
  estoque: estoqueRow,
  operacao: operacaoRow,
  ultimo_pedido: z
    .object({
      carrinho: ours<Linha[]>(),
      tipo_entrega: tipoEntrega,
      endereco: ours<Endereco>().nullable(),
      pagamento: z.string(),
      cotadas: ours<{ linhaId: number; unitario: number }[]>(),
    })
    .nullable(),
  pedido_aberto: z
    .object({
      id: z.number(),
      numero: z.number(),
      status: statusPedido,
      tipo_entrega: tipoEntrega,
      total: reais,
      previsto_de: instante.nullable(),
      previsto_ate: instante.nullable(),
      cupom: z.string().nullable(),
      pago: z.boolean(),
      carrinho: ours<Linha[]>(),
      reserva: ours<Reserva>(),
      endereco: ours<Endereco>().nullable(),
      nome: z.string().nullable(),
      pagamento: z.string(),
      agendado_para: instante.nullable(),
      cobranca: cobrancaRow.nullable(),
    })
    .nullable(),
});
export type TurnRows = z.output<typeof turnRows>;

/** Of these the Facts of a turn are made. */
export const factRows = turnRows
  .pick({
    restaurante: true,
    cliente: true,
    horarios: true,
    feriados: true,
    bairros: true,
    operacao: true,
    formas_pagamento: true,
    estoque: true,
    ultimo_pedido: true,
    pedido_aberto: true,
  })
  .extend({ conversa: turnRows.shape.conversa.pick({ quieta: true, humano_em: true }) });
export type FactRows = z.output<typeof factRows>;
