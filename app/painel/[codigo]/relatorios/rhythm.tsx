import { ColumnChart } from "@/components/charts/column-chart";
import { Card } from "@/components/ui/card";
import type { Periodo, Relatorio, Soma } from "@/lib/admin/relatorio";
import { formatReais } from "@/lib/core/pedido/centavos";
import { diasDo } from "./periodos";

type RhythmProps = { readonly relatorio: Relatorio; readonly periodo: Periodo };

/** When the money comes in: by day, by hour, by weekday. */
export function Rhythm({ relatorio, periodo }: RhythmProps) {
  const { dias, horas, semana } = relatorio;
  const allDays = diasDo(periodo);
  const hours = horas.map(({ hora }) => hora);
  const first = Math.min(...hours);
  const allHours = Array.from({ length: Math.max(...hours) - first + 1 }, (_, index) => first + index);
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      {allDays.length > 1 && (
        <Card className="p-4 lg:col-span-2">
          <ColumnChart
            titulo="Por dia"
            colunas={allDays.map((dia) =>
              column(
                `${dia.slice(8)}/${dia.slice(5, 7)}`,
                dias.find((each) => each.dia === dia),
              ),
            )}
          />
        </Card>
      )}
      <Card className="p-4">
        <ColumnChart
          titulo="Por hora"
          colunas={allHours.map((hora) =>
            column(
              `${hora}h`,
              horas.find((each) => each.hora === hora),
            ),
          )}
        />
      </Card>
      {allDays.length > 1 && (
        <Card className="p-4">
          <ColumnChart
            titulo="Por dia da semana"
            colunas={WEEKDAYS.map((nome, dia) =>
              column(
                nome,
                semana.find(({ diaSemana }) => diaSemana === dia),
              ),
            )}
          />
        </Card>
      )}
    </div>
  );
}

const WEEKDAYS = ["dom", "seg", "ter", "qua", "qui", "sex", "sáb"];

function column(rotulo: string, soma: Soma | undefined) {
  const { receita = 0, pedidos = 0 } = soma ?? {};
  return { rotulo, valor: receita, texto: `${formatReais(receita)} em ${pedidosTexto(pedidos)}` };
}

function pedidosTexto(pedidos: number): string {
  return pedidos === 1 ? "1 pedido" : `${pedidos} pedidos`;
}
