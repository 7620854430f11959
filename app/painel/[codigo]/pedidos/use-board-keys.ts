"use client";

import { type RefObject, useEffect, useRef } from "react";
import { neighbour } from "./neighbour";

/**
 * The board by the keyboard: arrows go from slip to slip, Enter does the next step of the one that is held, a letter what
 * stands on it. Nothing is taken from a field that is typed into, nor from a button. Answers where the board is.
 */
export function useBoardKeys(onHelp: () => void): RefObject<HTMLDivElement | null> {
  const board = useRef<HTMLDivElement>(null);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const { target, key } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return;
      const act = target.matches("[data-comanda]")
        ? (onSlip(board.current, target, key) ?? anywhere(board.current, target, key, onHelp))
        : anywhere(board.current, target, key, onHelp);
      if (act === null) return;
      event.preventDefault();
      act();
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [onHelp]);
  return board;
}

type Act = () => void;

/** What a key does while a slip is held; null when it means nothing there. */
function onSlip(board: HTMLElement | null, slip: HTMLElement, key: string): Act | null {
  if (key.startsWith("Arrow")) return () => hold(neighbour(slipsByColumn(board), slip, key));
  const selector =
    key === "Enter" ? "[data-passo], summary" : `[data-tecla="${CSS.escape(key.toLowerCase())}"]`;
  const button = slip.querySelector<HTMLElement>(selector);
  return button === null ? null : () => button.click();
}

function anywhere(board: HTMLElement | null, target: HTMLElement, key: string, onHelp: Act): Act | null {
  if (target.matches("input, textarea, select, [contenteditable]")) return null;
  if (key === "/") return () => document.querySelector<HTMLElement>("#busca-de-pedidos input")?.focus();
  if (key === "?") return onHelp;
  if (key === "ArrowDown" && target === document.body) return () => hold(slipsByColumn(board).flat()[0]);
  return null;
}

function hold(slip: HTMLElement | undefined): void {
  slip?.focus({ preventScroll: true });
  slip?.scrollIntoView({ block: "nearest" });
}

/** Only those in sight. */
function slipsByColumn(board: HTMLElement | null): HTMLElement[][] {
  return [...(board?.children ?? [])]
    .map((column) => [...column.querySelectorAll<HTMLElement>("[data-comanda]")])
    .map((slips) => slips.filter((slip) => slip.offsetParent !== null))
    .filter((slips) => slips.length > 0);
}
