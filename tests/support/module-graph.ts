/** The addresses of every module a page loads, found as a browser would: from the page, along the imports. */
export async function moduleGraph(
  pageUrl: string,
): Promise<{ address: string; status: number; type: string }[]> {
  const html = await (await fetch(pageUrl)).text();
  const waiting = [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map((match) => match[1] ?? "");
  const loaded = new Map<string, { address: string; status: number; type: string }>();
  for (const address of waiting) {
    if (loaded.has(address)) continue;
    const url = new URL(address, pageUrl);
    const response = await fetch(url);
    loaded.set(address, {
      address,
      status: response.status,
      type: response.headers.get("content-type") ?? "",
    });
    for (const [, specifier = ""] of (await response.text()).matchAll(/from\s+"([^"]+)"/g)) {
      waiting.push(new URL(specifier, url).pathname);
    }
  }
  return [...loaded.values()];
}
