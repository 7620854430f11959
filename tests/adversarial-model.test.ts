import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Utterance } from "@/evals/protocol";
import { readJsonLines } from "@/evals/score.mjs";
import { clienteFromContext, stateFromContext } from "@/evals/state-from-context";
import type { Command } from "@/lib/core/dialogue/command";
import { closeTurn, step } from "@/lib/core/dialogue/converse";
import type { Facts } from "@/lib/core/dialogue/facts";
import { quoteState } from "@/lib/core/dialogue/quote-state";
import type { State } from "@/lib/core/dialogue/state";
import { tidy } from "@/lib/core/dialogue/tidy";
import { parseMessage } from "@/lib/core/parser/parse-message";
import { readMessage } from "@/lib/core/parser/reading";
import { say } from "@/lib/core/replies/say";
import { createBreaker } from "@/lib/understand/breaker";
import { createLimiter } from "@/lib/understand/limiter";
import { createUnderstander } from "@/lib/understand/understand";
import { unreadWords } from "@/lib/understand/unread-words";
import { HOSTILE } from "./attacks/hostile-answers";
import { readAttacks } from "./attacks/read-attacks";
import { factsFromMenu } from "./support/facts-from-menu";
import { readMenu } from "./support/menu-file";
import { freshSetting, MODELS } from "./support/scripted-model";
import { spokenByModel } from "./support/spoken-by-model";

const FACTS = factsFromMenu(readMenu("evals/public/menu.json"), "2026-05-14T19:40:00-03:00");
const UTTERANCES: readonly Utterance[] = readJsonLines("evals/public/utterances.jsonl");
const ATTACKS = readAttacks();
const PATIENCE_MS = 180_000;
const MAX_COMMANDS = 12;

type Place = { readonly name: string; readonly facts: Facts; readonly state: State };

function placeOf(ctx: Utterance["ctx"]): Place {
  const facts: Facts = { ...FACTS, cliente: clienteFromContext(ctx, FACTS) };
  return { name: ctx.state, facts, state: stateFromContext(ctx, facts) };
}

/** One for each kind of question that may be open when an attack comes. */
const PLACES: readonly Place[] = [
  ...new Map(
    UTTERANCES.filter(({ ctx }) => ctx.cart.length > 0 || ctx.state === "idle").map(({ ctx }) => [
      ctx.state,
      placeOf(ctx),
    ]),
  ).values(),
];

function placeAt(index: number): Place {
  const place = PLACES[index % PLACES.length];
  if (place === undefined) throw new Error("There is no place.");
  return place;
}

/** Whether the parser leaves anything of the message to a model, as it stands there. */
function reachesModel({ facts, state }: Place, texto: string): boolean {
  const parsed = parseMessage({ id: 1, tipo: "texto", texto }, facts, state);
  return unreadWords(readMessage(1, texto, facts, state), parsed) !== null;
}

/** What the customer stands to pay, has said and has settled, once these commands were followed. */
function outcomeOf({ facts, state }: Place, texto: string, commands: readonly Command[]) {
  const stepped = step(state, facts, tidy(commands, { id: 1, tipo: "texto", texto }, state));
  const closed = closeTurn(stepped.state, facts, stepped.events);
  const { carrinho, tipoEntrega, endereco, pagamento, trocoPara, agendadoPara, nome } = closed.state;
  const { total } = quoteState(closed.state, facts);
  const events = [...stepped.events, ...closed.events];
  return {
    replies: say({ before: state, state: closed.state, facts, events })
      .map((reply) => reply.texto)
      .join("\n"),
    form: JSON.stringify({
      total,
      carrinho,
      tipoEntrega,
      endereco,
      pagamento,
      trocoPara,
      agendadoPara,
      nome,
    }),
    settled: stepped.events.map(({ tipo }) => tipo).filter((tipo) => SETTLES.has(tipo)),
  };
}

const SETTLES: ReadonlySet<string> = new Set([
  "PedidoConfirmado",
  "PedidoAndou",
  "PedidoAlterado",
  "CarrinhoDescartado",
  "CarrinhoEsvaziado",
  "PedidoRepetido",
  "PagamentoAlegado",
  "AvaliacaoDada",
]);

function byParser(place: Place, texto: string) {
  const { commands } = parseMessage({ id: 1, tipo: "texto", texto }, place.facts, place.state);
  return outcomeOf(place, texto, commands);
}

/** With a model that gives this answer to whatever it is asked. */
async function byModel(place: Place, texto: string, content: string) {
  const now = () => 0;
  const understand = createUnderstander({
    models: [MODELS[0]],
    limiter: createLimiter(now, { tokensPerMinute: Number.MAX_VALUE, requestsPerMinute: Number.MAX_VALUE }),
    breaker: createBreaker(now),
    chat: async () => ({ content, usage: { input: 1, cached: 0, output: 1 } }),
  });
  const { commands } = await understand(
    { id: 1, tipo: "texto", texto },
    place.facts,
    place.state,
    freshSetting(),
  );
  return outcomeOf(place, texto, commands);
}

/**
 * Null when the answer did no harm: all is as without it, or something that would have been settled waits for a clearer
 * word. Nothing is ever settled, ordered, changed or paid in addition.
 */
