import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";
import path from "node:path";
import { type Answer, refuse, whole } from "./answer";

const root = path.resolve(import.meta.dirname, "../..");

const contentTypes: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

const fonts: Record<string, string> = {
  "/fonts/sans.woff2": "node_modules/geist/dist/fonts/geist-sans/Geist-Variable.woff2",
  "/fonts/mono.woff2": "node_modules/geist/dist/fonts/geist-mono/GeistMono-Variable.woff2",
};

/**
 * Serves the source of our pages as the browser wants it, from the given folders only: TypeScript modules with
 * their types stripped and no extension in the address, style sheets, drawings, and the two fonts.
 */
export async function browserFile(folders: readonly string[], address: string): Promise<Answer | null> {
  const font = fonts[address];
  if (font !== undefined) return file(font);
  const relative = path.posix.normalize(address).slice(1);
  if (!folders.some((folder) => relative.startsWith(`${folder}/`))) return null;
  if (existsSync(path.join(root, `${relative}.ts`))) return browserModule(`${relative}.ts`);
  return contentTypes[path.extname(relative)] === undefined ? null : file(relative);
}

export function pageFile(relative: string): Promise<Buffer> {
  return readFile(path.join(root, relative));
}

async function browserModule(relative: string): Promise<Answer> {
  const source = await readFile(path.join(root, relative), "utf8");
  // The browser knows no alias; addresses mirror the repository, so the alias is the site's root.
  const script = stripTypeScriptTypes(source).replaceAll('from "@/', 'from "/');
  return whole(200, "text/javascript; charset=utf-8", script, noStore);
}

async function file(relative: string): Promise<Answer> {
  if (!existsSync(path.join(root, relative))) return refuse(404, "Not found");
  const contentType = contentTypes[path.extname(relative)] ?? "application/octet-stream";
  return whole(200, contentType, await pageFile(relative), noStore);
}

const noStore = { "cache-control": "no-store", "x-content-type-options": "nosniff" };
