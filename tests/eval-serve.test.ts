import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, describe, expect, test } from "vitest";
import { startBot } from "@/evals/bot.mjs";
import { runDialogue } from "@/evals/drive.mjs";
import type { Dialogue } from "@/evals/drive-in-process";
import { createScorer, readJsonLines } from "@/evals/score.mjs";
import { readMenu } from "./support/menu-file";

const COMMAND = "npm run -s eval:serve --";
const MENU_FILE = "evals/public/menu.json";
const RESET = { op: "reset", clock: "2026-05-14T19:40:00-03:00", phone: "5583990000000", context: {} };
const LIMIT = { limitMs: 100_000 };

/** Placed with change, by combo, at length and as always; given up; to a person; while closed; against an attack. */
const CHOSEN = ["T002", "T013", "T015", "T021", "T017", "T018", "T024", "T022"];
const dialogues: Dialogue[] = readJsonLines("evals/public/dialogues.jsonl");
const chosen = dialogues
  .filter(({ id }) => CHOSEN.includes(id))
  .map((dialogue) => [dialogue.id, dialogue] as const);

describe("the product behind the bot protocol", () => {
  const menu = readMenu(MENU_FILE);
  const bot = startBot(COMMAND, MENU_FILE, LIMIT);
  afterAll(() => bot.stop());

  test.each(chosen)("%s ends in the rows that were meant", async (_, dialogue) => {
    const run = await runDialogue(bot, menu, createScorer(menu), dialogue, { seed: 1, level: 2 });
    expect({ why: run.why, log: run.success ? [] : run.log }).toEqual({ why: [], log: [] });
  });

  test.each([
    ["is unknown", { op: "dance" }],
    ["names no time", { ...RESET, clock: "today" }],
  ])("a request that %s is told so, and the next one is answered", async (_, request) => {
    await expect(bot.ask(request)).rejects.toThrow("bot answered an error");
    const { response } = await bot.ask(RESET);
    expect(response).toMatchObject({ ok: true });
  });

  test("a customer who comes again under the same number is a new one", async () => {
    await bot.ask(RESET);
    await bot.ask({ op: "send", text: "quero uma grande de mussarela" });
    await bot.ask(RESET);
    const { response } = await bot.ask({ op: "send", text: "oi" });
    expect(response).toMatchObject({ cart: [], orders: [] });
  });
});

describe("a process that serves", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "eval-serve-test-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("a menu of required keys alone says nothing but answers, and leaves nothing running", async () => {
    const menuFile = path.join(folder, "menu.json");
    writeFileSync(menuFile, JSON.stringify(withoutOptionalKeys(JSON.parse(readFileSync(MENU_FILE, "utf8")))));
    const requests = [RESET, { op: "send", text: "quero uma grande de mussarela" }];
    const { stdout, stderr, code } = await serve(menuFile, requests);
    expect(
      stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { id: 0, ok: true },
      { id: 1, awaiting: "more", cart: [{ k: "pizza", size: "grande", flavors: ["mussarela"] }] },
    ]);
    expect(code).toBe(0);
    const port = Number(/127\.0\.0\.1:(\d+)/.exec(stderr)?.[1]);
    await expect(once(connect(port, "127.0.0.1"), "connect")).rejects.toThrow("ECONNREFUSED");
  });
});

async function serve(menuFile: string, requests: readonly object[]) {
  const [npm = "", ...args] = COMMAND.split(" ");
  const child: ChildProcess = spawn(npm, [...args, "--menu", menuFile], { stdio: "pipe" });
  const { stdin, stdout, stderr } = child;
  if (stdin === null || stdout === null || stderr === null) throw new Error("the process has no pipes");
  stdin.end(requests.map((request, id) => `${JSON.stringify({ id, ...request })}\n`).join(""));
  const [said, told, [code]] = await Promise.all([text(stdout), text(stderr), once(child, "exit")]);
  return { stdout: said, stderr: told, code };
}

const OPTIONAL = new Set([
  "doughs",
  "holidays",
  "city",
  "state",
  "min_order",
  "free_from",
  "aliases",
  "pricing_rule",
]);

/** The keys that evals/public/README.md calls optional, left out wherever they stand; the menu's own rule stays. */
function withoutOptionalKeys(menu: Record<string, unknown>): unknown {
  const bare = JSON.parse(JSON.stringify(menu, (key, value) => (OPTIONAL.has(key) ? undefined : value)));
  return { ...bare, pricing_rule: menu.pricing_rule };
}
