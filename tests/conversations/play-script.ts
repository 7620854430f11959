import { expect } from "vitest";
import type { Clock } from "@/lib/clock";
import type { Command } from "@/lib/core/dialogue/command";
import { quoteState } from "@/lib/core/dialogue/quote-state";
import { formatReais } from "@/lib/core/pedido/centavos";
import { quoteLinha } from "@/lib/core/pedido/quote";
import { detalhesDaLinha, nomeDaLinha } from "@/lib/core/replies/nome-da-linha";
import { abandonedCarts } from "@/lib/jobs/abandoned-carts";
import { askRatings } from "@/lib/jobs/ask-ratings";
import { resetStates } from "@/lib/jobs/reset-states";
import { sweep } from "@/lib/jobs/sweep";
import { type ConversaRef, loadTurn } from "@/lib/store/load-turn";
import { runTurn } from "@/lib/turn";
import { database } from "@/tests/support/database";
import { LIMITES } from "@/tests/support/facts-from-menu";
import type { TestShop } from "@/tests/support/new-shop";
import { newSpeaker } from "./new-speaker";
import { playBank } from "./play-bank";
import { playTeam } from "./play-team";
import {
  type Checks,
  type Rotina,
  type Script,
  type ScriptStep,
  SPOKEN,
  type SpokenStep,
} from "./read-script";
import { setUpShop } from "./set-up-shop";

export type Stage = {
  readonly shop: TestShop;
  readonly bank: { readonly url: string; readonly accessToken: string; setNow(nowMs: number): void };
};

/** Plays a script against a shop, message by message, and checks after each what the script says must be so. */
export async function playScript(script: Script, { shop, bank }: Stage): Promise<void> {
  let nowMs = Date.parse(script.clock);
  let ref: ConversaRef | null = null;
  const say = newSpeaker(shop, script.cliente);
  for (const line of script.loja) await setUpShop(shop.id, line, nowMs);
  for (const [index, step] of script.steps.entries()) {
    nowMs += step.kind === "espera" ? step.minutes * 60_000 : 5_000;
    bank.setNow(nowMs);
    if (step.kind === "espera") continue;
    const clock = () => nowMs;
    const seen = await lastTurnId();
    if (step.kind === "banco") await playBank(step.ato, ref, bank, nowMs);
    else if (step.kind === "rotina") await ROTINAS[step.rotina](clock, shop.id);
    else if (step.kind === "muda") for (const line of step.lines) await setUpShop(shop.id, line, nowMs);
    else if (step.kind === "loja" || step.kind === "painel" || step.kind === "devolve")
      await playTeam(step, ref, nowMs);
    else {
      ref = await say(step, nowMs);
      // Without a check before the next message, both are one burst: the turn comes after the last of them.
      if (isBurst(step, script.steps[index + 1])) continue;
      if (step.kind !== "dono") await runTurn(ref, { kind: "messages", quietSeconds: 0 }, clock);
    }
    if (ref !== null) await check(step.checks, ref, { nowMs, seen }, `${script.title}, step ${index + 1}`);
  }
}

const ROTINAS: Readonly<Record<Rotina, (clock: Clock, restauranteId: number) => Promise<unknown>>> = {
  sweep,
  "abandoned-carts": abandonedCarts,
  "reset-states": resetStates,
  avaliar: askRatings,
};

function isBurst(step: SpokenStep, next: ScriptStep | undefined): boolean {
  const { diz, naoDiz, ...others } = step.checks;
  const checksNothing =
    Object.values(others).every((each) => each === null) && diz.length + naoDiz.length === 0;
  return checksNothing && next !== undefined && SPOKEN.has(next.kind) && next.kind !== "dono";
}

async function check(
  checks: Checks,
  ref: ConversaRef,
  { nowMs, seen }: { readonly nowMs: number; readonly seen: number },
  where: string,
): Promise<void> {
  const { comandos, texto } = await turnsSince(ref, seen);
  const loaded = await loadTurn(ref, {
    agora: nowMs,
    limites: LIMITES,
    repetirPedidoDias: 30,
  });
  if (loaded === null) throw new Error("the conversation is gone");
  const { state, facts } = loaded;
  const actual = {
    comandos,
    carrinho: state.carrinho.map((linha) => {
      const details = detalhesDaLinha(linha, facts.cardapio).map((detail) => ` | ${detail}`);
      const quoted = quoteLinha(facts.cardapio, linha);
      const price = quoted === null ? "" : ` = ${formatReais(quoted.total).slice(3)}`;
      return `${linha.quantidade}x ${nomeDaLinha(linha, facts.cardapio)}${details.join("")}${price}`;
    }),
    total: formatReais(quoteState(state, facts).total).slice(3),
    pergunta: state.pendente?.tipo ?? "-",
    pedidos: await pedidosOf(ref),
    pagamentos: await pagamentosOf(ref),
    estado: await estadoOf(ref),
  };
  const expected = Object.fromEntries(
    Object.entries(checks).filter(([name, value]) => name in actual && value !== null),
  );
  expect(actual, `${where}: "${texto}"`).toMatchObject(expected);
  if (checks.diz.includes(SILENCE)) expect(texto, where).toBe("");
  for (const part of checks.diz.filter((each) => each !== SILENCE)) expect(texto, where).toContain(part);
  for (const part of checks.naoDiz) expect(texto, where).not.toContain(part);
}

/** "diz: -": nothing is said. */
const SILENCE = "-";

async function lastTurnId(): Promise<number> {
  const { rows } = await database.query<{ id: string }>("select coalesce(max(id), 0) as id from turnos");
  return Number(rows[0]?.id ?? 0);
}

/** What was understood and said in this conversation after a turn: a message may bring the bank's turn with it. */
async function turnsSince(
  { conversaId }: ConversaRef,
  seen: number,
): Promise<{ comandos: string[]; texto: string }> {
  const { rows } = await database.query<{ comandos: Command[]; texto: string | null }>(
    `select t.comandos, (select string_agg(m.mensagem, E'\\n' order by m.id) from conversas m where m.turno_id = t.id and m.role = 'assistant') as texto
       from turnos t where t.conversa_id = $1 and t.id > $2 order by t.id`,
    [conversaId, seen],
  );
  return {
    comandos: rows.flatMap(({ comandos }) => comandos.map(({ tipo }) => tipo)),
    texto: rows.map(({ texto }) => texto ?? "").join("\n"),
  };
}

async function pagamentosOf({ conversaId }: ConversaRef): Promise<string[]> {
  const { rows } = await database.query<{ status: string; acao: string | null }>(
    "select g.status, g.acao from pagamentos g join pedidos p on p.id = g.pedido_id where p.conversa_id = $1 order by g.id",
    [conversaId],
  );
  return rows.map(({ status, acao }) => (acao === null ? status : `${status} (${acao})`));
}

async function estadoOf({ conversaId }: ConversaRef): Promise<string> {
  const { rows } = await database.query("select estado_conversa from clientes_estado where id = $1", [
    conversaId,
  ]);
  return rows[0].estado_conversa;
}

async function pedidosOf({ conversaId }: ConversaRef): Promise<string[]> {
  const { rows } = await database.query<{ status: string; total_valor: string }>(
    "select status, total_valor from pedidos where conversa_id = $1 order by id",
    [conversaId],
  );
  return rows.map(
    ({ status, total_valor }) => `${status} ${formatReais(Math.round(Number(total_valor) * 100)).slice(3)}`,
  );
}
