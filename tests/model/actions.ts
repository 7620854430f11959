import fc from "fast-check";
import type { Command, EnderecoDito, MudancaDaEquipe, PedidoEditavel } from "@/lib/core/dialogue/command";
import type { Facts } from "@/lib/core/dialogue/facts";
import { certa, type Item, PIZZA_VAZIA, parteDe } from "@/lib/core/pedido/item";
import { PROXIMOS_STATUS } from "@/lib/core/pedido/status-pedido";
import { changeAtBank, doAtBank, makeCharge, report, reportForeign } from "./bank";
import { checkWorld } from "./invariants";
import type { Placed, World } from "./world";

/** What the test itself keeps: pedidos that have ended, which must stay so. */
export type Model = { readonly ended: Map<number, string> };
type Action = fc.Command<Model, World>;
type Act = (world: World) => void;

const evidence = { mensagemId: 1, trecho: "x" };
const NOWHERE = { rua: null, numero: null, complemento: null, referencia: null, cep: null, bairro: null };

/** One kind of step: run on the world, then everything is checked. */
function action(name: string, act: Act): Action {
  return {
    check: () => true,
    run: (model, world) => {
      act(world);
      checkWorld(world);
      for (const { id, status } of world.pedidos) {
        const ended = model.ended.get(id);
        if (ended !== undefined && ended !== status)
          throw new Error(`pedido ${id} left ${ended} for ${status}`);
        if (PROXIMOS_STATUS[status].length === 0) model.ended.set(id, status);
      }
    },
    toString: () => name,
  };
}

const who = fc.nat(2);
const which = fc.nat(5);

