export type Theme = "system" | "light" | "dark";

const themes: readonly Theme[] = ["system", "light", "dark"];
const storageKey = "tema";

/** What was chosen last on this address, or the system's. */
export function storedTheme(): Theme {
  return themes.find((theme) => theme === localStorage.getItem(storageKey)) ?? "system";
}

/** Shows the page in this theme and remembers it. The style sheet reads the attribute. */
export function applyTheme(theme: Theme): void {
  localStorage.setItem(storageKey, theme);
  if (theme === "system") document.documentElement.removeAttribute("data-theme");
  else document.documentElement.setAttribute("data-theme", theme);
}

export function nextTheme(theme: Theme): Theme {
  return themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";
}

export const themeNames: Record<Theme, string> = { system: "do sistema", light: "claro", dark: "escuro" };
