import { element, fill } from "./element";
import { type IconName, icon } from "./icon";
import { applyTheme, nextTheme, storedTheme, type Theme, themeNames } from "./theme";

const icons: Record<Theme, IconName> = { system: "system", light: "sun", dark: "moon" };

/** Goes round system, light and dark; `onChange` may pass the news on to a framed page. */
export function themeButton(onChange: (theme: Theme) => void = () => {}): HTMLButtonElement {
  const button = element("button", { type: "button", class: "icon-button" });
  const show = (theme: Theme) => {
    fill(button, icon(icons[theme]));
    const label = `Tema ${themeNames[theme]}; mudar`;
    button.setAttribute("aria-label", label);
    button.title = label;
  };
  button.addEventListener("click", () => {
    const theme = nextTheme(storedTheme());
    applyTheme(theme);
    show(theme);
    onChange(theme);
  });
  applyTheme(storedTheme());
  show(storedTheme());
  return button;
}
