import type { Command } from "@/lib/core/dialogue/command";
import type { Event, MotivoHumano } from "@/lib/core/dialogue/event";
import type { State } from "@/lib/core/dialogue/state";

type CommandOf<T extends Command["tipo"]> = Extract<Command, { tipo: T }>;

/** So many misunderstandings in a row call a person. */
const HUMAN_AFTER = 3;

export function callHuman(motivo: MotivoHumano): readonly Event[] {
  return [{ tipo: "HumanoChamado", motivo }];
}

export function privacyRequest(): readonly Event[] {
  return [{ tipo: "PrivacidadePedida" }, { tipo: "HumanoChamado", motivo: "privacidade" }];
}

export function unclear(state: State, command: CommandOf<"Unclear">): readonly Event[] {
  const vezes = state.naoEntendidas + 1;
  if (vezes >= HUMAN_AFTER) return [{ tipo: "HumanoChamado", motivo: "nao_entendeu" }];
  return [{ tipo: "NaoEntendido", palavras: command.palavras, vezes }];
}
