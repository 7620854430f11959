import { z } from "zod";
import type { Mudanca, MudancaDaEquipe } from "@/lib/core/dialogue/command";
import { certa, type Parte, PIZZA_VAZIA, parteDe } from "@/lib/core/pedido/item";

const id = z.int().positive();
const quantidade = z.int().min(1, "A quantidade começa em 1.").max(99, "Até 99 de cada.");
const saborIds = z.array(id).min(1, "Escolha pelo menos um sabor.").max(4, "Até 4 sabores.");
const pizza = z.object({
  tamanhoId: id,
  /** In their order; null leaves those of the line as they are, with what was asked of each. */
  saborIds: saborIds.nullable(),
  bordaId: id.nullable(),
  obs: z.string().trim().max(120, "A observação vai até 120 letras.").nullable(),
});

/** What the panel wants changed in a placed pedido. */
export const edicao = z.object({
  pedidoId: id,
  mudancas: z
    .array(
      z.discriminatedUnion("tipo", [
        z.object({ tipo: z.literal("quantidade"), linhaId: id, quantidade }),
        z.object({ tipo: z.literal("tirar"), linhaId: id }),
        z.object({ tipo: z.literal("mudar_pizza"), linhaId: id, quantidade, pizza }),
        z.object({ tipo: z.literal("mais_pizza"), quantidade, pizza }),
        z.object({ tipo: z.literal("mais_produto"), produtoId: id, quantidade }),
        z.object({
          tipo: z.literal("mais_combo"),
          comboId: id,
          quantidade,
          /** The sabores of each of its pizzas, in their order. */
          pizzas: z.array(saborIds).max(12),
        }),
      ]),
    )
    .max(60, "São mudanças demais de uma vez."),
  trocoPara: z.int().positive("O troco é para um valor maior que zero.").nullable(),
});
export type Edicao = z.output<typeof edicao>;
type MudancaNoPainel = Edicao["mudancas"][number];

/** As the commands a customer's words would become. Nobody said them: there is no evidence to show. */
export function toCommand(mudanca: MudancaNoPainel): MudancaDaEquipe {
  switch (mudanca.tipo) {
    case "quantidade":
      return changeLinha(mudanca.linhaId, [{ campo: "quantidade", quantidade: mudanca.quantidade }]);
    case "tirar":
      return { tipo: "RemoveItem", alvo: alvoDe(mudanca.linhaId), evidence };
    case "mudar_pizza":
      return changeLinha(mudanca.linhaId, [
        ...pizzaChanges(mudanca.pizza),
        { campo: "quantidade", quantidade: mudanca.quantidade },
      ]);
    case "mais_pizza": {
      const { tamanhoId, saborIds, bordaId, obs } = mudanca.pizza;
      const borda = bordaId === null ? null : certa(bordaId);
      const item = { ...PIZZA_VAZIA, tamanhoId, partes: partesDe(saborIds ?? []), borda, obs };
      return {
        tipo: "AddItem",
        item: { tipo: "pizza", pizza: item },
        quantidade: mudanca.quantidade,
        evidence,
      };
    }
    case "mais_produto":
      return {
        tipo: "AddItem",
        item: { tipo: "produto", produto: certa(mudanca.produtoId) },
        quantidade: mudanca.quantidade,
        evidence,
      };
    case "mais_combo": {
      const pizzas = mudanca.pizzas.map((ids) => ({ ...PIZZA_VAZIA, partes: partesDe(ids) }));
      return {
        tipo: "AddItem",
        item: { tipo: "combo", comboId: mudanca.comboId, pizzas },
        quantidade: mudanca.quantidade,
        evidence,
      };
    }
  }
}

const evidence = { mensagemId: 0, trecho: "" };

function changeLinha(linhaId: number, mudancas: readonly Mudanca[]): MudancaDaEquipe {
  return { tipo: "ChangeItem", alvo: alvoDe(linhaId), mudancas, evidence };
}

function alvoDe(linhaId: number) {
  return { tipo: "linhas", linhaIds: [linhaId], unidades: null } as const;
}

function pizzaChanges({ tamanhoId, saborIds, bordaId, obs }: z.output<typeof pizza>): readonly Mudanca[] {
  return [
    { campo: "tamanho", tamanhoId },
    ...(saborIds === null ? [] : [{ campo: "partes", partes: partesDe(saborIds) } as const]),
    { campo: "borda", borda: bordaId === null ? null : certa(bordaId) },
    ...(obs === null || obs === "" ? [] : [{ campo: "obs", texto: obs, saborId: null } as const]),
  ];
}

function partesDe(saborIds: readonly number[]): readonly Parte[] {
  return saborIds.map((saborId) => parteDe(certa(saborId)));
}
