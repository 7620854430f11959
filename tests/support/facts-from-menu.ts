import type { ClienteConhecido, Facts, FormaPagamento } from "@/lib/core/dialogue/facts";
import type { Horarios, Turno } from "@/lib/core/loja/abertura";
import type { Bairro } from "@/lib/core/loja/bairro";
import { cardapioFromMenu } from "./cardapio-from-menu";
import type { MenuFile } from "./menu-file";

/**
 * The Facts of a shop with this menu at `clock` (ISO 8601 with offset). Ids are given in the order of the file, one
 * sequence for all produtos; every id finds its way back through `codigo`, the id of the file.
 */
export function factsFromMenu(menu: MenuFile, clock: string, cliente: Partial<ClienteConhecido> = {}): Facts {
  const { store } = menu;
  return {
    agora: Date.parse(clock),
    loja: {
      nome: store.name,
      endereco: store.address,
      telefone: store.phone,
      aceitaEntrega: store.accepts_delivery,
      aceitaRetirada: store.accepts_pickup,
      pedidoMinimo: store.min_delivery_order,
      taxaUnica: null,
      tempoEntregaMin: store.eta_delivery_min,
      tempoRetiradaMin: store.eta_pickup_min,
      mensagemFechado: null,
      pixChave: store.pix_key,
      pixOnline: false,
    },
    horarios: horariosOf(menu),
    cardapio: cardapioFromMenu(menu),
    bairros: bairrosOf(menu),
    formasPagamento: menu.payments.map(formaPagamentoOf),
    cliente: { nome: null, telefone: null, ultimoPedido: null, pedidoAberto: null, ...cliente },
    limites: { maxQuantidadeItem: 10, estadoVelhoMin: 120, pixExpiraMin: 60 },
  };
}

const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;

function horariosOf({ store, hours, holidays }: MenuFile): Horarios {
  return {
    fuso: store.timezone,
    semana: Object.fromEntries(WEEKDAYS.map((day, index) => [index, turnosOf(hours[day])])),
    feriados: Object.fromEntries(
      holidays.map(({ date, name, hours: turno }) => [
        date,
        { nome: name, turnos: turnosOf(turno === null ? [] : [turno]) },
      ]),
    ),
  };
}

function turnosOf(openings: readonly (readonly [string, string])[]): Turno[] {
  return openings.map(([abre, fecha]) => ({ abreMin: minutesOf(abre), fechaMin: minutesOf(fecha) }));
}

function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour * 60 + minute;
}

function bairrosOf(menu: MenuFile): Bairro[] {
  const served = menu.bairros.map((bairro, index) => ({
    id: index + 1,
    codigo: bairro.id,
    nome: bairro.name,
    apelidos: bairro.aliases,
    atende: bairro.active ?? true,
    taxa: bairro.fee,
    pedidoMinimo: bairro.min_order,
    gratisAcima: bairro.free_from,
  }));
  const named = menu.bairros_nao_atendidos.map((nome, index) => ({
    id: served.length + index + 1,
    codigo: nome,
    nome,
    apelidos: [],
    atende: false,
    taxa: 0,
    pedidoMinimo: null,
    gratisAcima: null,
  }));
  return [...served, ...named];
}

function formaPagamentoOf({ id, name, aliases }: MenuFile["payments"][number]): FormaPagamento {
  const text = `${id} ${name}`.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const tipo = TIPOS_PAGAMENTO.find(([pattern]) => pattern.test(text))?.[1] ?? "outro";
  return { codigo: id, nome: name, apelidos: aliases, tipo };
}

const TIPOS_PAGAMENTO: readonly (readonly [RegExp, FormaPagamento["tipo"]])[] = [
  [/pix/, "pix"],
  [/dinheiro|especie/, "dinheiro"],
  [/vale|\bv[ra]\b|ticket|alelo|sodexo/, "vale"],
  [/credito/, "credito"],
  [/debito/, "debito"],
];
