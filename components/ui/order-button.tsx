import { ArrowDownUp, Check } from "lucide-react";
import { Button } from "./button";

type OrderButtonProps = {
  /** What is put in order, for a screen reader: "Bairros". */
  readonly rotulo: string;
  readonly ordenando: boolean;
  readonly onMudar: (ordenando: boolean) => void;
};

/** Turns a list into names that can be put in another order, and back. */
export function OrderButton({ rotulo, ordenando, onMudar }: OrderButtonProps) {
  return (
    <Button
      tom={ordenando ? "suave" : "discreto"}
      tamanho="pequeno"
      aria-pressed={ordenando}
      aria-label={`${ordenando ? "Pronto" : "Ordenar"}: ${rotulo}`}
      onClick={() => onMudar(!ordenando)}
    >
      {ordenando ? <Check aria-hidden="true" /> : <ArrowDownUp aria-hidden="true" />}
      {ordenando ? "Pronto" : "Ordenar"}
    </Button>
  );
}
