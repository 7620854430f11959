import { type ComponentProps, useId } from "react";
import { classNames } from "./class-names";
import { FieldHelp } from "./field-help";

type TextAreaFieldProps = Omit<ComponentProps<"textarea">, "id"> & {
  readonly rotulo: string;
  readonly rotuloOculto?: boolean;
  readonly ajuda?: string;
  readonly erro?: string | null;
};

/** As TextField, for several lines. */
export function TextAreaField({
  rotulo,
  rotuloOculto = false,
  ajuda,
  erro,
  className,
  ...area
}: TextAreaFieldProps) {
  const id = useId();
  return (
    <div className={classNames("flex flex-col gap-1.5", className)}>
      <label htmlFor={id} className={rotuloOculto ? "sr-only" : "label"}>
        {rotulo}
      </label>
      <textarea
        {...area}
        id={id}
        className="textarea textarea--full-width"
        aria-invalid={erro ? true : undefined}
        aria-describedby={ajuda || erro ? `${id}-ajuda` : undefined}
      />
      <FieldHelp id={`${id}-ajuda`} ajuda={ajuda} erro={erro} />
    </div>
  );
}
