import { classNames } from "./class-names";

/** "pedido novo", "pedidos novos". */
export type Contado = readonly [um: string, varios: string];

type CountBadgeProps = {
  readonly total: number;
  /** What is counted, one and several, for who cannot see where the number stands. */
  readonly contado: Contado;
  readonly forte?: boolean;
  readonly className?: string;
};

/** How many wait. Shows nothing for none. */
export function CountBadge({ total, contado: [um, varios], forte = true, className }: CountBadgeProps) {
  if (total === 0) return null;
  const look = forte ? "bg-accent text-accent-foreground" : "bg-default text-default-foreground";
  return (
    <span
      className={classNames(
        "inline-grid h-5 min-w-5 place-items-center rounded-full px-1.5 text-xs font-bold tabular-nums",
        look,
        className,
      )}
    >
      <span aria-hidden="true">{total > MOST_SHOWN ? `${MOST_SHOWN}+` : total}</span>
      <span className="sr-only">{`${total} ${total === 1 ? um : varios}`}</span>
    </span>
  );
}

const MOST_SHOWN = 99;
