"use client";

import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  type Modifier,
  PointerSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from "@dnd-kit/sortable";
import { useId } from "react";
import { OrderRow } from "./order-row";
import type { Outcome } from "./outcome";
import { useAutosave } from "./use-autosave";

type OrderListProps = {
  /** What is put in order: "Bairros". */
  readonly rotulo: string;
  readonly itens: readonly { readonly id: number; readonly nome: string }[];
  /** Takes all the ids in their new order, after every move. */
  readonly salvar: (ids: number[]) => Promise<Outcome>;
};

/**
 * Names only, each with a handle: dragged by thumb or mouse, moved by the arrow keys once it is lifted with the space bar,
 * or one place at a time by its two buttons. Every move saves itself and is taken back when it could not be saved.
 */
export function OrderList({ rotulo, itens, salvar }: OrderListProps) {
  const contextId = useId();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const { mostrado, estado, mudar } = useAutosave(itens.map(({ id }) => id).join(), (ids) =>
    salvar(ids.split(",").map(Number)),
  );
  const nomes = new Map(itens.map(({ id, nome }) => [id, nome]));
  // Narrowed while a move is on its way, it shows what is left.
  const ids = mostrado
    .split(",")
    .map(Number)
    .filter((id) => nomes.has(id));

  function move(from: number, to: number): void {
    if (from < 0 || to < 0 || to >= ids.length || from === to) return;
    void mudar(arrayMove(ids, from, to).join());
  }

  function drop({ active, over }: DragEndEvent): void {
    if (over !== null) move(ids.indexOf(Number(active.id)), ids.indexOf(Number(over.id)));
  }

  const place = (id: UniqueIdentifier) => ids.indexOf(Number(id)) + 1;
  const nomeDe = (id: UniqueIdentifier) => nomes.get(Number(id)) ?? "";
  return (
    <DndContext
      id={contextId}
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={UP_AND_DOWN}
      accessibility={{
        announcements: announcementsOf(nomeDe, place, ids.length),
        screenReaderInstructions: INSTRUCTIONS,
      }}
      onDragEnd={drop}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <ol aria-label={`Ordem: ${rotulo}`} className="divide-y divide-separator">
          {ids.map((id, at) => (
            <OrderRow
              key={id}
              id={id}
              nome={nomeDe(id)}
              isFirst={at === 0}
              isLast={at === ids.length - 1}
              onMove={(steps) => move(at, at + steps)}
            />
          ))}
        </ol>
      </SortableContext>
      <p role="status" className="sr-only">
        {estado.tipo === "salvo" && "A ordem foi salva."}
      </p>
      {estado.tipo === "desfeito" && (
        <p role="alert" className="px-4 py-2 text-sm text-danger-soft-foreground">
          {estado.mensagem}
        </p>
      )}
    </DndContext>
  );
}

const UP_AND_DOWN: Modifier[] = [({ transform }) => ({ ...transform, x: 0 })];

const INSTRUCTIONS = {
  draggable: "Barra de espaço pega; setas para cima e para baixo movem; espaço de novo solta; Esc cancela.",
};

function announcementsOf(
  nomeDe: (id: UniqueIdentifier) => string,
  place: (id: UniqueIdentifier) => number,
  total: number,
): Announcements {
  return {
    onDragStart: ({ active }) => `${nomeDe(active.id)}: lugar ${place(active.id)} de ${total}.`,
    onDragOver: ({ active, over }) =>
      over === null ? undefined : `${nomeDe(active.id)}: lugar ${place(over.id)} de ${total}.`,
    onDragEnd: ({ active, over }) =>
      over === null ? undefined : `${nomeDe(active.id)} ficou no lugar ${place(over.id)}.`,
    onDragCancel: ({ active }) => `${nomeDe(active.id)} voltou ao lugar ${place(active.id)}.`,
  };
}
