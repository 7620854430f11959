import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Answer } from "./payload-case";

type Asked = { readonly method: string; readonly path: string; readonly body: unknown };

let answers: Answer[] = [];
let asked: Asked[] = [];

/** A provider that gives the recorded answers in turn, and keeps what it was asked. Gives its address and how to stop it. */
export async function startReplayServer(): Promise<{ url: string; stop(): void }> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    const isJson = request.headers["content-type"]?.startsWith("application/json") === true;
    const body = isJson && text !== "" ? JSON.parse(text) : null;
    asked.push({ method: request.method ?? "", path: request.url ?? "", body });
    const answer = answers.shift() ?? { status: 500, body: "nothing more was recorded" };
    const written = typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body);
    response
      .writeHead(answer.status, { "content-type": "application/json", ...answer.headers })
      .end(written.replaceAll(RECORDED_FILE_HOST, `http://${request.headers.host}`));
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Where Meta keeps files: here, the replay server is that too. */
const RECORDED_FILE_HOST = "https://lookaside.fbsbx.com";

/** A call against the recorded answers, and all it asked for. */
export async function replayed(
  recorded: readonly Answer[],
  call: () => Promise<unknown>,
): Promise<{ asked: readonly Asked[]; result: unknown }> {
  answers = [...recorded];
  asked = [];
  const result = await call();
  return { asked, result };
}

/** A call against each of the recorded answers of a file, by what was the matter. */
export async function replayedEach(
  cases: readonly ({ readonly when: string } & Answer)[],
  call: () => Promise<unknown>,
): Promise<Record<string, unknown>> {
  const results: Record<string, unknown> = {};
  for (const { when, ...answer } of cases) results[when] = (await replayed([answer], call)).result;
  return results;
}
