/** One figure of a run: a share of `n` cases, or a mean over them. */
export type Figure = { readonly rate: number; readonly n: number };

/** The figures of one data set by the name of their measure; one without dialogues has none of theirs. */
export type Figures = Readonly<Record<string, Figure>>;

export type Measure = {
  readonly name: string;
  /** More is better, unless it counts mistakes. */
  readonly isMistake: boolean;
  /** The worst rate that is good enough; null where none is promised. */
  readonly target: number | null;
};

/** In the order in which they are printed; the targets are those of evals/public/README.md. */
export const MEASURES: readonly Measure[] = [
  { name: "command exact", isMistake: false, target: 0.97 },
  { name: "cart exact", isMistake: false, target: 0.98 },
  { name: "intent", isMistake: false, target: null },
  { name: "slots exact", isMistake: false, target: null },
  { name: "harmful errors", isMistake: true, target: 0.003 },
  { name: "unneeded questions", isMistake: true, target: 0.02 },
  { name: "pass^1 without noise", isMistake: false, target: 1 },
  { name: "pass^1", isMistake: false, target: null },
  { name: "pass^8", isMistake: false, target: 0.95 },
  { name: "wrong orders", isMistake: true, target: 0 },
];

type Proportion = { readonly rate: number | null; readonly n: number };

/** What drive.mjs --json writes, as far as it is read here. */
export type DriveReport = {
  readonly utterances?: {
    readonly summary: {
      readonly commandExact: Proportion;
      readonly cartExact: Proportion;
      readonly intent: Proportion;
      readonly slotsExact: Proportion;
      readonly harmful: Proportion;
      readonly unneededQuestion: Proportion;
      readonly milliseconds: Percentiles | null;
    };
  };
  readonly dialogues?: {
    readonly summary: {
      readonly runs: number;
      readonly cleanPass1: Proportion;
      readonly pass: Readonly<Record<string, number>>;
      readonly wrongOrders: Proportion;
      readonly milliseconds: Percentiles | null;
    };
  };
};
type Percentiles = { readonly p50: number; readonly p95: number };

/** The measured figures of a report, without those that had no case. */
export function figuresOf({ utterances, dialogues }: DriveReport): Figures {
  const said = utterances?.summary;
  const talked = dialogues?.summary;
  const passed = (k: number) => ({ rate: talked?.pass[k] ?? null, n: talked?.runs ?? 0 });
  const all: Readonly<Record<string, Proportion | undefined>> = {
    "command exact": said?.commandExact,
    "cart exact": said?.cartExact,
    intent: said?.intent,
    "slots exact": said?.slotsExact,
    "harmful errors": said?.harmful,
    "unneeded questions": said?.unneededQuestion,
    "pass^1 without noise": talked?.cleanPass1,
    "pass^1": passed(1),
    "pass^8": passed(8),
    "wrong orders": talked?.wrongOrders,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, figure]) =>
      figure === undefined || figure.rate === null ? [] : [[name, { rate: figure.rate, n: figure.n }]],
    ),
  );
}

export function isWorse({ isMistake }: Measure, rate: number, than: number): boolean {
  return isMistake ? rate > than + ROUNDING : rate < than - ROUNDING;
}

const ROUNDING = 1e-9;
