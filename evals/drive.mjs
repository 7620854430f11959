#!/usr/bin/env node
// Runs a bot over the single messages and the scripted dialogues, prints the scores, and writes them as JSON.
// node drive.mjs --bot "COMMAND" [--menu M] [--utterances U] [--dialogues D] [--trials 8] [--level 2] [--errors N]
//                [--only ID,ID] [--skip utterances|dialogues] [--timeout 30] [--json out.json]
// Exits 0 whatever the scores are, 1 when the bot cannot be started, 2 on wrong use. Protocol: README.md.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { startBot } from "./bot.mjs";
import { noise } from "./noise.mjs";
import {
  createScorer,
  describeFailure,
  isMain,
  percentiles,
  printSummary,
  proportion,
  readJsonLines,
  readOptions,
  show,
  summarize,
} from "./score.mjs";

async function main() {
  const o = readOptions(process.argv.slice(2)),
    here = path.dirname(fileURLToPath(import.meta.url));
  if (typeof o.bot !== "string") {
    console.error(
      'use: node drive.mjs --bot "COMMAND" [--menu M] [--utterances U] [--dialogues D] [--trials 8] [--level 2] [--errors N] [--only ID,ID] [--skip utterances|dialogues] [--json out.json]',
    );
    process.exit(2);
  }
  const menuFile = o.menu || path.join(here, "public", "menu.json"),
    folder = path.dirname(menuFile);
  const menu = JSON.parse(fs.readFileSync(menuFile, "utf8")),
    scorer = createScorer(menu);
  const only = typeof o.only === "string" ? new Set(o.only.split(",")) : null;
  const load = (kind) =>
    o.skip === kind
      ? []
      : readJsonLines(o[kind] || path.join(folder, `${kind}.jsonl`)).filter((x) => !only || only.has(x.id));
  const messages = load("utterances"),
    dialogues = load("dialogues");
  const trials = Number(o.trials ?? 8),
    level = Number(o.level ?? 2),
    errors = Number(o.errors ?? 0);
  const bot = startBot(o.bot, menuFile, { limitMs: 1000 * Number(o.timeout ?? 30) });
  try {
    await bot.ask({
      op: "reset",
      clock: dialogues[0]?.clock ?? "2026-05-14T19:40:00-03:00",
      phone: phoneOf(menu, 0, 0),
      context: {},
    });
  } catch (e) {
    console.error(`The bot cannot be started: ${e.message}`);
    bot.stop();
    process.exit(1);
  }
  const result = { menu: menu.store.id, bot: o.bot, trials, level };
  if (messages.length) result.utterances = await benchMessages(bot, scorer, messages, errors);
  if (dialogues.length)
    result.dialogues = await benchDialogues(bot, menu, scorer, dialogues, { trials, level, errors });
  if (typeof o.json === "string") fs.writeFileSync(o.json, JSON.stringify(result, null, 1));
  bot.stop();
}

// ---------------------------------------------------------------- single messages
async function benchMessages(bot, scorer, messages, errors) {
  const rows = [];
  for (const u of messages) rows.push({ u, ...(await understandOne(bot, scorer, u)) });
  const summary = summarize(rows),
    failures = rows.filter((r) => !r.exact);
  console.log(`\n== ${rows.length} single messages`);
  printSummary(summary);
  printTags(summary.byTag);
  for (const r of failures.slice(0, errors)) console.log(describeFailure(r.u, r.prediction, r, scorer.key));
  return {
    summary,
    failures: failures.map((r) => ({
      id: r.u.id,
      text: r.u.text,
      tags: r.u.tags,
      difficulty: r.u.difficulty,
      harmful: r.harmful,
      error: r.error,
      prediction: r.prediction,
    })),
  };
}

async function understandOne(bot, scorer, u) {
  try {
    const { response, ms } = await bot.ask({ op: "understand", ctx: u.ctx, text: u.text });
    const prediction = {
      intents: response.intents,
      cart: response.cart,
      slots: response.slots,
      clarify: response.clarify,
    };
    for (const k of Object.keys(prediction)) if (prediction[k] == null) delete prediction[k];
    return { ...scorer.judge(u, prediction), prediction, ms };
  } catch (e) {
    return {
      ...scorer.judge(u, {}),
      exact: false,
      cart: false,
      intent: false,
      slots: false,
      harmful: false,
      error: e.message,
    };
  }
}

