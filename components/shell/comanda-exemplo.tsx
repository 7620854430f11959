/** What the product does, told as one order: what the customer wrote, and the slip that came of it. */
export function ComandaExemplo() {
  return (
    <figure
      aria-label="Exemplo: a mensagem de um cliente e a comanda que sai dela"
      className="w-full max-w-sm"
    >
      <div className="ml-6 rounded-2xl rounded-br-sm bg-success-soft px-4 py-3 text-success-soft-foreground">
        <p>
          Boa noite! Quero uma grande meio calabresa sem cebola, meio quatro queijos. Entrega na Rua das
          Flores, 123, Centro. Dinheiro, troco pra 100
        </p>
      </div>
      <div className="comanda mt-4 mr-6 bg-surface px-5 pt-4 pb-6 text-foreground">
        <div className="flex items-baseline justify-between font-mono">
          <span className="text-2xl font-bold">#12</span>
          <span className="text-muted">20:41</span>
        </div>
        <div className="mt-3 border-t border-dashed border-border pt-3">
          <p className="flex justify-between gap-4 font-semibold">
            <span>1× Pizza Grande</span>
            <span className="tabular-nums whitespace-nowrap">R$ 61,90</span>
          </p>
          <p className="mt-1">½ Calabresa · sem cebola</p>
          <p>½ Quatro Queijos</p>
        </div>
        <div className="mt-3 space-y-1 border-t border-dashed border-border pt-3">
          <p className="flex justify-between text-muted">
            <span>Entrega (Centro)</span>
            <span className="tabular-nums">R$ 7,00</span>
          </p>
          <p className="flex justify-between text-lg font-bold">
            <span>Total</span>
            <span className="tabular-nums">R$ 68,90</span>
          </p>
          <p className="font-medium">Troco para R$ 100,00 · levar R$ 31,10</p>
        </div>
      </div>
    </figure>
  );
}
