import { Button } from "./button";

type FormEndProps = {
  /** Why it was not saved, and the way out. */
  readonly erro: string | null;
  readonly salvar: string;
  readonly pendente: boolean;
  readonly onFechar: () => void;
};

/** The end of a form that stands in a page until it is closed: what went wrong, to save, and the way out. */
export function FormEnd({ erro, salvar, pendente, onFechar }: FormEndProps) {
  return (
    <>
      {erro !== null && (
        <p role="alert" className="text-sm text-danger-soft-foreground">
          {erro}
        </p>
      )}
      <div className="flex gap-2">
        <Button type="submit" pendente={pendente}>
          {salvar}
        </Button>
        <Button tom="discreto" onClick={onFechar}>
          Fechar
        </Button>
      </div>
    </>
  );
}