/** Steps of the customers: what they say is understood already. */
export function customerActions({ cardapio, bairros }: Facts): fc.Arbitrary<Action>[] {
  const produto = (tipo: string, codigo: string) =>
    cardapio.produtos.find((each) => each.tipo === tipo && each.codigo === codigo)?.id ?? -1;
  const grande = cardapio.tamanhos.find(({ codigo }) => codigo === "grande")?.id ?? -1;
  const pizza = (sabores: readonly string[], borda: boolean): Item => ({
    tipo: "pizza",
    pizza: {
      ...PIZZA_VAZIA,
      tamanhoId: grande,
      partes: sabores.map((each) => parteDe(certa(produto("sabor", each)))),
      borda: borda ? certa(produto("borda", "catupiry")) : null,
    },
  });
  const piece = (tipo: string, codigo: string): Item => ({
    tipo: "produto",
    produto: certa(produto(tipo, codigo)),
  });
  const combo: Item = {
    tipo: "combo",
    comboId: produto("combo", "combo-casal"),
    pizzas: [{ ...PIZZA_VAZIA, partes: [parteDe(certa(produto("sabor", "calabresa")))] }],
  };
  const bairroDe = (codigo: string): EnderecoDito["bairro"] => ({
    tipo: "certo",
    bairroId: bairros.find((each) => each.codigo === codigo)?.id ?? -1,
  });
  const say = (name: string, command: (world: World, c: number) => Command | readonly Command[]) =>
    who.map((c) =>
      action(`${name}(${c})`, (world) => {
        const said = command(world, c);
        world.hear(c, "tipo" in said ? [said] : said);
      }),
    );
  const add = (item: Item, quantidade = 1): Command => ({ tipo: "AddItem", item, quantidade, evidence });
  const line = (world: World, c: number, unidades: number | null = null) => {
    const linhaIds = world
      .customer(c)
      .state.carrinho.slice(0, 1)
      .map(({ linhaId }) => linhaId);
    return { tipo: "linhas", linhaIds, unidades } as const;
  };
  const to = (endereco: Partial<EnderecoDito>): Command => ({
    tipo: "SetEndereco",
    endereco: { ...NOWHERE, rua: "Rua das Flores", numero: "10", ...endereco },
    evidence,
  });
  const pay = (codigo: string): Command => ({
    tipo: "SetPagamento",
    pagamento: { tipo: "certa", codigo },
    evidence,
  });
  /** Whole orders in one breath, so that many runs get as far as the kitchen and the bank. */
  const whole = (pagamento: readonly Command[], onde: Command) => [
    add(pizza(["calabresa"], true)),
    onde,
    ...pagamento,
    { tipo: "FinishItems", evidence } as const,
  ];
  const accept: Command = { tipo: "Accept", evidence };
  const retirar: Command = { tipo: "ChooseRetirada", evidence };
  const orderNow = (name: string, commands: readonly Command[]) =>
    who.map((c) =>
      action(`${name}(${c})`, (world) => {
        world.hear(c, commands);
        world.hear(c, [accept]);
      }),
    );
  return [
    orderNow("orderWithPix", whole([pay("pix")], retirar)),
    orderNow("orderWithPix", whole([pay("pix")], to({ bairro: bairroDe("centro") }))),
    orderNow(
      "orderWithCash",
      whole([pay("dinheiro"), { tipo: "SetTroco", trocoPara: 20_000, evidence }], retirar),
    ),
    who.map((c) =>
      action(`orderAndPay(${c})`, (world) => {
        world.hear(c, whole([pay("pix")], retirar));
        world.hear(c, [accept]);
        const placed = world.pedidos.at(-1);
        if (placed !== undefined) payAtOnce(world, placed);
      }),
    ),
    say("addHalves", () => add(pizza(["calabresa", "portuguesa"], false))),
    say("addWithBorda", () => add(pizza(["calabresa"], true), 2)),
    say("addCoca", () => add(piece("bebida", "coca-2l"))),
    say("addPudim", () => add(piece("sobremesa", "pudim"), 3)),
    say("addCombo", () => add(combo)),
    say("remove", (world, c) => ({ tipo: "RemoveItem", alvo: line(world, c), evidence })),
    say("removeOneUnit", (world, c) => ({ tipo: "RemoveItem", alvo: line(world, c, 1), evidence })),
    say("swapSabor", (world, c) => ({
      tipo: "ChangeItem",
      alvo: line(world, c),
      mudancas: [{ campo: "partes", partes: [parteDe(certa(produto("sabor", "atum")))] }],
      evidence,
    })),
    say("changeUnits", (world, c) => ({
      tipo: "ChangeItem",
      alvo: line(world, c),
      mudancas: [{ campo: "quantidade", quantidade: 1 + (c % 4) }],
      evidence,
    })),
    say("empty", () => ({ tipo: "EmptyCarrinho", evidence })),
    say("chooseEntrega", () => ({ tipo: "ChooseEntrega", evidence })),
    say("chooseRetirada", () => retirar),
    say("toCentro", () => to({ bairro: bairroDe("centro") })),
    say("toBarao", () => to({ bairro: bairroDe("barao-geraldo") })),
    say("toUnserved", () => to({ bairro: { tipo: "desconhecido", palavras: "Marte" } })),
    say("pinNear", () => ({ tipo: "ShareLocation", latitude: -22.91, longitude: -47.06 })),
    say("pinFar", () => ({ tipo: "ShareLocation", latitude: -23.55, longitude: -46.63 })),
    say("payPix", () => pay("pix")),
    say("payCash", () => pay("dinheiro")),
    say("troco", () => ({ tipo: "SetTroco", trocoPara: 5_000, evidence })),
    say("cupom", () => ({ tipo: "ApplyCupom", codigo: "DEZ", evidence })),
    say("schedule", () => ({ tipo: "ScheduleFor", horario: "20:30", evidence })),
    say("finish", () => ({ tipo: "FinishItems", evidence })),
    say("accept", () => accept),
    say("decline", () => ({ tipo: "Decline", evidence })),
    say("cancel", () => ({ tipo: "CancelPedido", evidence })),
    say("repeat", () => ({ tipo: "RepeatPedido", evidence })),
    say("changePedido", () => ({ tipo: "ChangePedido", evidence })),
    say("paidClaim", () => ({ tipo: "PaidClaim", evidence })),
    say("rate", () => ({ tipo: "Rate", nota: 2, comentario: null, evidence })),
    say("askStatus", () => ({ tipo: "AskPedidoStatus" })),
    fc
      .tuple(who, who)
      .map(([a, b]) =>
        action(`raceForCoca(${a},${b})`, (world) => world.race(a, b, [add(piece("bebida", "coca-2l"), 2)])),
      ),
  ];
}

