import type { ReactNode } from "react";

type EmptyStateProps = {
  readonly icone: ReactNode;
  readonly titulo: string;
  /** What will appear here, or what to do so that it does. */
  readonly children?: ReactNode;
  readonly acao?: ReactNode;
};

/** Nothing is here yet: why that is all right, and the way on. */
export function EmptyState({ icone, titulo, children, acao }: EmptyStateProps) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-3 px-6 py-12 text-center">
      <div
        aria-hidden="true"
        className="grid size-14 place-items-center rounded-2xl bg-accent-soft text-accent-soft-foreground [&_svg]:size-7"
      >
        {icone}
      </div>
      <h2 className="text-lg font-semibold text-balance">{titulo}</h2>
      {children && <div className="text-pretty text-muted">{children}</div>}
      {acao}
    </div>
  );
}