// ---------------------------------------------------------------- dialogues
async function benchDialogues(bot, menu, scorer, dialogues, { trials, level, errors }) {
  const runs = [],
    byDialogue = new Map();
  for (const d of dialogues) {
    byDialogue.set(d.id, []);
    for (let seed = 0; seed < trials; seed++) {
      const r = await runDialogue(bot, menu, scorer, d, { seed, level: seed === 0 ? 0 : level });
      byDialogue.get(d.id).push(r.success);
      runs.push({ ...r, d });
    }
  }
  const count = (hit, among = () => true) =>
    proportion(runs.filter((r) => among(r) && hit(r)).length, runs.filter(among).length);
  const tags = [...new Set(dialogues.flatMap((d) => d.tags))].sort();
  const summary = {
    dialogues: dialogues.length,
    runs: runs.length,
    trials,
    level,
    cleanPass1: count(
      (r) => r.success,
      (r) => r.seed === 0,
    ),
    pass: Object.fromEntries(
      [1, 2, 4, 8].filter((k) => k <= trials).map((k) => [k, passHatK(byDialogue, k)]),
    ),
    wrongOrders: count((r) => r.harmful),
    errors: runs.filter((r) => r.error).length,
    meanTurns: runs.reduce((s, r) => s + r.turns, 0) / runs.length,
    byTag: Object.fromEntries(
      tags.map((t) => [
        t,
        {
          ...count(
            (r) => r.success,
            (r) => r.d.tags.includes(t),
          ),
          harmful: runs.filter((r) => r.d.tags.includes(t) && r.harmful).length,
        },
      ]),
    ),
    milliseconds: percentiles(runs.flatMap((r) => r.milliseconds)),
  };
  console.log(
    `\n== ${dialogues.length} dialogues, ${trials} trials each (the first without noise, the others at level ${level})`,
  );
  console.log("pass^1 without noise".padEnd(30), show(summary.cleanPass1));
  for (const [k, p] of Object.entries(summary.pass)) console.log(`pass^${k}`.padEnd(30), p.toFixed(3));
  console.log("wrong orders placed".padEnd(30), show(summary.wrongOrders));
  console.log("mean turns".padEnd(30), summary.meanTurns.toFixed(1));
  if (summary.errors) console.log("runs the bot broke off".padEnd(30), summary.errors);
  if (summary.milliseconds)
    console.log(
      "milliseconds per message".padEnd(30),
      `p50 ${summary.milliseconds.p50.toFixed(2)}  p95 ${summary.milliseconds.p95.toFixed(2)}`,
    );
  printTags(summary.byTag);
  const failures = runs.filter((r) => !r.success);
  for (const r of failures.slice(0, errors))
    console.log(
      `${r.harmful ? "HARM " : "miss "} ${r.id} trial ${r.seed}: ${r.why.join("; ")} | ${r.d.title}\n${r.log.map(([who, text]) => `      ${who}: ${text.replace(/\n/g, " / ")}`).join("\n")}`,
    );
  return {
    summary,
    passByDialogue: Object.fromEntries(byDialogue),
    failures: failures.map(({ d, milliseconds, ...r }) => ({ ...r, title: d.title })),
  };
}

/** The scripted customer: sends the opening, then answers whatever slot the bot says it awaits. */
export async function runDialogue(bot, menu, scorer, d, { seed = 0, level = 0 } = {}) {
  const log = [],
    asked = {},
    answered = {},
    fired = new Set(),
    milliseconds = [];
  let last = { messages: [], awaiting: null, orders: [] },
    turns = 0,
    lastInjection = 0,
    stop = false,
    error;
  async function say(text, kind) {
    for (const message of noise(text, seed, level, kind)) {
      log.push(["customer", message]);
      turns++;
      const { response, ms } = await bot.ask({ op: "send", text: message });
      last = response;
      milliseconds.push(ms);
      for (const b of last.messages || []) log.push(["bot", String(b)]);
    }
    if (last.awaiting) asked[last.awaiting] = (asked[last.awaiting] || 0) + 1;
  }
  async function inject(i) {
    const j = d.injections[i],
      cart = last.cart || [];
    fired.add(i);
    lastInjection = i + 1;
    if (j.skip_if_in_cart && cart.some((x) => x.id === j.skip_if_in_cart)) return;
    if (
      j.skip_if_qty &&
      cart.filter((x) => x.k === j.skip_if_qty.k).reduce((s, x) => s + x.qty, 0) >= j.skip_if_qty.min
    )
      return;
    if (j.say === null) {
      stop = true;
      return;
    } // the customer goes away
    await say(j.say);
    if (!j.final) return;
    for (let k = 0; k < 2 && last.awaiting === "order_confirm"; k++)
      await say(d.answers.order_confirm || "sim");
    stop = true;
  }
  try {
    await bot.ask({
      op: "reset",
      clock: d.clock,
      phone: phoneOf(menu, seed, Number(d.id.slice(1))),
      context: d.context,
    });
    for (const o of d.opening) await say(o);
    while (!stop && turns < d.max_turns) {
      if (last.handoff || (last.cancelled && d.goal.status === "cancelled")) break;
      if (last.orders?.length) {
        const i = d.injections.findIndex((j, n) => j.when.after_placed && !fired.has(n));
        if (i < 0) break;
        fired.add(i);
        await say(d.injections[i].say);
        continue;
      }
      const slot = last.awaiting || "fallback";
      const due = d.injections.findIndex(
        (j, i) =>
          !fired.has(i) &&
          ((j.when.after && j.when.after === lastInjection) ||
            (j.when.slot === slot && (asked[slot] || 0) >= (j.when.nth || 1))),
      );
      if (due >= 0) {
        await inject(due);
        continue;
      }
      const answer = answerFor(d, slot, answered[slot] || 0);
      if (answer == null) break;
      answered[slot] = (answered[slot] || 0) + 1;
      await say(String(answer), slot);
    }
  } catch (e) {
    error = e.message;
  }
  const judged = verdict(scorer, d, last, log);
  if (error) {
    judged.success = false;
    judged.why.unshift(error);
    judged.harmful = Boolean(last.orders?.length);
  }
  return { id: d.id, seed, turns, log, milliseconds, error, ...judged };
}

