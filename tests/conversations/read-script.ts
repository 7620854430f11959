import type { StatusPedido } from "@/lib/core/pedido/status-pedido";
import { statusPedido } from "@/lib/store/turn-rows";

/** A golden conversation as data; see README.md. */
export type Script = {
  readonly title: string;
  readonly clock: string;
  readonly cliente: string | null;
  /** Played at the shop whose Pix is charged by the bank. */
  readonly comBanco: boolean;
  /** Set at a shop of its own before anything is said; see set-up-shop.ts. */
  readonly loja: readonly string[];
  readonly steps: readonly ScriptStep[];
};

export type ScriptStep =
  | { readonly kind: "cliente" | "dono"; readonly text: string; readonly checks: Checks }
  | { readonly kind: "botão"; readonly optionId: string; readonly checks: Checks }
  /** `text` is the caption; of a reaction, the emoji. */
  | {
      readonly kind: "mídia";
      readonly midia: keyof typeof MIDIAS;
      readonly text: string;
      readonly pin: { readonly latitude: number; readonly longitude: number } | null;
      readonly checks: Checks;
    }
  /** What is heard in it; empty is no transcription set up. */
  | { readonly kind: "áudio"; readonly text: string; readonly checks: Checks }
  /** Of the customer's last message. */
  | { readonly kind: "edita"; readonly text: string; readonly checks: Checks }
  | { readonly kind: "apaga"; readonly checks: Checks }
  | { readonly kind: "banco"; readonly ato: AtoDoBanco; readonly checks: Checks }
  /** One of the routines, by its address; the sweep where none is named. */
  | { readonly kind: "rotina"; readonly rotina: Rotina; readonly checks: Checks }
  /** The owner changes the shop; see set-up-shop.ts. */
  | { readonly kind: "muda"; readonly lines: readonly string[]; readonly checks: Checks }
  /** The team moves the newest pedido. */
  | { readonly kind: "loja"; readonly para: StatusPedido; readonly checks: Checks }
  /** Written, or given back to the bot, in the panel. */
  | { readonly kind: "painel"; readonly text: string; readonly checks: Checks }
  | { readonly kind: "devolve"; readonly checks: Checks }
  | { readonly kind: "espera"; readonly minutes: number };

/** Said or done on a phone. */
export type SpokenStep = Exclude<
  ScriptStep,
  { kind: "espera" | "banco" | "rotina" | "loja" | "muda" | "painel" | "devolve" }
>;
export const SPOKEN: ReadonlySet<ScriptStep["kind"]> = new Set<SpokenStep["kind"]>([
  "cliente",
  "dono",
  "botão",
  "mídia",
  "áudio",
  "edita",
  "apaga",
]);

/** What a script calls a message that is not words, and its kind in the database. */
export const MIDIAS = {
  foto: "imagem",
  vídeo: "video",
  documento: "documento",
  figurinha: "figurinha",
  localização: "localizacao",
  contato: "contato",
  reação: "reacao",
  enquete: "enquete",
  "visualização única": "visualizacao_unica",
} as const;

export type AtoDoBanco = {
  readonly verbo: (typeof VERBOS_DO_BANCO)[number];
  /** In centavos; null is all of it. */
  readonly valor: number | null;
  /** Which charge of this customer, the newest first. */
  readonly cobranca: "ultima" | "anterior";
  /** The bank does it and tells nobody. */
  readonly calado: boolean;
};
const VERBOS_DO_BANCO = ["paga", "devolve", "contesta", "expira", "recusa", "cai"] as const;

/** What must be so after a message; a check that is left out is not made. */
export type Checks = {
  readonly comandos: readonly string[] | null;
  readonly carrinho: readonly string[] | null;
  readonly total: string | null;
  readonly pergunta: string | null;
  readonly diz: readonly string[];
  readonly naoDiz: readonly string[];
  readonly pedidos: readonly string[] | null;
  readonly pagamentos: readonly string[] | null;
  readonly estado: string | null;
};

