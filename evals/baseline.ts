import { type Figure, type Figures, isWorse, MEASURES } from "./measures";

/** The figures of each data set, by its name, as they were when they were last accepted. */
export type Baseline = Readonly<Record<string, Figures>>;

/** Each figure that is worse than it was, or is not measured any more, in words. */
export function regressions(before: Baseline, now: Baseline): string[] {
  return Object.entries(before).flatMap(([set, figures]) =>
    MEASURES.flatMap((measure) => {
      const was = figures[measure.name];
      if (was === undefined) return [];
      const is = now[set]?.[measure.name];
      if (is === undefined) return [`${set}: ${measure.name} was ${showRate(was)} and is not measured`];
      if (!isWorse(measure, is.rate, was.rate)) return [];
      return [`${set}: ${measure.name} was ${showRate(was)} and is ${showRate(is)}`];
    }),
  );
}

/** Each figure that is not as good as promised, in words. */
export function missedTargets(now: Baseline): string[] {
  return Object.entries(now).flatMap(([set, figures]) =>
    MEASURES.flatMap((measure) => {
      const is = figures[measure.name];
      if (is === undefined || measure.target === null) return [];
      if (!isWorse(measure, is.rate, measure.target)) return [];
      return [`${set}: ${measure.name} is ${showRate(is)}, promised ${showTarget(measure)}`];
    }),
  );
}

/** Measures down, data sets across. */
export function showTable(sets: Baseline): string {
  const rows = MEASURES.map((measure) => [
    measure.name,
    ...Object.values(sets).map((figures) => showRate(figures[measure.name])),
    showTarget(measure),
  ]);
  const table = [["", ...Object.keys(sets), "target"], ...rows];
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  return table
    .map((row) =>
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))),
    )
    .map((row) => row.join("  "))
    .join("\n");
}

function showRate(figure: Figure | undefined): string {
  return figure === undefined ? "–" : `${(100 * figure.rate).toFixed(1)} %`;
}

function showTarget({ target, isMistake }: (typeof MEASURES)[number]): string {
  if (target === null) return "";
  return `${isMistake ? "≤" : "≥"} ${Number((100 * target).toFixed(1))} %`;
}
