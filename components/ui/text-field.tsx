import { type ComponentProps, useId } from "react";
import { classNames } from "./class-names";
import { FieldHelp } from "./field-help";

type TextFieldProps = Omit<ComponentProps<"input">, "id"> & {
  readonly rotulo: string;
  /** The label is read out and not shown: only where the place itself says what it is. */
  readonly rotuloOculto?: boolean;
  readonly ajuda?: string;
  readonly erro?: string | null;
};

/** A label, its input and what helps or went wrong, tied together for a screen reader. */
export function TextField({
  rotulo,
  rotuloOculto = false,
  ajuda,
  erro,
  className,
  ...input
}: TextFieldProps) {
  const id = useId();
  return (
    <div className={classNames("flex flex-col gap-1.5", className)}>
      <label htmlFor={id} className={rotuloOculto ? "sr-only" : "label"}>
        {rotulo}
      </label>
      <input
        {...input}
        id={id}
        className="input input--full-width"
        data-invalid={erro ? true : undefined}
        aria-invalid={erro ? true : undefined}
        aria-describedby={ajuda || erro ? `${id}-ajuda` : undefined}
      />
      <FieldHelp id={`${id}-ajuda`} ajuda={ajuda} erro={erro} />
    </div>
  );
}
