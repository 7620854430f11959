import { applyTheme, type Theme } from "@/local/browser/theme";

const themes: readonly Theme[] = ["system", "light", "dark"];

/** In the demonstration page the theme is chosen outside; only a page of this machine is listened to. */
export function takeThemeFromFrame(): void {
  window.addEventListener("message", ({ origin, data }) => {
    if (!/^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/.test(origin)) return;
    const theme = themes.find((one) => one === data?.theme);
    if (theme) applyTheme(theme);
  });
}
