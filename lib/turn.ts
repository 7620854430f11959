import type { Clock } from "@/lib/clock";
import type { Command, RoutineCommand } from "@/lib/core/dialogue/command";
import { closeTurn, openTurn, type Step, step } from "@/lib/core/dialogue/converse";
import { effectsOf } from "@/lib/core/dialogue/effects";
import { isLoop, saidIn } from "@/lib/core/dialogue/loop-guard";
import { stateToUnderstand } from "@/lib/core/dialogue/rules/pix";
import type { State } from "@/lib/core/dialogue/state";
import { tidy } from "@/lib/core/dialogue/tidy";
import { timersOf } from "@/lib/core/dialogue/timers";
import { say } from "@/lib/core/replies/say";
import { env } from "@/lib/env";
import { isPatienceOver, type Patience, withinBuffer } from "@/lib/inbox/patience";
import { setTimers } from "@/lib/jobs/set-timers";
import { limitesDoAmbiente } from "@/lib/limites-do-ambiente";
import { log } from "@/lib/log";
import { markRead, whileTyping } from "@/lib/outbox/attention";
import { avisoDoTurno } from "@/lib/outbox/aviso";
import { deliver } from "@/lib/outbox/deliver";
import { settlePix } from "@/lib/outbox/pix/settle";
import { commitTurn, type TurnPlan } from "@/lib/store/commit-turn";
import { type ConversaRef, type LoadedTurn, loadTurn } from "@/lib/store/load-turn";
import { traced } from "@/lib/trace";
import { createAllowance } from "@/lib/understand/allowance";
import { hearVoiceNotes } from "@/lib/understand/hear-voice-notes";
import { hasModel, type Setting, understand } from "@/lib/understand/understand";
import { somarUso, type UsoModelo } from "@/lib/understand/uso-modelo";

/** Why a turn runs: unread messages, or something that happened elsewhere (a pedido that moves, a person who speaks). */
export type TurnCause =
  | ({ readonly kind: "messages" } & Patience)
  | { readonly kind: "command"; readonly command: Command }
  /** The bot does something of its own accord: never into a person's conversation, nor past an unread message. */
  | { readonly kind: "routine"; readonly command: RoutineCommand };

export type TurnOutcome =
  | { readonly kind: "committed"; readonly events: TurnPlan["events"] }
  | { readonly kind: "nothing_to_do" }
  /** Others were faster each time; what is unread stays unread and is swept. */
  | { readonly kind: "contended" };

/**
 * THE pipeline: load -> understand -> decide -> commit -> deliver. Everything that can happen to a conversation becomes
 * commands; a pure core decides; one database call persists; only what was persisted is sent. A crash between any two
 * steps costs a retry: never a lost message, a second pedido or a second charge.
 */
export function runTurn(ref: ConversaRef, cause: TurnCause, clock: Clock): Promise<TurnOutcome> {
  return traced("turn", { ...spanIdsOf(ref), "fornada.cause": cause.kind }, async (span) => {
    const outcome = await tryTurn(ref, cause, clock);
    span.set({ "fornada.outcome": outcome.kind });
    return outcome;
  });
}

function spanIdsOf({ restauranteId, conversaId }: ConversaRef) {
  return { "fornada.restaurante.id": restauranteId, "fornada.conversa.id": conversaId };
}

async function tryTurn(ref: ConversaRef, cause: TurnCause, clock: Clock): Promise<TurnOutcome> {
  let asking: Asking | null = null;
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    const found = await traced("load", {}, () => loadTurn(ref, loadOptions(clock())));
    if (found === null || !isDue(found, cause)) return { kind: "nothing_to_do" };
    asking ??= newAsking();
    const thinking = { ref, found, cause, asking, clock };
    const thought = await whileTyping(isAnswering(found, cause) ? found : null, () => think(thinking));
    if (thought === null) return { kind: "contended" };
    const { loaded, plan } = thought;
    if (isIdle(plan, loaded, cause)) return { kind: "nothing_to_do" };
    const committed = await traced("commit", {}, () => commitTurn(ref, plan));
    if (committed.ok) {
      const marking = isAnswering(found, cause) && !plan.state.humanoChamado ? markRead(found) : null;
      await deliver(committed.claimed, loaded, clock);
      await settlePix(ref, plan.effects, clock, (of, command) => runCommand(of, command, clock));
      await setTimers(ref.restauranteId, plan);
      await marking;
      return { kind: "committed", events: plan.events };
    }
    log.info({ ...ref, attempt, motivo: committed.motivo }, "turn decided again");
  }
  return { kind: "contended" };
}

type Thinking = {
  readonly ref: ConversaRef;
  readonly found: LoadedTurn;
  readonly cause: TurnCause;
  readonly asking: Asking;
  readonly clock: Clock;
};

/** What takes time: listening, and understanding with a model. Null while another turn still listens. */
async function think({ ref, found, cause, asking, clock }: Thinking) {
  const loaded = cause.kind === "messages" ? await hearVoiceNotes(ref, found, clock) : found;
  if (loaded === null) return null;
  const plan = await traced("understand", {}, () => planTurn(ref, loaded, cause, asking));
  return { loaded, plan };
}

/** What a person has to read stays unread on the shop's own phone. */
function isAnswering({ facts }: LoadedTurn, cause: TurnCause): boolean {
  return cause.kind === "messages" && !facts.conversa.quieta;
}

