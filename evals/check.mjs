#!/usr/bin/env node
// Verifies a data set: ids, references, rules, prices and totals, opening hours. No dependencies.
// node check.mjs [--dir D | --menu M --utterances U]     prints "N passed, M failed" and exits 1 if any check failed.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { isMain, readJsonLines, readOptions } from "./score.mjs";

export const INTENTS = new Set(
  "order_add order_modify order_remove order_repeat_last clear_cart checkout confirm confirm_details affirm deny cancel_order set_fulfillment set_address set_payment set_change set_name set_schedule rating payment_done ask_menu ask_flavors ask_price ask_sizes ask_doughs ask_ingredients ask_item ask_drinks ask_borders ask_combos_promo ask_recommendation ask_diet ask_half_rule ask_delivery_area ask_fee ask_hours ask_open_now ask_store_address ask_payment_methods ask_pix_key ask_eta ask_status ask_total ask_cart ask_min_order ask_dine_in greet thanks goodbye wait bot_challenge human complaint abuse out_of_scope privacy send_media".split(
    " ",
  ),
);
export const CLARIFY = new Set(
  "size flavor item border dough drink drink_size combo_flavor too_many_flavors unavailable unknown_item qty_confirm order_confirm address bairro number out_of_area payment change schedule human rating".split(
    " ",
  ),
);
export const STATES = new Set(
  "idle ask_size ask_flavor ask_border ask_dough ask_drink ask_drink_size ask_more ask_fulfillment ask_address ask_bairro ask_payment ask_change ask_name ask_rating confirm placed".split(
    " ",
  ),
);
export const SLOTS = new Set(
  "size flavor border dough drink_offer drink_size dessert_offer more item qty clarify_item fulfillment address bairro number complement reference name payment change confirm order_confirm schedule unavailable unknown_item too_many_flavors combo_flavor out_of_area min_order rating fallback".split(
    " ",
  ),
);
const PRICING_RULES = new Set(["mais_cara", "preco_do_sabor_mais_caro", "media", "proporcional"]);
const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

export function checkDataSet(dir) {
  const menu = JSON.parse(fs.readFileSync(path.join(dir, "menu.json"), "utf8"));
  const messages = readJsonLines(path.join(dir, "utterances.jsonl")),
    dialogues = readJsonLines(path.join(dir, "dialogues.jsonl"));
  const errors = [];
  let checks = 0;
  const ok = (condition, message) => {
    checks++;
    if (!condition) errors.push(message);
  };
  const m = indexMenu(menu);
  checkMenu(menu, m, ok);
  for (const u of messages) checkMessage(u, menu, m, ok);
  for (const d of dialogues) checkDialogue(d, menu, m, ok);
  checkMix(messages, dialogues, menu, ok);
  return { menu, messages, dialogues, checks, errors };
}

/** A menu and a file of messages for it, without dialogues and whatever their mix is. */
export function checkMessages(menuFile, utterancesFile) {
  const menu = JSON.parse(fs.readFileSync(menuFile, "utf8"));
  const messages = readJsonLines(utterancesFile);
  const errors = [];
  let checks = 0;
  const ok = (condition, message) => {
    checks++;
    if (!condition) errors.push(message);
  };
  const m = indexMenu(menu);
  checkMenu(menu, m, ok);
  for (const u of messages) checkMessage(u, menu, m, ok);
  return { menu, messages, dialogues: [], checks, errors };
}

// ---------------------------------------------------------------- prices, written apart from any bot
/** Price in centavos of one unit. Halves follow the menu's rule; a group with its own rule imposes it on the whole pizza. */
export function unitPrice(it, menu, m = indexMenu(menu)) {
  if (it.k === "drink") return m.drinks.get(it.id).price;
  if (it.k === "dessert") return m.desserts.get(it.id).price;
  if (it.k === "combo") return m.combos.get(it.id).price;
  const dough = it.dough ? m.doughs.get(it.dough).prices[it.size] : 0;
  const border = it.border ? m.borders.get(it.border).prices[it.size] : 0;
  const additions = it.add.reduce((s, a) => s + m.additions.get(a.split("@")[0]).price, 0);
  return flavorsPrice(it.flavors, it.size, menu, m) + dough + border + additions;
}
export function flavorsPrice(flavors, size, menu, m = indexMenu(menu)) {
  const group = (f) => menu.flavor_groups[m.flavors.get(f).group],
    price = (f) => group(f).prices[size];
  const rule = flavors.map((f) => group(f).pricing_rule).find(Boolean) ?? menu.pricing_rule;
  const counted = rule === "proporcional" ? flavors : [...new Set(flavors)];
  if (rule === "media" || rule === "proporcional")
    return Math.floor(
      (2 * counted.reduce((s, f) => s + price(f), 0) + counted.length) / (2 * counted.length),
    ); // half a centavo goes up
  return Math.max(...flavors.map(price));
}
export const subtotal = (cart, menu, m) => cart.reduce((s, it) => s + unitPrice(it, menu, m) * it.qty, 0);
export const deliveryFee = (bairro, itemsTotal) =>
  bairro.free_from != null && itemsTotal >= bairro.free_from ? 0 : bairro.fee;
