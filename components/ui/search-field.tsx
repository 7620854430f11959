"use client";

import { Search, X } from "lucide-react";
import { classNames } from "./class-names";

type SearchFieldProps = {
  readonly rotulo: string;
  readonly valor: string;
  readonly onMudar: (valor: string) => void;
};

/** Narrows a list while it is typed into. Escape and the cross empty it. */
export function SearchField({ rotulo, valor, onMudar }: SearchFieldProps) {
  return (
    <div className="relative">
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 left-3.5 size-5 -translate-y-1/2 text-muted"
      />
      <input
        type="search"
        aria-label={rotulo}
        placeholder={rotulo}
        value={valor}
        onChange={(event) => onMudar(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Escape" && onMudar("")}
        enterKeyHint="search"
        className={classNames(
          "input input--full-width pl-11 text-ellipsis [&::-webkit-search-cancel-button]:hidden",
          valor === "" ? "pr-3" : "pr-12",
        )}
      />
      {valor !== "" && (
        <button
          type="button"
          aria-label="Limpar busca"
          onClick={() => onMudar("")}
          className="absolute top-0 right-0 grid size-11 place-items-center rounded-lg text-muted"
        >
          <X aria-hidden="true" className="size-5" />
        </button>
      )}
    </div>
  );
}
