#!/usr/bin/env node
// Scores predictions against a gold file of single messages.
// node score.mjs --gold utterances.jsonl --pred pred.jsonl [--menu menu.json] [--errors N] [--json out.json]
// A prediction per line: {"id","intents":[],"cart":[items AFTER the message],"slots":{new ones},"clarify":[],"ms":optional}
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Comparison functions for one menu: item keys, bags of items and the verdict on a message. */
export function createScorer(menu) {
  const flavors = new Map(menu.flavors.map((f) => [f.id, f]));
  const defaultDough = (menu.doughs || []).find((d) => d.default)?.id ?? null;

  // Canonical key of an item without its quantity. Notes count by presence only. Unless perHalf, the "@sabor" of
  // a removal or an addition is ignored.
  function key(it, perHalf = false) {
    if (it.k === "pizza") {
      const names = [...new Set(it.flavors || [])].sort();
      const parts = [
        "P",
        it.size ?? "-",
        names.join("+") || "-",
        it.border ?? "-",
        additions(it, names, perHalf).join("+"),
        removals(it, names, perHalf).join("+"),
        it.obs ? "obs" : "",
      ];
      if (it.dough && it.dough !== defaultDough) parts.push(`dough=${it.dough}`);
      return parts.join("|");
    }
    if (it.k === "drink") return ["D", it.id ?? `?${it.family}`].join("|");
    if (it.k === "dessert") return ["X", it.id].join("|");
    if (it.k === "combo")
      return [
        "C",
        it.id,
        (it.pizzas || [])
          .map((f) => [...f].sort().join("+"))
          .sort()
          .join("/"),
      ].join("|");
    return "??";
  }
  function additions(it, names, perHalf) {
    return (it.add || []).map((a) => (perHalf && names.length > 1 ? a : a.split("@")[0])).sort();
  }
  function removals(it, names, perHalf) {
    if (!perHalf) return [...new Set((it.rem || []).map((r) => norm(r.split("@")[0])))].sort();
    const pairs = (it.rem || []).flatMap((r) => {
      const [ingredient, half] = r.split("@");
      if (half) return [`${norm(ingredient)}@${half}`];
      const having = names.filter((f) =>
        flavors.get(f)?.ingredients.some((i) => norm(i) === norm(ingredient)),
      );
      return having.length ? having.map((f) => `${norm(ingredient)}@${f}`) : [`${norm(ingredient)}@*`];
    });
    return [...new Set(pairs)].sort();
  }
  function bag(cart, perHalf = false) {
    const counts = new Map();
    for (const it of cart || [])
      counts.set(key(it, perHalf), (counts.get(key(it, perHalf)) || 0) + (it.qty || 1));
    return [...counts]
      .map(([k, v]) => `${k}#${v}`)
      .sort()
      .join("\n");
  }

  // With a question open, these carts are right: the gold one, the untouched one, or the gold's finished items plus anything pending.
  function compatible(predicted, wanted, before, perHalf) {
    const same = (a, b) => bag(a, perHalf) === bag(b, perHalf);
    return (
      same(predicted, wanted) ||
      same(predicted, before) ||
      same(
        predicted.filter((x) => !isOpen(x)),
        wanted.filter((x) => !isOpen(x)),
      )
    );
  }

  function judge(u, prediction) {
    const e = u.expected,
      before = u.ctx.cart,
      perHalf = e.per_half === true;
    const p = { intents: [], cart: before, slots: {}, clarify: [], ...prediction };
    const same = (a, b) => bag(a, perHalf) === bag(b, perHalf);
    const variants = [
      e,
      ...(e.alts || []).map((a) => ({
        intents: a.intents || e.intents,
        cart: a.cart || e.cart,
        slots: a.slots || e.slots,
        clarify: a.clarify || [],
      })),
    ];
    const results = variants.map((v) => {
      const asks = v.clarify?.length > 0;
      const cart = asks ? compatible(p.cart, v.cart, before, perHalf) : same(p.cart, v.cart);
      const slotsRight = slotsEqual(p.slots, v.slots || {}),
        slots = slotsRight || (asks && slotsEqual(p.slots, {}));
      const ask = asks ? p.clarify.some((c) => v.clarify.includes(c)) : p.clarify.length === 0;
      const changes = !same(v.cart, before) || Object.keys(v.slots || {}).length > 0;
      const intent = p.intents.some((i) => v.intents.includes(i));
      const intentMatters = !((changes && !v.intents.some((i) => DECISIVE.has(i))) || asks);
      return {
        cart,
        slots: slotsRight || (slots && ask),
        intent,
        exact: cart && slots && ask && (!intentMatters || intent),
      };
    });
    const exact = results.some((r) => r.exact),
      cart = results.some((r) => r.cart);
    return {
      exact,
      cart,
      intent: results.some((r) => r.intent),
      slots: results.some((r) => r.slots),
      harmful: !exact && p.clarify.length === 0 && isHarmful(p, variants, !same(p.cart, before) && !cart),
      clarified: p.clarify.length > 0,
      mustClarify: variants.every((v) => v.clarify?.length > 0),
      changesCart: !same(e.cart, before) && e.clarify.length === 0,
      setsSlot: Object.keys(e.slots || {}).length > 0,
    };
  }
  return { key, bag, judge };
}

