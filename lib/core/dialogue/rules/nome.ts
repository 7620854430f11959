import type { Command } from "@/lib/core/dialogue/command";
import type { Event } from "@/lib/core/dialogue/event";

export function setNome({ nome }: Extract<Command, { tipo: "SetNome" }>): readonly Event[] {
  return [{ tipo: "NomeInformado", nome: comMaiusculas(nome) }];
}

/** "joão da silva" as it stands on a ticket: "João da Silva". What has capitals of its own is left as it was written. */
function comMaiusculas(nome: string): string {
  if (nome !== nome.toLowerCase()) return nome;
  return nome.replace(/\p{L}+/gu, (word) =>
    PARTICULAS.has(word) ? word : word.replace(/^./u, (first) => first.toUpperCase()),
  );
}

const PARTICULAS: ReadonlySet<string> = new Set(["da", "das", "de", "do", "dos", "e"]);