export const minimumOrder = (bairro, menu) => bairro.min_order ?? menu.store.min_delivery_order;

/** Open at this local instant? A closing time up to 06:00 belongs to the evening before; a holiday replaces its weekday. */
export function isOpen(menu, clock) {
  const [date, time] = [clock.slice(0, 10), clock.slice(11, 16)],
    before = new Date(`${date}T12:00:00Z`);
  before.setUTCDate(before.getUTCDate() - 1);
  const today = hoursOn(menu, date),
    yesterday = hoursOn(menu, before.toISOString().slice(0, 10));
  const crosses = (h) => h[1] <= h[0];
  return Boolean(
    (today && time >= today[0] && (crosses(today) || time < today[1])) ||
      (yesterday && crosses(yesterday) && time < yesterday[1]),
  );
}
function hoursOn(menu, date) {
  const holiday = (menu.holidays || []).find((h) => h.date === date);
  return holiday ? holiday.hours : menu.hours[WEEKDAYS[new Date(`${date}T12:00:00Z`).getUTCDay()]];
}

// ---------------------------------------------------------------- menu
export function indexMenu(menu) {
  const by = (list) => new Map((list || []).map((x) => [x.id, x]));
  return {
    sizes: by(menu.sizes),
    flavors: by(menu.flavors),
    borders: by(menu.borders),
    doughs: by(menu.doughs),
    additions: by(menu.additions),
    drinks: by(menu.drinks),
    desserts: by(menu.desserts),
    combos: by(menu.combos),
    bairros: by(menu.bairros),
    payments: by(menu.payments),
    ingredients: new Set(menu.flavors.flatMap((f) => f.ingredients)),
  };
}
function checkMenu(menu, m, ok) {
  for (const n of [
    "sizes",
    "flavors",
    "borders",
    "doughs",
    "additions",
    "drinks",
    "desserts",
    "combos",
    "bairros",
    "payments",
  ])
    ok(m[n].size === (menu[n] || []).length, `menu.${n}: repeated id`);
  ok(PRICING_RULES.has(menu.pricing_rule), `pricing_rule ${menu.pricing_rule}`);
  ok(menu.flavors.length >= 35, "fewer than 35 flavors");
  ok(
    menu.flavors.some((f) => f.kind === "doce") && menu.flavors.some((f) => f.kind === "salgada"),
    "sweet or savoury flavors missing",
  );
  ok(menu.bairros.length >= 12 && menu.bairros_nao_atendidos.length > 0, "too few bairros");
  for (const f of menu.flavors) {
    ok(menu.flavor_groups[f.group], `${f.id}: group ${f.group}`);
    ok(f.ingredients.length > 0 && typeof f.available === "boolean", `${f.id}: ingredients or available`);
  }
  const perSize = (prices, where, least) => {
    for (const s of menu.sizes)
      ok(Number.isInteger(prices[s.id]) && prices[s.id] >= least, `price ${where}/${s.id}`);
  };
  for (const g of Object.values(menu.flavor_groups)) {
    perSize(g.prices, g.name, 1);
    ok(!g.pricing_rule || PRICING_RULES.has(g.pricing_rule), `rule of ${g.name}`);
  }
  for (const b of menu.borders) perSize(b.prices, b.id, 1);
  for (const d of menu.doughs || []) perSize(d.prices, d.id, 0);
  if (menu.doughs) ok(menu.doughs.filter((d) => d.default).length === 1, "exactly one default dough");
  for (const x of [...menu.additions, ...menu.drinks, ...menu.desserts, ...menu.combos])
    ok(Number.isInteger(x.price) && x.price > 0, `price ${x.id}`);
  for (const b of menu.bairros) {
    ok(Number.isInteger(b.fee), `fee ${b.id}`);
    for (const k of ["min_order", "free_from"]) ok(b[k] == null || Number.isInteger(b[k]), `${k} ${b.id}`);
  }
  for (const c of menu.combos)
    for (const p of c.parts)
      ok(
        p.k === "drink"
          ? m.drinks.has(p.id)
          : m.sizes.has(p.size) && p.groups.every((g) => menu.flavor_groups[g]),
        `combo ${c.id}`,
      );
  for (const h of [...Object.values(menu.hours), ...(menu.holidays || []).map((x) => x.hours)])
    ok(h === null || (h.length === 2 && h.every((t) => /^\d\d:\d\d$/.test(t))), `hours ${h}`);
}

