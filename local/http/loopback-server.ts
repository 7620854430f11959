import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { choosePort, loopbackAddress } from "@/local/ports";
import { type Answer, refuse, writeAnswer } from "./answer";
import { isLoopbackVisitor } from "./loopback-visitor";
import { RequestError } from "./request-error";

export type LoopbackServer = { url: string; stop(): Promise<void> };

export type Handle = (request: IncomingMessage, url: URL) => Promise<Answer>;

/** Starts a plain HTTP server for this machine's programs and pages only. */
export async function startLoopbackServer(options: {
  /** How a taken port is explained. */
  purpose: string;
  /** Null means any free port. */
  port: number | null;
  handle: Handle;
}): Promise<LoopbackServer> {
  const port = await choosePort(options.purpose, options.port);
  const url = `http://${loopbackAddress}:${port}`;
  const server = createServer((request, response) => void serve(options.handle, url, request, response));
  await listen(server, port);
  return { url, stop: () => close(server) };
}

async function serve(handle: Handle, base: string, request: IncomingMessage, response: ServerResponse) {
  const answer = await answerTo(handle, base, request);
  if (!response.destroyed) writeAnswer(response, answer);
}

async function answerTo(handle: Handle, base: string, request: IncomingMessage): Promise<Answer> {
  if (!isLoopbackVisitor(request.headers)) return refuse(403, "Only pages and programs of this machine.");
  try {
    return await handle(request, new URL(request.url ?? "/", base));
  } catch (error) {
    if (error instanceof RequestError) return refuse(error.status, error.message);
    console.error(`${request.method} ${request.url} failed.`, error);
    return refuse(500, "Internal error; the terminal of the local stack says more.");
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, loopbackAddress, resolve);
  });
}

// Event streams never end by themselves, so closing waits for nobody.
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