/** Numbers of a run: `rows` are {u, exact, cart, intent, slots, harmful, clarified, mustClarify, changesCart, setsSlot, ms}. */
export function summarize(rows) {
  const rate = (hit, among = () => true) =>
    proportion(rows.filter((r) => among(r) && hit(r)).length, rows.filter(among).length);
  const exactBy = (names, belongs) =>
    Object.fromEntries(
      names.map((n) => [
        n,
        rate(
          (r) => r.exact,
          (r) => belongs(r, n),
        ),
      ]),
    );
  const noisy = (r) => r.u.tags.some((t) => NOISY_TAGS.includes(t));
  const tags = [...new Set(rows.flatMap((r) => r.u.tags))].sort();
  return {
    messages: rows.length,
    commandExact: rate((r) => r.exact),
    cartExact: rate(
      (r) => r.cart,
      (r) => r.changesCart,
    ),
    intent: rate((r) => r.intent),
    slotsExact: rate(
      (r) => r.slots,
      (r) => r.setsSlot,
    ),
    harmful: rate((r) => r.harmful),
    asked: rate((r) => r.clarified),
    unneededQuestion: rate(
      (r) => r.clarified && !r.exact,
      (r) => !r.mustClarify,
    ),
    byDifficulty: exactBy([1, 2, 3], (r, n) => r.u.difficulty === n),
    byNoise: {
      noisy: rate((r) => r.exact, noisy),
      clean: rate(
        (r) => r.exact,
        (r) => !noisy(r),
      ),
    },
    byBatch: exactBy([...new Set(rows.map((r) => r.u.id[0]))], (r, n) => r.u.id[0] === n),
    byTag: Object.fromEntries(
      tags.map((t) => [
        t,
        {
          ...rate(
            (r) => r.exact,
            (r) => r.u.tags.includes(t),
          ),
          harmful: rows.filter((r) => r.u.tags.includes(t) && r.harmful).length,
        },
      ]),
    ),
    milliseconds: percentiles(rows.map((r) => r.ms).filter((x) => x != null)),
  };
}

export function printSummary(s, log = console.log) {
  const line = (name, p) => log(name.padEnd(30), show(p));
  line("command exact", s.commandExact);
  line("cart exact (cart changes)", s.cartExact);
  line("intent", s.intent);
  line("slots exact (slot is set)", s.slotsExact);
  line("harmful error", s.harmful);
  line("asked a question", s.asked);
  line("unneeded question", s.unneededQuestion);
  for (const [d, p] of Object.entries(s.byDifficulty)) line(`  difficulty ${d}`, p);
  line("  typo, slang, abbreviation", s.byNoise.noisy);
  line("  clean spelling", s.byNoise.clean);
  for (const [b, p] of Object.entries(s.byBatch)) line(`  batch ${b}`, p);
  if (s.milliseconds)
    log(
      "milliseconds per message".padEnd(30),
      `p50 ${s.milliseconds.p50.toFixed(2)}  p95 ${s.milliseconds.p95.toFixed(2)}  p99 ${s.milliseconds.p99.toFixed(2)}`,
    );
}

export function describeFailure(u, prediction, row, key) {
  const brief = (x) =>
    JSON.stringify({
      intents: x?.intents,
      cart: (x?.cart || []).map((i) => `${i.qty ?? 1}x ${key(i, true)}`),
      slots: x?.slots,
      clarify: x?.clarify,
    });
  const alternatives = u.expected.alts?.length ? ` (+${u.expected.alts.length} alts)` : "";
  return `${row.error ? "ERROR" : row.harmful ? "HARM " : "miss "} ${u.id} [${u.ctx.state}] ${JSON.stringify(u.text)}\n      expected ${brief(u.expected)}${alternatives}\n      got      ${row.error ? row.error : brief(prediction)}`;
}

export const readJsonLines = (file) =>
  fs
    .readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .filter(Boolean)
    .map((l, i) => {
      try {
        return JSON.parse(l);
      } catch (e) {
        throw new Error(`${file}:${i + 1} ${e.message}`, { cause: e });
      }
    });
export const norm = (s) =>
  String(s ?? "")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
export function proportion(k, n) {
  return { k, n, rate: n ? k / n : null, ci95: wilson(k, n) };
}
export const show = (p) =>
  p.n
    ? `${(100 * p.rate).toFixed(1).padStart(5)} %  (${p.k}/${p.n}; 95 % CI ${p.ci95.map((x) => (100 * x).toFixed(1)).join("–")})`
    : "    –";
