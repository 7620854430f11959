/** One call the application made to the provider's API. */
type LoggedRequest = {
  atMs: number;
  instance: string;
  method: string;
  path: string;
  body: unknown;
  /** Null for a call that was left without an answer. */
  status: number | null;
};

export type RequestLog = {
  add(request: LoggedRequest): void;
  of(instance: string): LoggedRequest[];
  forget(instance: string): void;
};

const kept = 2_000;

/** What the application asked for, oldest first, so that tests can count calls that leave no message. */
export function createRequestLog(): RequestLog {
  let requests: LoggedRequest[] = [];
  return {
    add(request) {
      requests = [...requests, { ...request, body: withoutFiles(request.body) }].slice(-kept);
    },
    of: (instance) => requests.filter((one) => one.instance === instance),
    forget(instance) {
      requests = requests.filter((one) => one.instance !== instance);
    },
  };
}

// Two thousand pictures in base64 would fill the memory.
function withoutFiles(body: unknown): unknown {
  if (typeof body !== "object" || body === null || !("file" in body)) return body;
  return { ...body, file: `(${String(body.file).length} characters)` };
}