// ---------------------------------------------------------------- items and slots
function checkItem(it, where, _menu, m, ok, o = {}) {
  ok(Number.isInteger(it.qty) && it.qty >= 1, `${where}: qty ${it.qty}`);
  if (it.k === "pizza") return checkPizza(it, where, m, ok, o);
  if (it.k === "drink")
    return it.id
      ? ok(m.drinks.has(it.id), `${where}: drink ${it.id}`)
      : ok(o.partial && it.family, `${where}: drink without id`);
  if (it.k === "dessert") return ok(m.desserts.has(it.id), `${where}: dessert ${it.id}`);
  if (it.k !== "combo") return ok(false, `${where}: kind ${it.k}`);
  const combo = m.combos.get(it.id);
  ok(combo, `${where}: combo ${it.id}`);
  const parts = combo.parts.filter((p) => p.k === "pizza");
  if (o.partial && !it.pizzas.length) return;
  ok(it.pizzas.length === parts.length, `${where}: combo with ${it.pizzas.length} pizzas`);
  it.pizzas.forEach((fl, i) => {
    ok(fl.length >= 1 && fl.length <= parts[i].max_flavors, `${where}: combo flavors`);
    for (const f of fl)
      ok(
        m.flavors.has(f) && parts[i].groups.includes(m.flavors.get(f).group),
        `${where}: ${f} outside the combo's groups`,
      );
  });
}
function checkPizza(it, where, m, ok, o) {
  ok(it.size === null || m.sizes.has(it.size), `${where}: size ${it.size}`);
  for (const f of it.flavors) {
    if (f.startsWith("?")) {
      ok(o.clarify?.includes("flavor"), `${where}: ${f} without clarify`);
      ok(o.candidates?.[f]?.length >= 2 || o.inContext, `${where}: ${f} without candidates`);
      continue;
    }
    ok(m.flavors.has(f), `${where}: flavor ${f}`);
    if (m.flavors.has(f) && !m.flavors.get(f).available)
      ok(o.clarify?.includes("unavailable"), `${where}: ${f} unavailable`);
  }
  if (it.size && new Set(it.flavors).size > m.sizes.get(it.size).max_flavors)
    ok(o.clarify?.includes("too_many_flavors"), `${where}: ${it.flavors.length} flavors in ${it.size}`);
  if (!o.partial)
    ok(it.size && it.flavors.length && !it.flavors.some((f) => f[0] === "?"), `${where}: unfinished item`);
  ok(it.border === null || m.borders.has(it.border), `${where}: border ${it.border}`);
  ok(it.dough == null || m.doughs.has(it.dough), `${where}: dough ${it.dough}`);
  for (const a of it.add) {
    const [id, half] = a.split("@");
    ok(m.additions.has(id), `${where}: addition ${a}`);
    if (half) ok(it.flavors.includes(half), `${where}: ${a}`);
  }
  for (const r of it.rem) {
    const [ingredient, half] = r.split("@");
    ok(m.ingredients.has(ingredient), `${where}: ingredient ${ingredient}`);
    ok(
      it.flavors.some((f) => m.flavors.get(f)?.ingredients.includes(ingredient)),
      `${where}: ${ingredient} is not in ${it.flavors}`,
    );
    if (half)
      ok(it.flavors.includes(half) && m.flavors.get(half).ingredients.includes(ingredient), `${where}: ${r}`);
  }
}
function checkSlots(s, where, m, ok) {
  for (const k of Object.keys(s))
    ok(
      ["fulfillment", "address", "payment", "change_for", "name", "schedule", "rating", "obs"].includes(k),
      `${where}: slot ${k}`,
    );
  if (s.fulfillment) ok(["entrega", "retirada"].includes(s.fulfillment), `${where}: fulfillment`);
  if (s.payment) ok(m.payments.has(s.payment) || s.payment === "cartao", `${where}: payment ${s.payment}`);
  if (s.change_for != null) ok(Number.isInteger(s.change_for) && s.change_for >= 0, `${where}: change`);
  if (s.address?.bairro) ok(m.bairros.has(s.address.bairro), `${where}: bairro ${s.address.bairro}`);
  if (s.rating) ok(s.rating >= 1 && s.rating <= 5, `${where}: rating`);
  if (s.schedule) ok(/^\d\d:\d\d$/.test(s.schedule), `${where}: schedule`);
}

