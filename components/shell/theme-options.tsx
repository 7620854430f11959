import { Monitor, Moon, Sun } from "lucide-react";
import type { ReactNode } from "react";

type Theme = "light" | "dark" | "system";
type ThemeOption = { readonly id: Theme; readonly rotulo: string; readonly icone: ReactNode };

export const THEMES: readonly ThemeOption[] = [
  { id: "light", rotulo: "Claro", icone: <Sun aria-hidden="true" className="size-4 shrink-0" /> },
  { id: "dark", rotulo: "Escuro", icone: <Moon aria-hidden="true" className="size-4 shrink-0" /> },
  {
    id: "system",
    rotulo: "Como no aparelho",
    icone: <Monitor aria-hidden="true" className="size-4 shrink-0" />,
  },
];
