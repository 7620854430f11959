import type { ComponentProps } from "react";
import { FieldFrame, type FieldFrameProps } from "./field-frame";

type SelectFieldProps = Omit<ComponentProps<"select">, "id" | "children"> &
  FieldFrameProps & {
    readonly opcoes: readonly { readonly valor: string; readonly rotulo: string }[];
  };

/** One of a few, by the list of the device itself: the wheel on a telephone, the keyboard on a desk. */
export function SelectField({
  opcoes,
  rotulo,
  rotuloOculto,
  ajuda,
  erro,
  className,
  ...select
}: SelectFieldProps) {
  return (
    <FieldFrame {...{ rotulo, rotuloOculto, ajuda, erro, className }}>
      {(ties) => (
        <select {...select} {...ties} className="input input--full-width min-h-11">
          {opcoes.map(({ valor, rotulo: nome }) => (
            <option key={valor} value={valor}>
              {nome}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
