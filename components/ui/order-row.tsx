"use client";

import { useSortable } from "@dnd-kit/sortable";
import { ArrowDown, ArrowUp, GripVertical } from "lucide-react";
import { Button } from "./button";
import { classNames } from "./class-names";

type OrderRowProps = {
  readonly id: number;
  readonly nome: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Places down; negative goes up. */
  readonly onMove: (steps: number) => void;
};

/** One name of an OrderList, with its handle. */
export function OrderRow({ id, nome, isFirst, isLast, onMove }: OrderRowProps) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id, attributes: { roleDescription: "item que muda de lugar" } });
  return (
    <li
      ref={setNodeRef}
      style={{ transform: transform === null ? undefined : `translateY(${transform.y}px)`, transition }}
      className={classNames(
        "flex items-center gap-1 bg-surface py-1 pr-2 pl-1",
        isDragging && "relative z-10 rounded-lg shadow-lg ring-2 ring-accent",
      )}
    >
      <button
        ref={setActivatorNodeRef}
        type="button"
        {...attributes}
        {...listeners}
        aria-label={`Arrastar ${nome}`}
        className="grid size-11 shrink-0 cursor-grab touch-none place-items-center rounded-lg text-muted active:cursor-grabbing"
      >
        <GripVertical aria-hidden="true" className="size-5" />
      </button>
      <span className="min-w-0 flex-1 font-medium break-words">{nome}</span>
      <Button
        tom="discreto"
        soIcone
        aria-label={`Subir ${nome}`}
        aria-disabled={isFirst}
        onClick={() => onMove(-1)}
      >
        <ArrowUp aria-hidden="true" />
      </Button>
      <Button
        tom="discreto"
        soIcone
        aria-label={`Descer ${nome}`}
        aria-disabled={isLast}
        onClick={() => onMove(1)}
      >
        <ArrowDown aria-hidden="true" />
      </Button>
    </li>
  );
}