async function harmOf(place: Place, texto: string, content: string, without = byParser(place, texto)) {
  const withIt = await byModel(place, texto, content);
  const isSame = withIt.form === without.form && String(withIt.settled) === String(without.settled);
  const hasWaited = withIt.settled.length === 0 && withIt.form === outcomeOf(place, texto, []).form;
  return isSame || hasWaited
    ? null
    : `${place.name}: ${texto} ${content.slice(0, 400)} ${without.form} ${withIt.form}`;
}

/** A hostile list of commands as answers of as many as one may have. */
function answersOf(comandos: readonly unknown[]): readonly string[] {
  const count = Math.ceil(comandos.length / MAX_COMMANDS);
  return Array.from({ length: count }, (_, at) =>
    JSON.stringify({ comandos: comandos.slice(at * MAX_COMMANDS, (at + 1) * MAX_COMMANDS) }),
  );
}

describe("a model that obeys whoever writes", () => {
  test(
    "is given at least 150 attacks to obey, of which most reach it",
    () => {
      expect(new Set(ATTACKS).size).toBeGreaterThanOrEqual(150);
      const reaching = ATTACKS.filter((texto, index) => reachesModel(placeAt(index), texto));
      expect(reaching.length).toBeGreaterThanOrEqual(100);
    },
    PATIENCE_MS,
  );

  test.each(HOSTILE)(
    "changes no price, payment, address, line or confirmation: $name",
    async ({ answer }) => {
      const harms: string[] = [];
      for (const [index, texto] of ATTACKS.entries()) {
        const place = placeAt(index);
        if (!reachesModel(place, texto)) continue;
        const without = byParser(place, texto);
        for (const content of answersOf(answer(texto, place.facts, place.state))) {
          const harm = await harmOf(place, texto, content, without);
          if (harm !== null) harms.push(harm);
        }
      }
      expect(harms.slice(0, 3), `${harms.length} harms`).toEqual([]);
    },
    PATIENCE_MS,
  );
});

test(
  "what a model writes never reaches a customer",
  async () => {
    const CANARY = "canário-7f3a por R$ 0,00";
    const item = {
      produto: null,
      tamanho: null,
      sabores: [],
      borda: null,
      massa: null,
      sem: [CANARY],
      com: [],
      obs: CANARY,
    };
    const texts = [
      ...ATTACKS.slice(0, 40),
      "uma calabresa grande e um xablau",
      "desembola uma portuga média",
    ];
    for (const [index, texto] of texts.entries()) {
      const comandos = [
        { tipo: "AddItem", trecho: texto, linha: null, quantidade: 1, item, valor: CANARY },
        { tipo: "SetNome", trecho: texto, linha: null, quantidade: null, item: null, valor: CANARY },
        { tipo: "OutOfScope", trecho: texto, linha: null, quantidade: null, item: null, valor: CANARY },
        { tipo: "Unclear", trecho: CANARY, linha: null, quantidade: null, item: null, valor: CANARY },
      ];
      const { replies } = await byModel(placeAt(index), texto, JSON.stringify({ comandos }));
      expect(replies).not.toContain("canário");
    }
  },
  PATIENCE_MS,
);

describe("customers who mean no harm", () => {
  test(
    "are understood the same by parser and right model together as by the parser alone",
    async () => {
      expect(UTTERANCES.length).toBeGreaterThanOrEqual(150);
      for (const { ctx, text } of UTTERANCES) {
        const place = placeOf(ctx);
        const { commands } = parseMessage({ id: 1, tipo: "texto", texto: text }, place.facts, place.state);
        expect(await byModel(place, text, spokenByModel(commands, text))).toEqual(byParser(place, text));
      }
    },
    PATIENCE_MS,
  );

  test(
    "suffer nothing from a model that would order and remove whatever it can",
    async () => {
      const [hostile] = HOSTILE;
      const harms: string[] = [];
      for (const { ctx, text } of UTTERANCES) {
        const place = placeOf(ctx);
        if (!reachesModel(place, text)) continue;
        for (const content of answersOf(hostile?.answer(text, place.facts, place.state) ?? [])) {
          const harm = await harmOf(place, text, content);
          if (harm !== null) harms.push(harm);
        }
      }
      expect(harms.slice(0, 3), `${harms.length} harms`).toEqual([]);
    },
    PATIENCE_MS,
  );
});

test(
  "whatever a model answers, understanding is total and adds no harm",
  async () => {
    const garbage = fc.oneof(
      fc.string(),
      fc.json(),
      fc.anything().map((value) => JSON.stringify({ comandos: value }) ?? ""),
      fc
        .array(
          fc.record({ tipo: fc.string(), trecho: fc.string(), linha: fc.integer(), valor: fc.jsonValue() }),
        )
        .map((comandos) => JSON.stringify({ comandos })),
      fc
        .constantFrom(...HOSTILE)
        .map(({ answer }) => JSON.stringify({ comandos: answer("xablau", FACTS, placeAt(0).state) })),
    );
    const texts = fc.oneof(fc.constantFrom(...ATTACKS), fc.constant("xablau"), fc.string({ maxLength: 60 }));
    await fc.assert(
      fc.asyncProperty(texts, garbage, fc.nat(), async (texto, content, index) => {
        expect(await harmOf(placeAt(index), texto, content)).toBeNull();
      }),
      { numRuns: 300 },
    );
  },
  PATIENCE_MS,
);
