import { classNames } from "./class-names";

export type ButtonLook = {
  /** Primary is what waits for a person now; suave the next step of what is under way. The rest step back. */
  readonly tom?: "primario" | "suave" | "secundario" | "contorno" | "discreto" | "perigo" | "perigo-suave";
  readonly tamanho?: "pequeno" | "medio" | "grande";
  readonly larguraTotal?: boolean;
  readonly soIcone?: boolean;
};

/** HeroUI's button on whatever element it is: a button that acts or a link that goes. */
export function buttonClass(look: ButtonLook, className?: string): string {
  const { tom = "primario", tamanho = "medio", larguraTotal = false, soIcone = false } = look;
  return classNames(
    "button",
    VARIANT[tom],
    SIZE[tamanho],
    larguraTotal && "button--full-width",
    soIcone && "button--icon-only",
    className,
  );
}

const VARIANT = {
  primario: "button--primary",
  suave: "button--suave",
  secundario: "button--secondary",
  contorno: "button--outline",
  discreto: "button--ghost",
  perigo: "button--danger",
  "perigo-suave": "button--danger-soft",
} as const;

const SIZE = { pequeno: "button--sm", medio: "button--md", grande: "button--lg" } as const;
