import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";
import { FieldHelp } from "./field-help";

export type FieldFrameProps = {
  readonly rotulo: string;
  /** The label is read out and not shown: only where the place itself says what it is. */
  readonly rotuloOculto?: boolean;
  readonly ajuda?: string;
  readonly erro?: string | null;
  readonly className?: string;
};

/** What ties a field to its label and to what helps or went wrong, for a screen reader. */
type Ties = {
  readonly id: string;
  readonly "aria-invalid": true | undefined;
  readonly "aria-describedby": string | undefined;
};

/** A label, its field and what helps or went wrong, tied together. */
export function FieldFrame({
  rotulo,
  rotuloOculto = false,
  ajuda,
  erro,
  className,
  children,
}: FieldFrameProps & { readonly children: (ties: Ties) => ReactNode }) {
  const id = useId();
  return (
    <div className={classNames("flex flex-col gap-1.5", className)}>
      <label htmlFor={id} className={rotuloOculto ? "sr-only" : "label"}>
        {rotulo}
      </label>
      {children({
        id,
        "aria-invalid": erro ? true : undefined,
        "aria-describedby": ajuda || erro ? `${id}-ajuda` : undefined,
      })}
      <FieldHelp id={`${id}-ajuda`} ajuda={ajuda} erro={erro} />
    </div>
  );
}
