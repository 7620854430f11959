import type { ReactNode } from "react";
import { classNames } from "./class-names";

type BadgeTone = "neutro" | "brasa" | "sucesso" | "aviso" | "perigo";

type BadgeProps = {
  readonly tom?: BadgeTone;
  readonly icone?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
};

/** A state in a word or two. The colour repeats what the word says and never says it alone. */
export function Badge({ tom = "neutro", icone, children, className }: BadgeProps) {
  return (
    <span className={classNames("chip chip--soft gap-1", COLOR[tom], className)}>
      {icone}
      <span className="chip__label">{children}</span>
    </span>
  );
}

const COLOR = {
  neutro: "chip--default",
  brasa: "chip--accent",
  sucesso: "chip--success",
  aviso: "chip--warning",
  perigo: "chip--danger",
} as const;
