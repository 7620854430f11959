"use client";

import { mudarLoja } from "@/app/painel/[codigo]/loja-actions";
import { Card } from "@/components/ui/card";
import { MinutesRangeField } from "@/components/ui/minutes-range-field";
import { MoneyField } from "@/components/ui/money-field";
import { SettingSwitch } from "@/components/ui/setting-switch";
import type { LojaPainel } from "@/lib/admin/loja";

type EntregaSettingsProps = { readonly codigo: string; readonly loja: LojaPainel };

/** How pedidos reach the customer, and what holds for all of them. Every field saves itself. */
export function EntregaSettings({ codigo, loja }: EntregaSettingsProps) {
  return (
    <Card className="gap-2 p-5 md:p-6">
      <h2 className="text-xl font-bold tracking-tight">Para todos os pedidos</h2>
      <div className="divide-y divide-separator">
        <SettingSwitch
          rotulo="Entrega"
          descricao="O bot pergunta o endereço e soma a taxa."
          ligado={loja.aceitaEntrega}
          salvar={(aceitaEntrega) => mudarLoja(codigo, { aceitaEntrega })}
        />
        <SettingSwitch
          rotulo="Retirada na loja"
          descricao="O cliente pode vir buscar, sem taxa."
          ligado={loja.aceitaRetirada}
          salvar={(aceitaRetirada) => mudarLoja(codigo, { aceitaRetirada })}
        />
        <SettingSwitch
          rotulo="Taxa única"
          descricao="A taxa padrão vale para qualquer endereço, também fora da lista. Desligada, vale só para bairros sem taxa."
          ligado={loja.taxaUnicaAtiva}
          salvar={(taxaUnicaAtiva) => mudarLoja(codigo, { taxaUnicaAtiva })}
        />
      </div>
      <div className="grid grid-cols-2 gap-3 pt-2 sm:grid-cols-4">
        <MoneyField
          rotulo="Valor da taxa padrão"
          rotuloCurto="Taxa padrão"
          valor={loja.taxaPadrao}
          vazio="sem valor"
          esvaziavel
          salvar={(taxaPadrao) => mudarLoja(codigo, { taxaPadrao })}
        />
        <MoneyField
          rotulo="Pedido mínimo para entrega"
          rotuloCurto="Pedido mínimo"
          valor={loja.pedidoMinimo}
          salvar={(pedidoMinimo) => mudarLoja(codigo, { pedidoMinimo: pedidoMinimo ?? 0 })}
        />
        <MinutesRangeField
          rotulo="Minutos até entregar, de quanto a quanto"
          rotuloCurto="Entrega (min)"
          valor={loja.tempoEntrega}
          vazio="40 a 60"
          salvar={(tempoEntrega) => mudarLoja(codigo, { tempoEntrega: paired(tempoEntrega) })}
        />
        <MinutesRangeField
          rotulo="Minutos até poder retirar, de quanto a quanto"
          rotuloCurto="Retirada (min)"
          valor={loja.tempoRetirada}
          vazio="20 a 30"
          salvar={(tempoRetirada) => mudarLoja(codigo, { tempoRetirada: paired(tempoRetirada) })}
        />
      </div>
    </Card>
  );
}

function paired(faixa: readonly [number, number] | null): [number, number] | null {
  return faixa === null ? null : [faixa[0], faixa[1]];
}
