import { z } from "zod";
import { codigoDe } from "@/lib/admin/codigo-de";
import type { StatusPedido } from "@/lib/core/pedido/status-pedido";
import { reaisFromCentavos } from "@/lib/store/reais";
import type { ItemRow, PedidoRow } from "./original-rows";
import { toCentavos } from "./to-centavos";
import { toPagamento } from "./to-pagamento";
import { type Telefone, toTelefone } from "./to-telefone";

/** A pedido of the original as rows of here; money in reais, as the database takes it. */
export type PedidoTrazido = {
  readonly cliente: Telefone;
  readonly bairro: string | null;
  readonly pedido: Readonly<Record<string, unknown>> & { readonly created_at: string };
  readonly itens: readonly Readonly<Record<string, unknown>>[];
  readonly pagamento: Readonly<Record<string, unknown>>;
  readonly nota: number | null;
  /** What came with it is not quite as it was: each in Portuguese. */
  readonly avisos: readonly string[];
};

const STATUS: Readonly<Record<string, StatusPedido>> = {
  confirmado: "confirmado",
  "em-preparo": "em_preparo",
  "saiu-para-entrega": "saiu_entrega",
  "saiu-entrega": "saiu_entrega",
  finalizado: "finalizado",
  entregue: "finalizado",
  cancelado: "cancelado",
};

/** Or why it does not come: in Portuguese. */
export function toPedido(row: PedidoRow, itensDoPedido: readonly ItemRow[]): PedidoTrazido | string {
  const status = statusDe(row);
  if (status === null) return motivoDoStatus(row);
  const cliente = toTelefone(row.cliente_zap);
  if (cliente === null) return "o WhatsApp do cliente não é um telefone";
  const created_at = row.created_at ?? row.finalizado_em ?? row.updated_at;
  if (created_at === null) return "não tem data";
  const itens = itensDe(row, itensDoPedido);
  const soma = itens?.reduce((total, item) => total + item.qtd * item.preco, 0) ?? null;
  const contas = contasDe(toCentavos(row.total_valor), soma, status === "cancelado");
  if (contas === null) return "o total não é um valor em centavos";
  const entrega = entregaDe(row);
  const pagamento = toPagamento(row, contas.total, status);
  const avisos = [
    ...(itens === null ? ["os itens estavam ilegíveis: veio só o total"] : []),
    ...pagamento.avisos,
  ];
  const centavos = (value: number) => reaisFromCentavos(value);
  return {
    cliente,
    bairro: entrega.bairro,
    pedido: {
      status,
      cliente_nome: nomeDe(row.cliente_nome),
      cliente_zap: cliente.telefone,
      carrinho_json: "[]",
      resumo_pedido: row.resumo_pedido ?? "Pedido do sistema antigo",
      subtotal: centavos(contas.subtotal),
      taxa_entrega: centavos(contas.taxa),
      desconto: centavos(contas.desconto),
      total_valor: centavos(contas.total),
      explicacao: JSON.stringify(explicacaoDe(contas, entrega.tipo)),
      tipo_entrega: entrega.tipo,
      endereco: entrega.endereco,
      endereco_completo: entrega.completo,
      forma_pagamento: pagamento.codigo,
      forma_pagamento_nome: pagamento.nome,
      troco_para: pagamento.troco === null ? null : centavos(pagamento.troco),
      // Nobody is asked today what they thought of a pizza of last year.
      msg_avaliacao_enviada: true,
      confirmado_em: status === "cancelado" ? null : (row.bot_finalizado_em ?? created_at),
      finalizado_em: status === "finalizado" ? (row.finalizado_em ?? row.updated_at ?? created_at) : null,
      cancelado_em: status === "cancelado" ? (row.updated_at ?? created_at) : null,
      created_at,
    },
    itens: (itens ?? []).map((item, index) => ({
      ordem: index + 1,
      tipo: /pizza/i.test(item.nome) ? "pizza" : "produto",
      nome: item.nome,
      detalhes: item.obs === null ? [] : [`obs.: ${item.obs}`],
      qtd: item.qtd,
      preco_unitario: centavos(item.preco),
      total: centavos(item.preco * item.qtd),
      parcelas: [{ descricao: item.nome, centavos: item.preco }],
    })),
    pagamento: pagamento.row,
    nota: notaDe(row.avaliacao),
    avisos:
      row.avaliacao != null && notaDe(row.avaliacao) === null
        ? [...avisos, "a nota não ia de 1 a 5"]
        : avisos,
  };
}

function statusDe(row: PedidoRow): StatusPedido | null {
  const status = codigoDe(row.status ?? "");
  if (status === "pronto") return entregaDe(row).tipo === "retirada" ? "pronto_retirada" : "em_preparo";
  if (status === "novo" && row.bot_finalizado === true && !isPixPendente(row)) return "confirmado";
  return STATUS[status] ?? null;
}

