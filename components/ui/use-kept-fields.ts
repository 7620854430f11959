"use client";

import { useState } from "react";

/** React empties a form once its action is done; after a refusal nobody should type their e-mail again. */
export function useKeptFields(action: (form: FormData) => void) {
  const [sent, setSent] = useState<FormData | null>(null);
  return {
    campo: (name: string) => String(sent?.get(name) ?? ""),
    manter: (form: FormData) => {
      setSent(form);
      action(form);
    },
  };
}
