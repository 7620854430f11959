"use client";

import { useTheme } from "next-themes";
import { useSyncExternalStore } from "react";
import { THEMES } from "./theme-options";

/** Three icons, one of them pressed: for pages that have no account menu to hold it. */
export function ThemeToggle() {
  const { theme, setTheme } = useTheme();
  // The server does not know the choice: nothing is pressed until the browser says.
  const isMounted = useSyncExternalStore(
    noSubscription,
    () => true,
    () => false,
  );
  return (
    <fieldset className="flex gap-0.5 rounded-xl bg-default p-0.5">
      <legend className="sr-only">Tema</legend>
      {THEMES.map(({ id, rotulo, icone }) => (
        <button
          key={id}
          type="button"
          title={rotulo}
          aria-label={rotulo}
          aria-pressed={isMounted && theme === id}
          onClick={() => setTheme(id)}
          className="grid size-11 place-items-center rounded-[0.625rem] text-muted aria-pressed:bg-surface aria-pressed:text-foreground aria-pressed:shadow-surface"
        >
          {icone}
        </button>
      ))}
    </fieldset>
  );
}

function noSubscription(): () => void {
  return () => undefined;
}
