"use client";

import { mudarLoja } from "@/app/painel/[codigo]/loja-actions";
import { Card } from "@/components/ui/card";
import type { Outcome } from "@/components/ui/outcome";
import { QuantityField } from "@/components/ui/quantity-field";

type KitchenPaceProps = { readonly codigo: string; readonly pedidosPorVez: number };

/** How many pedidos the kitchen makes at a time: more of them waiting, and the bot promises a longer wait. */
export function KitchenPace({ codigo, pedidosPorVez }: KitchenPaceProps) {
  return (
    <Card className="p-5 md:p-6">
      <QuantityField
        rotulo="Pedidos que a cozinha faz por vez"
        ajuda="Quando a fila passa disso, o bot promete mais tempo."
        valor={pedidosPorVez}
        vazio="5"
        salvar={async (valor): Promise<Outcome> =>
          valor === null
            ? { ok: false, mensagem: "Diga um número, como 5." }
            : mudarLoja(codigo, { pedidosPorVez: valor })
        }
      />
    </Card>
  );
}
