// Starts a bot as a child process and talks JSON Lines with it: one request line in, one response line out.
import { spawn } from "node:child_process";
import path from "node:path";
import readline from "node:readline";

const REQUEST_LIMIT_MS = 30_000;

/** `ask(request)` resolves to the response, or rejects with the reason; a bot that died is started again at the next request. */
export function startBot(command, menuFile, { limitMs = REQUEST_LIMIT_MS } = {}) {
  const [program, ...args] = splitCommand(command);
  let child = null,
    lastId = 0,
    waiting = null;

  function start() {
    const started = spawn(program, [...args, "--menu", path.resolve(menuFile)], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    child = started;
    const lost = (reason) => {
      if (child === started) {
        child = null;
        waiting?.reject(new Error(reason));
      }
    };
    started.on("error", (e) => lost(`bot could not be started: ${e.message}`));
    started.on("exit", (code, signal) => lost(`bot ended (${signal ?? `code ${code}`})`));
    started.stdin.on("error", () => {}); // the exit event tells the story
    readline.createInterface({ input: started.stdout }).on("line", (line) => {
      const message = parseObject(line);
      if (waiting && message && message.id === waiting.id) waiting.resolve(message);
    });
  }
  async function ask(request) {
    if (!child) start();
    const id = ++lastId,
      since = process.hrtime.bigint();
    let timer;
    try {
      const response = await new Promise((resolve, reject) => {
        waiting = { id, resolve, reject };
        timer = setTimeout(() => reject(new Error(`no answer in ${limitMs / 1000} s`)), limitMs);
        child.stdin.write(`${JSON.stringify({ id, ...request })}\n`);
      });
      if (response.error)
        throw new Error(
          `bot answered an error: ${typeof response.error === "string" ? response.error : JSON.stringify(response.error)}`,
        );
      return { response, ms: Number(process.hrtime.bigint() - since) / 1e6 };
    } finally {
      clearTimeout(timer);
      waiting = null;
    }
  }
  function stop() {
    const running = child;
    child = null;
    if (!running) return;
    running.stdin.end();
    setTimeout(() => running.kill(), 500).unref();
  }
  return { ask, stop };
}

/** Splits a command line as a shell does for plain words, 'single' and "double" quotes and backslashes. No expansion. */
export function splitCommand(line) {
  const words = [];
  let word = null,
    quote = null;
  for (let i = 0; i < line.length; i++) {
    const c = line[i];
    if (c === "\\" && quote !== "'" && i + 1 < line.length) word = (word ?? "") + line[++i];
    else if (quote) {
      if (c === quote) quote = null;
      else word += c;
    } else if (c === '"' || c === "'") {
      quote = c;
      word ??= "";
    } else if (/\s/.test(c)) {
      if (word !== null) words.push(word);
      word = null;
    } else word = (word ?? "") + c;
  }
  if (word !== null) words.push(word);
  return words;
}

function parseObject(line) {
  if (!line.trimStart().startsWith("{")) return null;
  try {
    return JSON.parse(line);
  } catch {
    return null;
  } // the bot may print what it likes; only objects with our id count
}
