import { TextField } from "@/components/ui/text-field";
import type { TurnoPainel } from "@/lib/admin/horarios";

type TimeRangeProps = {
  /** Whose hours these are, read out with each field. */
  readonly rotulo: string;
  readonly turno: TurnoPainel;
  readonly onMudar: (novo: Partial<TurnoPainel>) => void;
};

/** From when to when, side by side. */
export function TimeRange({ rotulo, turno, onMudar }: TimeRangeProps) {
  return (
    <fieldset className="grid flex-1 grid-cols-2 gap-2 sm:max-w-xs">
      <legend className="sr-only">{rotulo}</legend>
      <TextField
        rotulo="Abre"
        type="time"
        required
        value={turno.abre}
        onChange={(event) => onMudar({ abre: event.currentTarget.value })}
      />
      <TextField
        rotulo={turno.fecha <= turno.abre ? "Fecha (dia seguinte)" : "Fecha"}
        type="time"
        required
        value={turno.fecha}
        onChange={(event) => onMudar({ fecha: event.currentTarget.value })}
      />
    </fieldset>
  );
}