/** One command through a turn; false when others were faster each time. */
export async function runCommand(ref: ConversaRef, command: Command, clock: Clock): Promise<boolean> {
  const outcome = await runTurn(ref, { kind: "command", command }, clock);
  return outcome.kind !== "contended";
}

const MAX_ATTEMPTS = 3;

function isDue({ messages, facts }: LoadedTurn, cause: TurnCause): boolean {
  switch (cause.kind) {
    case "messages":
      return isPatienceOver(
        messages.map(({ receivedAtMs }) => receivedAtMs),
        facts.agora,
        cause,
        env().MESSAGE_DEBOUNCE_SECONDS,
      );
    case "routine":
      return messages.length === 0 || facts.conversa.quieta || cause.command.tipo === "ScheduleDue";
    case "command":
      return true;
  }
}

/** A routine that came too late, or twice, finds nothing to change. */
function isIdle({ state, facts, events }: TurnPlan, { timers }: LoadedTurn, cause: TurnCause): boolean {
  const next = timersOf(state, facts);
  const isSame = next.carrinhoEm === timers.carrinhoEm && next.estadoVelhoEm === timers.estadoVelhoEm;
  return cause.kind === "routine" && events.length === 0 && isSame;
}

/** How a turn at `agora` is loaded: what the settings of the process allow. */
export function loadOptions(agora: number) {
  return {
    agora,
    limites: limitesDoAmbiente(),
    repetirPedidoDias: env().REPEAT_ORDER_LOOKBACK_DAYS,
    comRecentes: hasModel(),
  };
}

/** Understands and decides: everything a turn will change, as data. Writes nothing. */
export async function planTurn(
  ref: Pick<ConversaRef, "restauranteId">,
  loaded: LoadedTurn,
  cause: TurnCause,
  asking: Asking = newAsking(),
): Promise<TurnPlan> {
  const { facts, state: before } = loaded;
  const { quieta } = facts.conversa;
  const isSilent = quieta && cause.kind === "messages";
  const heard = isSilent ? silence(before) : await hear(ref, loaded, cause, asking);
  const closed =
    isSilent || cause.kind !== "messages"
      ? silence(heard.state)
      : closeTurn(heard.state, facts, heard.events);
  const events = [...heard.events, ...closed.events];
  const effects = effectsOf(before, closed.state, events);
  const isMuted = quieta && cause.kind !== "command";
  return {
    versao: loaded.versao,
    agora: facts.agora,
    facts,
    readMessageIds: cause.kind === "messages" ? loaded.messages.map(({ id }) => id) : [],
    commands: heard.commands,
    events,
    understoodBy: heard.understoodBy,
    uso: somarUso(asking.uso),
    state: closed.state,
    isBotSpeaking: !quieta && cause.kind !== "command",
    onlyIfUnspoken: cause.kind === "routine" && cause.command.tipo !== "ScheduleDue",
    aviso: avisoDoTurno(effects, loaded),
    effects,
    replies: isMuted ? [] : say({ before, state: closed.state, facts, events }),
  };
}

type Heard = Step & Pick<TurnPlan, "commands" | "understoodBy">;

function silence(state: State): Heard {
  return { state, events: [], commands: [], understoodBy: "nenhum" };
}

/** What a turn may spend on a model and has spent, its attempts together. A turn that is never committed is not counted. */
type Asking = { readonly allowance: Setting["allowance"]; readonly uso: UsoModelo[] };

function newAsking(): Asking {
  const since = performance.now();
  return { allowance: createAllowance(env().GROQ_TIMEOUT_MS, () => performance.now() - since), uso: [] };
}

/** A command that nobody had to understand. */
function obey({ facts }: LoadedTurn, before: State, command: Command): Heard {
  return { ...step(before, facts, [command]), commands: [command], understoodBy: "nenhum" };
}

/** Message by message, each understood on the state the one before it left: pieces mean the same however they arrive. */
async function hear(
  { restauranteId }: Pick<ConversaRef, "restauranteId">,
  loaded: LoadedTurn,
  cause: TurnCause,
  asking: Asking,
): Promise<Heard> {
  if (cause.kind !== "messages") return obey(loaded, loaded.state, cause.command);
  const opened = openTurn(loaded.state, loaded.facts);
  const said = saidIn(loaded.messages);
  if (said !== null && isLoop(said, loaded.exchanges))
    return obey(loaded, opened.state, { tipo: "StopLoop" });
  let heard: Heard = { ...opened, commands: [], understoodBy: "parser" };
  for (const message of withinBuffer(loaded.messages, env().MAX_BUFFER_TEXT_CHARS)) {
    const setting: Setting = { restauranteId, recent: loaded.recent, allowance: asking.allowance };
    const understood = await understand(
      message,
      loaded.facts,
      stateToUnderstand(heard.state, loaded.facts),
      setting,
    );
    asking.uso.push(...understood.uso);
    const commands = unclearOnce(tidy(understood.commands, message, heard.state), heard.commands);
    const stepped = step(heard.state, loaded.facts, commands);
    heard = {
      state: stepped.state,
      events: [...heard.events, ...stepped.events],
      commands: [...heard.commands, ...commands],
      understoodBy: understood.by === "modelo" ? "modelo" : heard.understoodBy,
    };
  }
  return heard;
}

/** A burst is answered once, and counts as one misunderstanding: the customer has had no word from us in between. */
function unclearOnce(commands: readonly Command[], before: readonly Command[]): readonly Command[] {
  const isSaid = before.some(({ tipo }) => tipo === "Unclear");
  return isSaid ? commands.filter(({ tipo }) => tipo !== "Unclear") : commands;
}
