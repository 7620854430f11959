const inMega = new Intl.NumberFormat("pt-BR", { maximumFractionDigits: 1 });

/** "56 KB", "2,4 MB"; nothing where the size is not known. */
export function formatBytes(bytes: number | undefined): string {
  if (bytes === undefined) return "";
  const kilo = bytes / 1_024;
  return kilo < 1_000 ? `${Math.max(1, Math.round(kilo))} KB` : `${inMega.format(kilo / 1_024)} MB`;
}
