/** A golden conversation as data; see README.md. */
export type Script = {
  readonly title: string;
  readonly clock: string;
  readonly cliente: string | null;
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
  | { readonly kind: "espera"; readonly minutes: number };

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

/** What must be so after a message; a check that is left out is not made. */
export type Checks = {
  readonly comandos: readonly string[] | null;
  readonly carrinho: readonly string[] | null;
  readonly total: string | null;
  readonly pergunta: string | null;
  readonly diz: readonly string[];
  readonly naoDiz: readonly string[];
  readonly pedidos: readonly string[] | null;
};

/** Reads a script. Throws with the line that is not understood, so that a check cannot be lost to a typing error. */
export function readScript(markdown: string): Script {
  const [head = "", ...sections] = markdown.split(/^## /m);
  const title = /^# (.+)$/m.exec(head)?.[1];
  const clock = /^clock: (.+)$/m.exec(head)?.[1];
  if (title === undefined || clock === undefined) throw new Error("a script has a title and a clock");
  return { title, clock, cliente: /^cliente: (.+)$/m.exec(head)?.[1] ?? null, steps: sections.map(readStep) };
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
    case "espera":
      return { kind, minutes: Number(rest[0]) };
    default:
      return readMedia(heading.trim(), text, checks);
  }
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

const CHECK = /^(comandos|carrinho|total|pergunta|diz|não diz|pedido):/;

function readChecks(lines: readonly string[]): Checks {
  const checks: { -readonly [K in keyof Checks]: Checks[K] } = {
    comandos: null,
    carrinho: null,
    total: null,
    pergunta: null,
    diz: [],
    naoDiz: [],
    pedidos: null,
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
      default:
        throw new Error(`"${line}" is no check`);
    }
  }
  return checks;
}

function listOf(value: string): string[] {
  return value === "-" ? [] : value.split(",").map((each) => each.trim());
}