/** Steps of the owner, the bank, the routines and the clock. */
export function worldActions({ cardapio }: Facts): fc.Arbitrary<Action>[] {
  const coca = cardapio.produtos.find(({ codigo }) => codigo === "coca-2l")?.id ?? -1;
  const pudim = cardapio.produtos.find(({ codigo }) => codigo === "pudim")?.id ?? -1;
  const onPedido = (name: string, act: (world: World, placed: Placed) => void) =>
    which.map((n) =>
      action(`${name}(${n})`, (world) => {
        const placed = world.pedidos.at(-1 - n) ?? world.pedidos.at(-1);
        if (placed !== undefined) act(world, placed);
      }),
    );
  const step = (world: World, placed: Placed, para: Placed["status"]) =>
    world.obey(placed.cliente, {
      tipo: "PedidoStatusChanged",
      pedido: world.emCurso(placed),
      para,
      motivo: null,
    });
  const world = (name: string, act: Act) => fc.constant(action(name, act));
  const routine = (name: string, command: Command) =>
    who.map((c) => action(`${name}(${c})`, (shop) => void shop.obey(c, command)));
  return [
    onPedido("advance", (shop, placed) => {
      const [next, other] = PROXIMOS_STATUS[placed.status];
      const isPickup = placed.fechado.tipoEntrega === "retirada" && other === "pronto_retirada";
      if (next !== undefined && next !== "agendado" && placed.status !== "novo") {
        step(shop, placed, isPickup ? "pronto_retirada" : next);
      }
    }),
    onPedido("advanceFromBehind", (shop, placed) => {
      const pedido = { ...shop.emCurso(placed), status: "confirmado" } as const;
      shop.obey(placed.cliente, { tipo: "PedidoStatusChanged", pedido, para: "em_preparo", motivo: null });
    }),
    onPedido("ownerCancels", (shop, placed) => void step(shop, placed, "cancelado")),
    onPedido("teamEdits", (shop, placed) => teamEdits(shop, placed, shop.editavel(placed))),
    onPedido("teamAddsPudim", (shop, placed) =>
      teamEdits(shop, placed, shop.editavel(placed), [
        {
          tipo: "AddItem",
          item: { tipo: "produto", produto: certa(pudim) },
          quantidade: 1 + (placed.id % 3),
          evidence,
        },
      ]),
    ),
    onPedido("teamEditsTwiceOnOnePicture", (shop, placed) => {
      const seen = shop.editavel(placed);
      teamEdits(shop, placed, seen);
      teamEdits(shop, placed, seen);
    }),
    onPedido("teamRefunds", (shop, placed) => {
      const { charge, cliente } = placed;
      if (charge !== null)
        shop.obey(cliente, { tipo: "RefundPix", cobranca: charge, pedido: shop.emCurso(placed) });
    }),
    world("restock", (shop) => {
      shop.shelf.set(coca, (shop.shelf.get(coca) ?? 0) + 24);
      shop.restocked.set(coca, (shop.restocked.get(coca) ?? 0) + 24);
    }),
    world("changePrice", (shop) => void shop.pricing.set(coca, 1_500 + shop.pricing.size * 100 + 50)),
    world("switchOff", (shop) => void (shop.off.has(coca) ? shop.off.delete(coca) : shop.off.add(coca))),
    world("pause", (shop) => {
      shop.pausa = shop.pausa === null ? { ate: shop.agora + 1_800_000 } : null;
    }),
    who.map((c) =>
      action(`release(${c})`, (shop) => {
        shop.customer(c).quieta = false;
      }),
    ),
    onPedido("bankMakes", (shop, placed) => makeCharge(shop, placed, true)),
    onPedido("bankRefuses", (shop, placed) => makeCharge(shop, placed, false)),
    onPedido("pay", payAtOnce),
    onPedido("payUntold", (shop, placed) => {
      changeAtBank(shop, placed, payable(shop, placed) ? { status: "aprovado" } : {});
    }),
    onPedido("payWrong", (shop, placed) => {
      changeAtBank(shop, placed, payable(shop, placed) ? { status: "aprovado", valor: 1 } : {});
    }),
    onPedido("foreignNotice", (shop, placed) => {
      if (payable(shop, placed)) reportForeign(shop, placed);
    }),
    onPedido("notice", (shop, placed) => report(shop, placed)),
    onPedido("noticeTwice", (shop, placed) => {
      report(shop, placed);
      report(shop, placed, true);
    }),
    onPedido("expireAtBank", (shop, placed) => {
      changeAtBank(shop, placed, payable(shop, placed) ? { status: "expirado" } : {});
      report(shop, placed);
    }),
    onPedido("chargeback", (shop, placed) => {
      changeAtBank(shop, placed, isApproved(shop, placed) ? { status: "contestado" } : {});
      report(shop, placed);
    }),
    onPedido("refundAtBank", (shop, placed) => {
      const valor = placed.charge?.valorPago ?? 0;
      changeAtBank(shop, placed, isApproved(shop, placed) ? { status: "devolvido", devolvido: valor } : {});
      report(shop, placed);
    }),
    onPedido("doAtBank", (shop, placed) => doAtBank(shop, placed, true)),
    onPedido("bankWillNot", (shop, placed) => doAtBank(shop, placed, false)),
    routine("carrinhoIdle", { tipo: "CarrinhoIdle" }),
    routine("stateStale", { tipo: "StateStale" }),
    onPedido("avaliacaoDue", (shop, { id, cliente, status }) => {
      if (status === "finalizado") shop.obey(cliente, { tipo: "AvaliacaoDue", pedidoId: id, numero: id });
    }),
    onPedido("scheduleDue", (shop, placed) => {
      shop.obey(placed.cliente, { tipo: "ScheduleDue", pedido: shop.emCurso(placed) });
    }),
    fc.constantFrom(1, 12, 130).map((minutes) =>
      action(`wait(${minutes} min)`, (shop) => {
        shop.agora += minutes * 60_000;
      }),
    ),
  ];
}

