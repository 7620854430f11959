import type { ComponentProps } from "react";
import { FieldFrame, type FieldFrameProps } from "./field-frame";

type TextAreaFieldProps = Omit<ComponentProps<"textarea">, "id"> & FieldFrameProps;

/** As TextField, for several lines. */
export function TextAreaField({ rotulo, rotuloOculto, ajuda, erro, className, ...area }: TextAreaFieldProps) {
  return (
    <FieldFrame {...{ rotulo, rotuloOculto, ajuda, erro, className }}>
      {(ties) => (
        <textarea {...area} {...ties} className="textarea textarea--full-width placeholder:italic" />
      )}
    </FieldFrame>
  );
}
