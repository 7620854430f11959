import { loadToast } from "./load-toast";
import { touch } from "./use-touched";

/** A message that appears over the page; `acao` is a way out offered with it. */
export type ToastMessage = {
  readonly texto: string;
  readonly tom: "feito" | "novo" | "erro";
  readonly acao?: ToastAction;
};
export type ToastAction = { readonly rotulo: string; readonly onPress: () => void };

/** Tells that something was done. */
export function toastFeito(texto: string): Promise<void> {
  return show({ texto, tom: "feito" });
}

/** Tells that something has come that wants a look, with the way to it. */
export function toastNovo(texto: string, acao: ToastAction): Promise<void> {
  return show({ texto, tom: "novo", acao });
}

/** Tells that something was not done, with the way out. */
export function toastErro(texto: string, acao?: ToastAction): Promise<void> {
  return show({ texto, tom: "erro", acao });
}

async function show(message: ToastMessage): Promise<void> {
  try {
    touch();
    const { showToast } = await loadToast();
    showToast(message);
  } catch {
    // The page lost its connection before it was touched, and what went wrong must be told all the same.
    window.alert(message.texto);
  }
}
