import type { ComponentProps } from "react";
import { FieldFrame, type FieldFrameProps } from "./field-frame";

type TextFieldProps = Omit<ComponentProps<"input">, "id"> & FieldFrameProps;

/** One line of text. */
export function TextField({ rotulo, rotuloOculto, ajuda, erro, className, ...input }: TextFieldProps) {
  return (
    <FieldFrame {...{ rotulo, rotuloOculto, ajuda, erro, className }}>
      {(ties) => (
        <input
          {...input}
          {...ties}
          className="input input--full-width"
          data-invalid={erro ? true : undefined}
        />
      )}
    </FieldFrame>
  );
}
