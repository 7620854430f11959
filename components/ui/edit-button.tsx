import { Pencil } from "lucide-react";
import { Button } from "./button";

type EditButtonProps = {
  /** Whose fields it opens. */
  readonly nome: string;
  readonly aberto: boolean;
  /** The id of the element that holds the fields. */
  readonly controls: string;
  readonly onMudar: (aberto: boolean) => void;
};

/** The pencil of a row: opens its fields under it, and closes them. */
export function EditButton({ nome, aberto, controls, onMudar }: EditButtonProps) {
  return (
    <Button
      tom="discreto"
      soIcone
      aria-expanded={aberto}
      aria-controls={controls}
      aria-label={`Mudar ${nome}`}
      onClick={() => onMudar(!aberto)}
    >
      <Pencil aria-hidden="true" />
    </Button>
  );
}