// ---------------------------------------------------------------- messages
function checkMessage(u, menu, m, ok) {
  const w = u.id,
    e = u.expected,
    inContext = u.ctx.state !== "idle";
  ok(typeof u.text === "string" && u.text.length > 0, `${w}: text`);
  ok(STATES.has(u.ctx.state), `${w}: state ${u.ctx.state}`);
  ok([1, 2, 3].includes(u.difficulty), `${w}: difficulty`);
  for (const a of [e, ...(e.alts || [])]) {
    for (const i of a.intents || []) ok(INTENTS.has(i), `${w}: intent ${i}`);
    for (const k of a.clarify || []) ok(CLARIFY.has(k), `${w}: clarify ${k}`);
    checkSlots(a.slots || {}, w, m, ok);
    const clarify = [...(a.clarify || []), ...(e.clarify || [])];
    for (const it of a.cart || [])
      checkItem(it, w, menu, m, ok, {
        partial: clarify.length > 0 || inContext,
        clarify: [...clarify, ...(inContext ? ["flavor"] : [])],
        candidates: e.candidates,
        inContext,
      });
    for (const it of a.cart || [])
      if (
        it.k === "pizza" &&
        (!it.size || !it.flavors.length || it.flavors.some((f) => f[0] === "?")) &&
        !u.ctx.cart.some((c) => JSON.stringify(c) === JSON.stringify(it))
      )
        ok(
          (a.clarify || []).length > 0 || (e.alts || []).includes(a),
          `${w}: unfinished item without clarify`,
        );
  }
  for (const it of u.ctx.cart)
    checkItem(it, `${w} ctx`, menu, m, ok, { partial: true, clarify: ["flavor"], inContext: true });
  for (const list of Object.values(e.candidates || {}))
    for (const c of list) ok(m.flavors.has(c) || m.drinks.has(c), `${w}: candidate ${c}`);
  for (const c of u.ctx.options || [])
    ok(m.flavors.has(c) || m.drinks.has(c) || m.sizes.has(c), `${w}: option ${c}`);
  for (const f of [e.facts || []].flat())
    ok(knownAmounts(menu, m).has(f), `${w}: fact ${f} is no amount of the menu`);
  checkSlots(u.ctx.slots || {}, w, m, ok);
}
const amounts = new WeakMap();
function knownAmounts(menu, m) {
  if (amounts.has(menu)) return amounts.get(menu);
  const all = [...Object.values(menu.flavor_groups), ...menu.borders, ...(menu.doughs || [])].flatMap((x) =>
    Object.values(x.prices),
  );
  all.push(
    ...[...menu.drinks, ...menu.desserts, ...menu.additions, ...menu.combos].map((x) => x.price),
    ...menu.bairros.flatMap((b) => [b.fee, b.min_order, b.free_from]),
    menu.store.min_delivery_order,
  );
  const oneOfEach = Object.keys(menu.flavor_groups)
    .map((g) => menu.flavors.find((f) => f.group === g)?.id)
    .filter(Boolean);
  for (const a of oneOfEach)
    for (const b of oneOfEach) for (const s of menu.sizes) all.push(flavorsPrice([a, b], s.id, menu, m));
  amounts.set(menu, new Set(all.filter((x) => x != null).map((c) => (c / 100).toFixed(2).replace(".", ","))));
  return amounts.get(menu);
}

