/** The one place the toasts are fetched from: two would be two downloads, and the second may find no connection. */
export function loadToast() {
  return import("./toast-region");
}