export function percentiles(values) {
  if (!values.length) return null;
  const sorted = [...values].sort((a, b) => a - b),
    at = (q) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: sorted.at(-1) };
}
export function readOptions(argv) {
  const options = {};
  for (let i = 0; i < argv.length; i++)
    if (argv[i].startsWith("--"))
      options[argv[i].slice(2)] =
        argv[i + 1] === undefined || argv[i + 1].startsWith("--") ? true : argv[++i];
  return options;
}
export const isMain = (url) =>
  Boolean(process.argv[1]) && fs.realpathSync(process.argv[1]) === fileURLToPath(url);

const NOISY_TAGS = ["typo", "slang", "abbr"];
const SLOT_KEYS = ["fulfillment", "address", "payment", "change_for", "name", "schedule", "rating"];
// Even when the cart or a slot changes, these must be named by the bot: acting on them by mistake is the worst error.
const DECISIVE = new Set(["confirm", "checkout", "cancel_order", "clear_cart"]);
const STREET_WORDS = /^(rua|r|av|avenida|al|alameda|travessa|tv|estrada|de|da|do|das|dos)$/;
const street = (s) =>
  norm(s)
    .split(" ")
    .filter((w) => !STREET_WORDS.test(w))
    .join(" ");
const isOpen = (it) =>
  (it.k === "pizza" && (!it.size || !it.flavors?.length || it.flavors.some((f) => f[0] === "?"))) ||
  (it.k === "drink" && !it.id) ||
  (it.k === "combo" && !it.pizzas?.length);

function slotsEqual(p, g) {
  return SLOT_KEYS.every((k) =>
    g[k] === undefined
      ? p[k] === undefined || (k === "fulfillment" && g.address && p[k] === "entrega") // an address implies delivery
      : p[k] !== undefined && slotEqual(k, p[k], g[k]),
  );
}
function slotEqual(k, a, b) {
  if (k === "name") return norm(a) === norm(b);
  if (k !== "address") return a === b;
  const A = a || {},
    B = b || {};
  return (
    (A.bairro ?? null) === (B.bairro ?? null) &&
    (B.number == null || norm(A.number) === norm(B.number)) &&
    (B.street == null ||
      street(A.street) === street(B.street) ||
      street(A.street).includes(street(B.street))) &&
    (B.number != null || A.number == null)
  );
}
function isHarmful(p, variants, wrongCart) {
  const goldSlots = new Set(variants.flatMap((v) => Object.keys(v.slots || {})));
  const wrongSlot =
    ["payment", "change_for", "fulfillment"].some(
      (k) =>
        p.slots[k] !== undefined &&
        !variants.some((v) => v.slots?.[k] === p.slots[k]) &&
        !(k === "fulfillment" && goldSlots.has("address")),
    ) ||
    Boolean(
      p.slots.address?.bairro && !variants.some((v) => v.slots?.address?.bairro === p.slots.address.bairro),
    );
  const wrongAct = ["confirm", "cancel_order", "clear_cart"].some(
    (i) => p.intents.includes(i) && !variants.some((v) => v.intents.includes(i)),
  );
  return wrongCart || wrongSlot || wrongAct;
}
function wilson(k, n) {
  if (!n) return [0, 0];
  const z = 1.96,
    p = k / n,
    d = 1 + (z * z) / n,
    c = p + (z * z) / (2 * n),
    s = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return [Math.max(0, (c - s) / d), Math.min(1, (c + s) / d)];
}

function main() {
  const o = readOptions(process.argv.slice(2)),
    here = path.dirname(fileURLToPath(import.meta.url));
  const goldFile = o.gold || path.join(here, "public", "utterances.jsonl");
  if (!o.pred) {
    console.error(
      "use: node score.mjs --gold utterances.jsonl --pred pred.jsonl [--menu menu.json] [--errors N] [--json out.json]",
    );
    process.exit(2);
  }
  const scorer = createScorer(
    JSON.parse(fs.readFileSync(o.menu || path.join(path.dirname(goldFile), "menu.json"), "utf8")),
  );
  const predictions = new Map(readJsonLines(o.pred).map((p) => [p.id, p]));
  const rows = readJsonLines(goldFile).map((u) => ({
    u,
    ...scorer.judge(u, predictions.get(u.id) || {}),
    ms: predictions.get(u.id)?.ms,
  }));
  const summary = summarize(rows);
  printSummary(summary);
  for (const r of rows.filter((r) => !r.exact).slice(0, Number(o.errors) || 0))
    console.log(describeFailure(r.u, predictions.get(r.u.id), r, scorer.key));
  if (o.json) fs.writeFileSync(o.json, JSON.stringify(summary, null, 1));
}
if (isMain(import.meta.url)) main();
