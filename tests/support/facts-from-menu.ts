import type { z } from "zod";
import type { ClienteConhecido, Facts, Limites } from "@/lib/core/dialogue/facts";
import { cardapioRows } from "@/lib/store/cardapio";
import { toFacts } from "@/lib/store/facts";
import type { MenuFile } from "@/lib/store/menu-file";
import { toMenuRows } from "@/lib/store/menu-rows";
import { factRows } from "@/lib/store/turn-rows";
import { cardapioRowsOf, type MenuRows } from "./cardapio-rows";

/**
 * The Facts of a shop with this menu at `clock` (ISO 8601 with offset), made by the code that makes them of the database's
 * rows. Ids are given in the order of the file, one sequence for all produtos; `codigo` is the id of the file.
 */
export function factsFromMenu(menu: MenuFile, clock: string, cliente: Partial<ClienteConhecido> = {}): Facts {
  const facts = known.get(menu) ?? readFacts(menu);
  known.set(menu, facts);
  return { ...facts, agora: Date.parse(clock), cliente: { ...facts.cliente, ...cliente } };
}

/** A shop on an ordinary evening with nothing in the queue, and a customer it has never seen. */
const OPERACAO_NORMAL: z.input<typeof factRows>["operacao"] = {
  latitude: null,
  longitude: null,
  taxa_padrao: null,
  pedidos_por_vez: 5,
  movimento_extra_min: 0,
  pausa: null,
  pausa_ate: null,
  oferece_bebida: true,
  faixas: [],
  bairros_dias: [],
  cupons: [],
  fila: { pedidos: 0, ritmo_min: null },
  enderecos: [],
  ja_pediu: false,
};

/** Read once for each menu, as the app keeps its copy of a cardapio. */
const known = new WeakMap<MenuFile, Facts>();

function readFacts(menu: MenuFile): Facts {
  const rows = toMenuRows(menu);
  return toFacts(factRows.parse(loadedRows(menu, rows)), cardapioRows.parse(cardapioRowsOf(rows)), {
    agora: 0,
    limites: LIMITES,
  });
}

/** The defaults of the environment. */
export const LIMITES: Limites = {
  maxQuantidadeItem: 10,
  estadoVelhoMin: 120,
  lembretePixMin: 20,
  pixExpiraMin: 60,
  lembreteCarrinhoMin: 10,
  expiraCarrinhoMin: 15,
  pausaHumanoMin: 30,
};

/** What `load_turn` answers for the first message of a customer after `import_restaurante`. */
function loadedRows({ store }: MenuFile, rows: MenuRows): z.input<typeof factRows> {
  return {
    restaurante: {
      ...rows,
      id: 1,
      canal: "uazapi",
      instance_name: null,
      instance_token: null,
      bot_ativo: true,
      mensagem_fechado: null,
      pedido_minimo: Number(rows.pedido_minimo),
      taxa_unica: null,
      pix_online: false,
      tempo_entrega_min: store.eta_delivery_min,
      tempo_retirada_min: store.eta_pickup_min,
      cardapio_versao: 1,
      bot_nome: null,
      bot_tom: "alegre",
      system_prompt: "",
      configuracoes: {},
      avisar_whatsapp: null,
    },
    conversa: { quieta: false, humano_em: null },
    cliente: { id: 1, nome: null, telefone: null, sem_lembretes: false },
    horarios: rows.horarios,
    feriados: rows.feriados,
    bairros: rows.bairros.map(({ taxa, pedido_minimo, gratis_acima, ...bairro }, index) => ({
      ...bairro,
      id: index + 1,
      taxa: taxa === null ? null : Number(taxa),
      pedido_minimo: pedido_minimo === null ? null : Number(pedido_minimo),
      gratis_acima: gratis_acima === null ? null : Number(gratis_acima),
    })),
    formas_pagamento: rows.formas_pagamento,
    operacao: OPERACAO_NORMAL,
    estoque: {},
    ultimo_pedido: null,
    pedido_aberto: null,
  };
}