// ---------------------------------------------------------------- dialogues
function checkDialogue(d, menu, m, ok) {
  const w = d.id,
    g = d.goal;
  ok(["placed", "cancelled", "handoff", "none"].includes(g.status), `${w}: status`);
  ok(d.opening.length > 0, `${w}: opening`);
  for (const k of Object.keys(d.answers)) ok(SLOTS.has(k), `${w}: answer ${k}`);
  for (const j of d.injections) ok(!j.when.slot || SLOTS.has(j.when.slot), `${w}: injection ${j.when.slot}`);
  checkSlots(
    {
      fulfillment: g.fulfillment || undefined,
      payment: g.payment || undefined,
      ...(g.change_for != null ? { change_for: g.change_for } : {}),
      ...(g.address ? { address: g.address } : {}),
    },
    w,
    m,
    ok,
  );
  for (const it of [...g.cart, ...(d.context.last_order?.cart || [])]) checkItem(it, w, menu, m, ok);
  if (d.tags.includes("closed")) ok(!isOpen(menu, d.clock), `${w}: the shop is open at ${d.clock}`);
  if (g.status !== "placed")
    return ok(d.expected.total === 0 && d.expected.orders_placed === 0, `${w}: should have no total`);
  ok(isOpen(menu, d.clock), `${w}: the shop is closed at ${d.clock}`);
  ok(g.cart.length > 0 && g.fulfillment && g.payment, `${w}: unfinished goal`);
  let items,
    fee = 0;
  try {
    items = subtotal(g.cart, menu, m);
  } catch (e) {
    return ok(false, `${w}: price: ${e.message}`);
  }
  if (g.fulfillment === "entrega") {
    const bairro = m.bairros.get(g.address?.bairro);
    if (!bairro) return ok(false, `${w}: address`);
    fee = deliveryFee(bairro, items);
    ok(items >= minimumOrder(bairro, menu), `${w}: below the minimum order`);
  } else ok(!g.address, `${w}: pickup with an address`);
  ok(d.expected.total === items + fee, `${w}: total ${d.expected.total} != ${items}+${fee}=${items + fee}`);
  if (g.payment === "dinheiro")
    ok(g.change_for === 0 || g.change_for >= items + fee, `${w}: change ${g.change_for} < ${items + fee}`);
  else ok(g.change_for === null, `${w}: change without cash`);
}

// ---------------------------------------------------------------- mix
const hasTag = (u, ...tags) => u.tags.some((t) => tags.includes(t));
const isOrder = (u) => /^(order|set_|confirm|checkout|deny|affirm|clear)/.test(u.expected.intents[0]);
function checkMix(messages, dialogues, _menu, ok) {
  ok(messages.length >= 200, `only ${messages.length} messages`);
  ok(dialogues.length >= 20, `only ${dialogues.length} dialogues`);
  ok(new Set(messages.map((u) => u.id)).size === messages.length, "repeated id in utterances");
  ok(
    new Set(messages.map((u) => u.text + JSON.stringify(u.ctx))).size === messages.length,
    "repeated message in utterances",
  );
  ok(new Set(dialogues.map((d) => d.id)).size === dialogues.length, "repeated id in dialogues");
  ok(
    messages.filter((u) => hasTag(u, "typo", "slang", "abbr")).length / messages.length >= 0.25,
    "too little slang, too few typos and abbreviations",
  );
  ok(messages.filter((u) => !isOrder(u)).length >= 40, "too few intents other than ordering");
}

function main() {
  const o = readOptions(process.argv.slice(2)),
    { menu, messages, dialogues, checks, errors } = o.utterances
      ? checkMessages(o.menu, o.utterances)
      : checkDataSet(o.dir || path.join(path.dirname(fileURLToPath(import.meta.url)), "public"));
  const pct = (a, b) => `${((100 * a) / b).toFixed(1)} %`,
    count = (f) => messages.filter(f).length;
  console.log(
    `menu: ${menu.flavors.length} flavors (${menu.flavors.filter((f) => f.kind === "doce").length} sweet), ${menu.drinks.length} drinks, ${menu.combos.length} combos, ${menu.bairros.length} bairros`,
  );
  console.log(
    `messages: ${messages.length} | typo, slang, abbreviation ${pct(
      count((u) => hasTag(u, "typo", "slang", "abbr")),
      messages.length,
    )} | in context ${pct(
      count((u) => u.ctx.state !== "idle"),
      messages.length,
    )} | not ordering ${count((u) => !isOrder(u))} | needs a question ${count((u) => u.expected.clarify.length)} | traps ${count((u) => hasTag(u, "trap"))} | difficulty ${[1, 2, 3].map((n) => count((u) => u.difficulty === n)).join("/")}`,
  );
  console.log(
    `dialogues: ${dialogues.length} (${["placed", "cancelled", "none", "handoff"].map((s) => `${s} ${dialogues.filter((d) => d.goal.status === s).length}`).join(", ")}) | with injections ${dialogues.filter((d) => d.injections.length).length}`,
  );
  for (const e of errors) console.log("FAIL", e);
  console.log(`${checks - errors.length} passed, ${errors.length} failed`);
  process.exit(errors.length ? 1 : 0);
}
if (isMain(import.meta.url)) main();
