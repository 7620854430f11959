"use client";

import { Card } from "@/components/ui/card";
import { QuantityField } from "@/components/ui/quantity-field";
import type { Limite, LimitePainel } from "@/lib/admin/limites";
import { mudarLimite } from "./conhecimento-actions";

type LimitsCardProps = { readonly codigo: string; readonly limites: readonly LimitePainel[] };

/** How long the bot waits and how much it takes by itself. Empty fields follow the platform. */
export function LimitsCard({ codigo, limites }: LimitsCardProps) {
  return (
    <Card className="gap-3 p-5 md:p-6">
      <h2 className="text-xl font-bold tracking-tight">Limites e tempos</h2>
      <p className="text-pretty text-muted">Vazio, vale o valor da plataforma, que aparece no campo.</p>
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        {limites.map(({ nome, proprio, geral }) => (
          <QuantityField
            key={nome}
            rotulo={TEXTOS[nome].rotulo}
            ajuda={TEXTOS[nome].ajuda}
            valor={proprio}
            vazio={String(geral)}
            salvar={(valor) => mudarLimite(codigo, { nome, valor })}
          />
        ))}
      </div>
    </Card>
  );
}

const TEXTOS: Readonly<Record<Limite, { readonly rotulo: string; readonly ajuda: string }>> = {
  max_qtd_item: { rotulo: "Unidades de um item sem chamar você", ajuda: "Acima disso, uma pessoa confirma." },
  cart_abandoned_reminder_min: { rotulo: "Minutos até lembrar do carrinho", ajuda: "Um lembrete só." },
  cart_abandoned_cancel_min: { rotulo: "Minutos até desistir do carrinho", ajuda: "O estoque volta." },
  pix_abandoned_reminder_min: { rotulo: "Minutos até lembrar do Pix", ajuda: "Um lembrete só." },
  pix_abandoned_cancel_min: { rotulo: "Minutos que o Pix vale", ajuda: "O banco pede pelo menos 30." },
  state_stale_reset_min: { rotulo: "Minutos até esquecer uma conversa parada", ajuda: "Em silêncio." },
  repeat_order_lookback_days: {
    rotulo: "Dias que “o de sempre” lembra",
    ajuda: "Do último pedido entregue.",
  },
  avaliacao_delay_min: { rotulo: "Minutos da entrega até pedir a nota", ajuda: "Uma pergunta só." },
  human_pause_min: {
    rotulo: "Minutos que o bot deixa a conversa com você",
    ajuda: "Contados da sua última mensagem.",
  },
};
