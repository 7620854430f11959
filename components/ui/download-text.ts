/** Hands a text to the browser as a file to keep. */
export function downloadText(nome: string, tipo: string, ...partes: string[]): void {
  const url = URL.createObjectURL(new Blob(partes, { type: `${tipo};charset=utf-8` }));
  const link = Object.assign(document.createElement("a"), { href: url, download: nome });
  link.click();
  URL.revokeObjectURL(url);
}
