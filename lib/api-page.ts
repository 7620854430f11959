import { describeApi } from "@/lib/api-description";

/** The description of the API as one page of plain HTML: no script, nothing from elsewhere. */
export function apiPage(): string {
  const rows = Object.entries(describeApi().paths ?? {}).flatMap(([path, operations]) =>
    Object.entries(operations ?? {}).map(([method, operation]) => section(method, path, operation)),
  );
  return `<!doctype html><html lang="pt-BR"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>API da Fornada</title><style>${STYLE}</style><body><h1>API da Fornada</h1>
<p>A mesma descrição em <a href="/api/docs/openapi.json">OpenAPI 3.1</a>.</p>${rows.join("")}</body></html>`;
}

const STYLE =
  "body{font:16px/1.5 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}" +
  "code,pre{font-family:ui-monospace,monospace}pre{overflow:auto;border:1px solid;padding:1rem}";

function section(method: string, path: string, operation: object): string {
  const { summary, ...rest } = { summary: "", ...operation };
  return `<h2><code>${method.toUpperCase()} ${escapeHtml(path)}</code></h2><p>${escapeHtml(String(summary))}</p>
<details><summary>Detalhes</summary><pre>${escapeHtml(JSON.stringify(rest, null, 2))}</pre></details>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
