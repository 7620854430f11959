import { toastErro, toastFeito } from "./toast";

/** Puts a text on the clipboard and says so, or what to do where the browser forbids it. */
export async function copyText(texto: string, feito: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(texto);
    await toastFeito(feito);
  } catch {
    await toastErro("O navegador não deixou copiar. Selecione o texto e copie.");
  }
}
