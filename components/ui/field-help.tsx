type FieldHelpProps = {
  readonly id: string;
  readonly ajuda?: string;
  readonly erro?: string | null;
};

/** Below a field: what is wrong with it or, while nothing is, what it wants. */
export function FieldHelp({ id, ajuda, erro }: FieldHelpProps) {
  if (erro) {
    return (
      <p id={id} className="text-sm text-danger-soft-foreground">
        {erro}
      </p>
    );
  }
  return ajuda ? (
    <p id={id} className="description text-sm">
      {ajuda}
    </p>
  ) : null;
}