function motivoDoStatus(row: PedidoRow): string {
  if (codigoDe(row.status ?? "") !== "novo") return `o status "${row.status ?? ""}" não se conhece`;
  return isPixPendente(row)
    ? "espera o Pix no sistema antigo: conclua ou cancele lá"
    : "era um carrinho que ninguém fechou";
}

function isPixPendente({ payment_id, payment_status }: PedidoRow): boolean {
  return payment_id !== null && ["pending", "in_process"].includes(payment_status ?? "");
}

type Item = {
  readonly nome: string;
  readonly qtd: number;
  readonly preco: number;
  readonly obs: string | null;
};

const carrinho = z.record(
  z.string(),
  z.object({
    nome_exibicao: z.string().nullish(),
    qtd: z.coerce.number().int().positive(),
    preco_unitario: z.unknown(),
    observacao: z.string().nullish(),
  }),
);

/** Of the carrinho, else of the table an order was copied to. Null when there are some and they cannot be read. */
function itensDe(row: PedidoRow, copied: readonly ItemRow[]): readonly Item[] | null {
  const parsed = carrinho.safeParse(parsedJson(row.carrinho_json) ?? {});
  const ofCarrinho = parsed.success
    ? Object.entries(parsed.data).map(([key, item]) =>
        toItem(item.nome_exibicao ?? key, item.qtd, item.preco_unitario, item.observacao ?? null),
      )
    : [null];
  if (ofCarrinho.length > 0 && ofCarrinho.every((item) => item !== null)) return ofCarrinho;
  const ofTable = copied.map((item) =>
    toItem(item.item_nome_exibicao ?? item.item_nome ?? "Item", Number(item.qtd), item.preco_unitario, null),
  );
  if (ofTable.length > 0) return ofTable.every((item) => item !== null) ? ofTable : null;
  return ofCarrinho.length === 0 ? [] : null;
}

function toItem(nome: string, qtd: number, preco: unknown, obs: string | null): Item | null {
  const centavos = toCentavos(preco);
  const isWhole = Number.isInteger(qtd) && qtd > 0;
  return centavos === null || !isWhole ? null : { nome, qtd, preco: centavos, obs: obs?.trim() || null };
}

function parsedJson(value: unknown): unknown {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

type Contas = {
  readonly subtotal: number;
  readonly taxa: number;
  readonly desconto: number;
  readonly total: number;
};

/** What was charged is kept; what it is more or less than its items is the fee, or a discount. */
function contasDe(total: number | null, soma: number | null, isCancelado: boolean): Contas | null {
  // A cancelled one was emptied and its total set to zero.
  if (isCancelado && (total ?? 0) < (soma ?? 0)) return contasDe(soma, soma, false);
  if (total === null) return isCancelado ? { subtotal: 0, taxa: 0, desconto: 0, total: 0 } : null;
  const subtotal = soma === null || soma === 0 ? total : soma;
  return {
    subtotal,
    taxa: Math.max(0, total - subtotal),
    desconto: Math.max(0, subtotal - total),
    total,
  };
}

function explicacaoDe({ subtotal, taxa, desconto, total }: Contas, tipo: "entrega" | "retirada") {
  const como = tipo === "retirada" && taxa === 0 ? "retirada" : "unica";
  return { linhas: [], abertas: [], subtotal, taxa: { tipo: como, centavos: taxa }, desconto, total };
}

/** "Rua das Flores, 10 (Centro)": the bairro stands in the last parentheses. */
function entregaDe({ tipo_entrega, endereco_completo }: PedidoRow) {
  const completo = endereco_completo ?? "";
  const isRetirada =
    tipo_entrega === "retirada" || (tipo_entrega !== "entrega" && /^retirada/i.test(completo));
  if (isRetirada)
    return { tipo: "retirada", bairro: null, endereco: null, completo: "Retirada no local" } as const;
  const [, rua, bairro] = /^(.*?)\s*\(([^()]*)\)\s*$/.exec(completo) ?? [];
  return {
    tipo: "entrega",
    bairro: bairro?.trim() || null,
    endereco: { rua: (rua ?? completo).trim() || null },
    completo: completo || "Endereço não informado no sistema antigo",
  } as const;
}

/** "Cliente" is what the original called whoever had no name. */
export function nomeDe(nome: string | null): string | null {
  return nome === null || nome.toLowerCase() === "cliente" ? null : nome.slice(0, 120);
}

function notaDe(value: unknown): number | null {
  const nota = Number(value ?? Number.NaN);
  return Number.isInteger(nota) && nota >= 1 && nota <= 5 ? nota : null;
}
