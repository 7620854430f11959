type PizzaDrawingProps = {
  /** Of each part in twelfths, in their order. */
  readonly shares: readonly number[];
};

/** The pizza from above, cut where its parts meet, each numbered as in the list beside it. Drawn for a ticket: black lines. */
export function PizzaDrawing({ shares }: PizzaDrawingProps) {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const starts = shares.map((_, index) => shares.slice(0, index).reduce((sum, share) => sum + share, 0));
  return (
    <svg viewBox="-52 -52 104 104" className="size-20 shrink-0" aria-hidden="true">
      <circle r="50" fill="none" stroke="currentColor" strokeWidth="3" />
      {shares.length > 1 &&
        starts.map((start) => {
          const { x, y } = pointAt(start / total, 50);
          return <line key={start} x2={x} y2={y} stroke="currentColor" strokeWidth="2.5" />;
        })}
      {shares.map((share, index) => {
        const start = starts[index] ?? 0;
        const { x, y } = shares.length === 1 ? { x: 0, y: 0 } : pointAt((start + share / 2) / total, 28);
        return (
          <text
            key={start}
            x={x}
            y={y}
            textAnchor="middle"
            dominantBaseline="central"
            fontSize="26"
            fontWeight="700"
            fill="currentColor"
          >
            {index + 1}
          </text>
        );
      })}
    </svg>
  );
}

/** From the top, clockwise. */
function pointAt(turn: number, radius: number): { x: number; y: number } {
  const angle = turn * 2 * Math.PI;
  return { x: round(Math.sin(angle) * radius), y: round(-Math.cos(angle) * radius) };
}

/** The same digits on the server and in the browser. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
