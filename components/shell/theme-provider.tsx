"use client";

import { ThemeProvider as NextThemes } from "next-themes";
import type { ReactNode } from "react";

/** Light, dark or as the system has it. The nonce lets its one inline script past the page's policy. */
export function ThemeProvider({
  nonce,
  children,
}: {
  readonly nonce?: string;
  readonly children: ReactNode;
}) {
  return (
    <NextThemes
      attribute={["class", "data-theme"]}
      defaultTheme="system"
      nonce={nonce}
      disableTransitionOnChange
    >
      {children}
    </NextThemes>
  );
}
