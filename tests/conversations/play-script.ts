import { expect } from "vitest";
import type { Command } from "@/lib/core/dialogue/command";
import { quoteState } from "@/lib/core/dialogue/quote-state";
import { formatReais } from "@/lib/core/pedido/centavos";
import { quoteLinha } from "@/lib/core/pedido/quote";
import { detalhesDaLinha, nomeDaLinha } from "@/lib/core/replies/nome-da-linha";
import { type ConversaRef, loadTurn } from "@/lib/store/load-turn";
import { runTurn } from "@/lib/turn";
import { database } from "@/tests/support/database";
import type { TestShop } from "@/tests/support/new-shop";
import { newSpeaker } from "./new-speaker";
import type { Checks, Script, ScriptStep } from "./read-script";

/** Plays a script against a shop, message by message, and checks after each what the script says must be so. */
export async function playScript(script: Script, shop: TestShop): Promise<void> {
  let nowMs = Date.parse(script.clock);
  const say = newSpeaker(shop, script.cliente);
  for (const [index, step] of script.steps.entries()) {
    if (step.kind === "espera") {
      nowMs += step.minutes * 60_000;
      continue;
    }
    nowMs += 5_000;
    const ref = await say(step, nowMs);
    // Without a check before the next message, both are one burst: the turn comes after the last of them.
    if (isBurst(step, script.steps[index + 1])) continue;
    if (step.kind !== "dono") await runTurn(ref, { kind: "messages", quietSeconds: 0 }, () => nowMs);
    await check(step.checks, ref, nowMs, `${script.title}, step ${index + 1}`);
  }
}

function isBurst(step: Exclude<ScriptStep, { kind: "espera" }>, next: ScriptStep | undefined): boolean {
  const { comandos, carrinho, total, pergunta, diz, naoDiz, pedidos } = step.checks;
  const checksNothing =
    [comandos, carrinho, total, pergunta, pedidos].every((each) => each === null) &&
    diz.length + naoDiz.length === 0;
  return checksNothing && next !== undefined && next.kind !== "espera" && next.kind !== "dono";
}

async function check(checks: Checks, ref: ConversaRef, nowMs: number, where: string): Promise<void> {
  const { comandos, texto } = await lastTurn(ref);
  const loaded = await loadTurn(ref, {
    agora: nowMs,
    limites: { maxQuantidadeItem: 10, estadoVelhoMin: 120, pixExpiraMin: 60 },
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

async function lastTurn({ conversaId }: ConversaRef): Promise<{ comandos: string[]; texto: string }> {
  const { rows } = await database.query<{ comandos: Command[]; texto: string | null }>(
    `select t.comandos, (select string_agg(m.mensagem, E'\\n' order by m.id) from conversas m where m.turno_id = t.id and m.role = 'assistant') as texto
       from turnos t where t.conversa_id = $1 order by t.id desc limit 1`,
    [conversaId],
  );
  return { comandos: (rows[0]?.comandos ?? []).map(({ tipo }) => tipo), texto: rows[0]?.texto ?? "" };
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