/** Success is what lies in the database at the end and what the customer was told; the road there is free. */
export function verdict(scorer, d, last, log) {
  const g = d.goal,
    orders = last.orders || [],
    o = orders[0],
    why = [],
    perHalf = d.expected.per_half === true;
  const said = plain(
    log
      .filter((x) => x[0] === "bot")
      .map((x) => x[1])
      .join(" \n "),
  );
  if (orders.length !== d.expected.orders_placed)
    why.push(`orders ${orders.length}≠${d.expected.orders_placed}`);
  if (g.status === "handoff" && !last.handoff) why.push("no handoff");
  if (o && g.status === "placed") {
    if (scorer.bag(o.cart, perHalf) !== scorer.bag(g.cart, perHalf)) why.push("items");
    if (o.total !== d.expected.total) why.push(`total ${o.total}≠${d.expected.total}`);
    if (o.fulfillment !== g.fulfillment) why.push("fulfillment");
    if (
      g.fulfillment === "entrega" &&
      (o.address?.bairro !== g.address.bairro || plain(o.address?.number) !== plain(g.address.number))
    )
      why.push("address");
    if (o.payment !== g.payment) why.push("payment");
    if (g.payment === "dinheiro" && (o.change_for ?? 0) !== (g.change_for ?? 0)) why.push("change_for");
    if (g.schedule && o.schedule !== g.schedule) why.push("schedule");
  }
  for (const m of d.must_say || []) if (!said.includes(plain(m))) why.push(`did not say ${m}`);
  for (const m of d.must_not_say || []) if (said.includes(plain(m))) why.push(`said ${m}`);
  const success = why.length === 0;
  return { success, why, harmful: !success && Boolean(o) };
}

/** Mean over dialogues of the chance that k trials drawn from those made all succeed. */
export function passHatK(byDialogue, k) {
  const choose = (n) => {
    let r = 1;
    for (let i = 0; i < k; i++) r = (r * (n - i)) / (i + 1);
    return k > n ? 0 : r;
  };
  const all = [...byDialogue.values()];
  return all.reduce((s, t) => s + choose(t.filter(Boolean).length) / choose(t.length), 0) / all.length;
}

// What the customer says to a question the script has no answer for. A slot named nowhere repeats the last opening message.
const DEFAULT_ANSWERS = {
  border: "sem borda",
  dough: "massa tradicional",
  drink_offer: "não, obrigado",
  dessert_offer: "não",
  more: "só isso",
  complement: "não tem",
  reference: "não tem",
  schedule: "agora",
  qty: "1",
  rating: "5",
  order_confirm: "sim",
  clarify_item: "deixa como tá",
  name: (d) => d.persona.name,
  number: (d) => d.goal.address?.number,
  bairro: (d) => d.goal.address?.bairro?.replace(/-/g, " "),
  fallback: (d) => d.opening[d.opening.length - 1],
};
function answerFor(d, slot, nth) {
  let answer = d.answers[slot];
  if (Array.isArray(answer)) answer = answer[Math.min(nth, answer.length - 1)];
  if (answer === undefined) answer = DEFAULT_ANSWERS[slot] ?? DEFAULT_ANSWERS.fallback;
  return typeof answer === "function" ? answer(d) : answer;
}
const plain = (s) =>
  String(s ?? "")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9,:]+/g, " ")
    .trim();
const phoneOf = (menu, seed, number) =>
  `55${/\((\d\d)\)/.exec(menu.store.phone)?.[1] ?? "11"}9${90000000 + seed * 1000 + number}`;
function printTags(byTag) {
  const cells = Object.entries(byTag).map(
    ([t, p]) => `${t} ${p.k}/${p.n}${p.harmful ? ` (${p.harmful} harmful)` : ""}`,
  );
  const bad = cells.filter((_, i) => Object.values(byTag)[i].k < Object.values(byTag)[i].n),
    good = cells.filter((c) => !bad.includes(c));
  if (bad.length) console.log(`tags with misses: ${bad.join(", ")}`);
  if (good.length) console.log(`tags all right:   ${good.join(", ")}`);
}

if (isMain(import.meta.url)) await main();
