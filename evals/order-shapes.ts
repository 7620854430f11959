import type { PedidoFechado } from "@/lib/core/dialogue/event";
import type { Facts } from "@/lib/core/dialogue/facts";
import { ENDERECO_VAZIO, type Endereco } from "@/lib/core/dialogue/state";
import { formatHora } from "@/lib/core/loja/abertura";
import { cartFromLinhas } from "@/tests/support/protocol-cart";
import type { AddressSlot, PlacedOrder } from "./protocol";

type Placed = Pick<
  PedidoFechado,
  "linhas" | "tipoEntrega" | "endereco" | "pagamento" | "trocoPara" | "agendadoPara"
> & { readonly total: number };

/** A pedido in the evaluation's terms. */
export function placedOrder(pedido: Placed, facts: Facts): PlacedOrder {
  const { endereco, agendadoPara } = pedido;
  return {
    cart: cartFromLinhas(pedido.linhas, facts),
    fulfillment: pedido.tipoEntrega,
    address: endereco === null ? null : addressFrom(endereco, facts),
    payment: pedido.pagamento,
    change_for: pedido.trocoPara,
    total: pedido.total,
    ...(agendadoPara === null ? {} : { schedule: formatHora(facts.horarios.fuso, agendadoPara) }),
  };
}

/** An address of the evaluation as the form keeps it. */
export function enderecoFrom(address: AddressSlot, facts: Facts): Endereco {
  return {
    ...ENDERECO_VAZIO,
    rua: address.street ?? null,
    numero: address.number ?? null,
    complemento: address.complement ?? null,
    referencia: address.ref ?? null,
    bairroId: facts.bairros.find(({ codigo }) => codigo === address.bairro)?.id ?? null,
  };
}

/** What an address says, in the evaluation's terms. */
export function addressFrom(endereco: Endereco, facts: Facts): AddressSlot {
  const bairro = facts.bairros.find(({ id }) => id === endereco.bairroId)?.codigo;
  return {
    ...(endereco.rua === null ? {} : { street: endereco.rua }),
    ...(endereco.numero === null ? {} : { number: endereco.numero }),
    ...(endereco.complemento === null ? {} : { complement: endereco.complemento }),
    ...(endereco.referencia === null ? {} : { ref: endereco.referencia }),
    ...(bairro === undefined ? {} : { bairro }),
  };
}
