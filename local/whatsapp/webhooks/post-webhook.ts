/** One attempt; null when the application took it, otherwise why not. */
export async function postWebhook(post: {
  url: string;
  headers: Record<string, string>;
  body: string;
  timeoutMs: number;
}): Promise<WebhookFailure | null> {
  try {
    const response = await fetch(post.url, {
      method: "POST",
      headers: { "content-type": "application/json", ...post.headers },
      body: post.body,
      redirect: "manual",
      signal: AbortSignal.timeout(post.timeoutMs),
    });
    await response.arrayBuffer();
    if (response.ok) return null;
    const said = `${response.status} ${response.statusText}`.trim();
    return { statusCode: response.status, error: `webhook returned non-success status: ${said}` };
  } catch (error) {
    return { statusCode: 0, error: reasonOf(error) };
  }
}

export type WebhookFailure = { statusCode: number; error: string };

// Node hides why a connection failed in the cause of "fetch failed".
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