/** Reads a script. Throws with the line that is not understood, so that a check cannot be lost to a typing error. */
export function readScript(markdown: string): Script {
  const [head = "", ...sections] = markdown.split(/^## /m);
  const title = /^# (.+)$/m.exec(head)?.[1];
  const clock = /^clock: (.+)$/m.exec(head)?.[1];
  if (title === undefined || clock === undefined) throw new Error("a script has a title and a clock");
  return {
    title,
    clock,
    cliente: /^cliente: (.+)$/m.exec(head)?.[1] ?? null,
    comBanco: /^banco: sim$/m.test(head),
    loja: [...head.matchAll(/^loja: (.+)$/gm)].map(([, line = ""]) => line),
    steps: sections.map(readStep),
  };
}

function readStep(section: string): ScriptStep {
  const [heading = "", ...lines] = section.trimEnd().split("\n");
  const [kind = "", ...rest] = heading.trim().split(" ");
  const firstCheck = lines.findIndex((line) => CHECK.test(line));
  const end = firstCheck === -1 ? lines.length : firstCheck;
  const text = lines.slice(0, end).join("\n").trim();
  const checks = readChecks(lines.slice(end));
  switch (kind) {
    case "cliente":
    case "dono":
    case "áudio":
    case "edita":
      return { kind, text, checks };
    case "apaga":
      return { kind, checks };
    case "botão":
      return { kind, optionId: rest.join(" "), checks };
    case "banco":
      return { kind, ato: readAto(rest, heading), checks };
    case "rotina":
      return { kind, rotina: readRotina(rest[0] ?? "sweep"), checks };
    case "loja":
      return { kind, para: statusPedido.parse(rest[0]), checks };
    case "painel":
      return { kind, text, checks };
    case "devolve":
      return { kind, checks };
    case "muda":
      return { kind, lines: text.split("\n").filter((line) => line !== ""), checks };
    case "espera":
      return { kind, minutes: Number(rest[0]) };
    default:
      return readMedia(heading.trim(), text, checks);
  }
}

const ROTINAS = ["sweep", "abandoned-carts", "reset-states", "avaliar"] as const;
export type Rotina = (typeof ROTINAS)[number];

function readRotina(name: string): Rotina {
  const rotina = ROTINAS.find((each) => each === name);
  if (rotina === undefined) throw new Error(`"${name}" is no routine`);
  return rotina;
}

function readMedia(heading: string, text: string, checks: Checks): ScriptStep {
  const midia = Object.keys(MIDIAS).find((name) => `${heading} `.startsWith(`${name} `));
  if (midia === undefined) throw new Error(`"## ${heading}" is no step`);
  const after = heading.slice(midia.length).trim();
  const [latitude, longitude] = after.split(",").map(Number);
  const pin =
    midia === "localização" && latitude !== undefined && longitude !== undefined
      ? { latitude, longitude }
      : null;
  return {
    kind: "mídia",
    midia: midia as keyof typeof MIDIAS,
    text: midia === "reação" ? after : text,
    pin,
    checks,
  };
}

/** "paga", "paga 50,00", "paga o anterior", "devolve 10,00", "paga calado". */
function readAto([verb = "", ...rest]: readonly string[], heading: string): AtoDoBanco {
  const verbo = VERBOS_DO_BANCO.find((one) => one === verb);
  if (verbo === undefined) throw new Error(`"## ${heading}" is nothing the bank does`);
  const reais = rest.find((word) => /^\d+,\d\d$/.test(word));
  return {
    verbo,
    valor: reais === undefined ? null : Number(reais.replace(",", "")),
    cobranca: rest.includes("anterior") ? "anterior" : "ultima",
    calado: rest.includes("calado"),
  };
}

const CHECK = /^(comandos|carrinho|total|pergunta|estado|diz|não diz|pedido|pagamento):/;

function readChecks(lines: readonly string[]): Checks {
  const checks: { -readonly [K in keyof Checks]: Checks[K] } = {
    comandos: null,
    carrinho: null,
    total: null,
    pergunta: null,
    diz: [],
    naoDiz: [],
    pedidos: null,
    pagamentos: null,
    estado: null,
  };
  for (const line of lines.filter((each) => each.trim() !== "")) {
    const [, name, value = ""] = /^(- |[^:]+: ?)(.*)$/.exec(line) ?? [];
    switch (name?.trim()) {
      case "comandos:":
        checks.comandos = listOf(value);
        break;
      case "carrinho:":
        checks.carrinho = [];
        break;
      case "-":
        checks.carrinho = [...(checks.carrinho ?? []), value];
        break;
      case "total:":
        checks.total = value;
        break;
      case "pergunta:":
        checks.pergunta = value;
        break;
      case "diz:":
        checks.diz = [...checks.diz, value];
        break;
      case "não diz:":
        checks.naoDiz = [...checks.naoDiz, value];
        break;
      case "pedido:":
        checks.pedidos = value === "-" ? [] : [...(checks.pedidos ?? []), value];
        break;
      case "pagamento:":
        checks.pagamentos = value === "-" ? [] : [...(checks.pagamentos ?? []), value];
        break;
      case "estado:":
        checks.estado = value;
        break;
      default:
        throw new Error(`"${line}" is no check`);
    }
  }
  return checks;
}

function listOf(value: string): string[] {
  return value === "-" ? [] : value.split(",").map((each) => each.trim());
}
