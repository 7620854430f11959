"use client";

import { classNames } from "./class-names";
import { CountBadge } from "./count-badge";

type Segment<Id extends string> = {
  readonly id: Id;
  readonly rotulo: string;
  readonly total?: number;
};

type SegmentedControlProps<Id extends string> = {
  /** What is being chosen. */
  readonly rotulo: string;
  readonly segmentos: readonly Segment<Id>[];
  readonly escolhido: Id;
  readonly onEscolher: (id: Id) => void;
  readonly className?: string;
};

/** One of a few, all in sight; shows which part of a page is shown. */
export function SegmentedControl<Id extends string>(props: SegmentedControlProps<Id>) {
  const { rotulo, segmentos, escolhido, onEscolher, className } = props;
  return (
    <fieldset className={classNames("flex gap-1 rounded-xl bg-default p-1", className)}>
      <legend className="sr-only">{rotulo}</legend>
      {segmentos.map(({ id, rotulo: nome, total }) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === escolhido}
          onClick={() => onEscolher(id)}
          className="flex min-h-11 flex-1 flex-col items-center justify-center gap-0.5 rounded-lg px-1 text-[0.8125rem] leading-tight font-medium text-muted aria-pressed:bg-surface aria-pressed:font-semibold aria-pressed:text-foreground aria-pressed:shadow-surface"
        >
          {nome}
          {total !== undefined && <CountBadge total={total} contado={["", ""]} forte={id === escolhido} />}
        </button>
      ))}
    </fieldset>
  );
}
