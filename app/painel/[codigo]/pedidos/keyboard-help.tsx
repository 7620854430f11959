"use client";

import { ConfirmDialog } from "@/components/ui/confirm-dialog";

/** What the keyboard does on the board. */
export function KeyboardHelp({ onFechar }: { readonly onFechar: () => void }) {
  return (
    <ConfirmDialog
      aberto
      titulo="Atalhos do teclado"
      onFechar={onFechar}
      voltar="Fechar"
      confirmar="Entendi"
      onConfirmar={onFechar}
    >
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4 gap-y-2.5">
        {SHORTCUTS.map(([teclas, oQue]) => (
          <div key={oQue} className="contents">
            <dt className="flex gap-1">
              {teclas.map((tecla) => (
                <kbd
                  key={tecla}
                  className="min-w-8 rounded-md border border-border bg-default px-2 py-0.5 text-center font-mono text-sm"
                >
                  {tecla}
                </kbd>
              ))}
            </dt>
            <dd>{oQue}</dd>
          </div>
        ))}
      </dl>
    </ConfirmDialog>
  );
}

const SHORTCUTS: readonly (readonly [readonly string[], string])[] = [
  [["↑", "↓", "←", "→"], "Ir de comanda em comanda"],
  [["Enter"], "Próximo passo da comanda"],
  [["C"], "Abrir a conversa"],
  [["E"], "Editar os itens"],
  [["D"], "Escolher o entregador"],
  [["P"], "Imprimir"],
  [["X"], "Cancelar o pedido"],
  [["/"], "Buscar"],
  [["?"], "Mostrar estes atalhos"],
];