function payAtOnce(world: World, placed: Placed): void {
  makeCharge(world, placed, true);
  changeAtBank(world, placed, payable(world, placed) ? { status: "aprovado" } : {});
  report(world, placed);
}

function payable(world: World, { charge }: Placed): boolean {
  return charge?.bancoId != null && world.bank.get(charge.bancoId)?.status === "pendente";
}

function isApproved(world: World, { charge }: Placed): boolean {
  return charge?.bancoId != null && world.bank.get(charge.bancoId)?.status === "aprovado";
}

/** The team changes a placed pedido: by default its first line has another quantidade, or goes. */
function teamEdits(
  shop: World,
  { cliente, id, fechado }: Placed,
  pedido: PedidoEditavel,
  mudancas?: readonly MudancaDaEquipe[],
): void {
  const [first] = pedido.carrinho;
  if (first === undefined) return;
  const alvo = { tipo: "linhas", linhaIds: [first.linhaId], unidades: null } as const;
  const other: MudancaDaEquipe =
    id % 4 === 0
      ? { tipo: "RemoveItem", alvo, evidence }
      : {
          tipo: "ChangeItem",
          alvo,
          mudancas: [{ campo: "quantidade", quantidade: 1 + ((first.quantidade + id) % 4) }],
          evidence,
        };
  const trocoPara = fechado.trocoPara === 0 ? null : fechado.trocoPara;
  shop.obey(cliente, { tipo: "EditPedido", pedido, mudancas: mudancas ?? [other], trocoPara });
}
