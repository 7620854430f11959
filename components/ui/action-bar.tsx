import type { ReactNode } from "react";

/** What can be done with what was changed or chosen, in reach of the thumb while the page scrolls under it. */
export function ActionBar({ children }: { readonly children: ReactNode }) {
  return (
    <div className="sticky z-10 flex flex-wrap items-center gap-2 rounded-xl border border-border bg-surface p-3 shadow-lg max-md:bottom-[calc(4.5rem+env(safe-area-inset-bottom))] md:bottom-4">
      {children}
    </div>
  );
}
