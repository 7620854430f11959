import type { TokenUsage } from "@/lib/services/groq";

/** What one model was asked in a turn, as it is added to the restaurante's day. */
export type UsoModelo = {
  readonly modelo: string;
  readonly chamadas: number;
  readonly tokensEntrada: number;
  readonly tokensCache: number;
  readonly tokensSaida: number;
  readonly segundosAudio: number;
  /** Millionths of a US dollar, estimated from the list prices. */
  readonly custoMicrosUsd: number;
};

/** US dollars for a million tokens: read, read from the provider's cache, written. As listed in November 2026. */
const PRECOS: Readonly<Record<string, { entrada: number; cache: number; saida: number }>> = {
  "openai/gpt-oss-20b": { entrada: 0.075, cache: 0.0375, saida: 0.3 },
  "openai/gpt-oss-120b": { entrada: 0.15, cache: 0.075, saida: 0.6 },
};
/** A model that is not listed is taken for a dear one: a cost shown may be too high, never too low. */
const PRECO_DESCONHECIDO = { entrada: 1, cache: 1, saida: 5 };

/** One answered call. A price for a million tokens is what one token costs in millionths. */
export function usoDe(modelo: string, { input, cached, output }: TokenUsage): UsoModelo {
  const preco = PRECOS[modelo] ?? PRECO_DESCONHECIDO;
  const micros = (input - cached) * preco.entrada + cached * preco.cache + output * preco.saida;
  return {
    modelo,
    chamadas: 1,
    tokensEntrada: input,
    tokensCache: cached,
    tokensSaida: output,
    segundosAudio: 0,
    custoMicrosUsd: Math.ceil(micros),
  };
}

/** US dollars for an hour of sound. */
const PRECOS_POR_HORA: Readonly<Record<string, number>> = {
  "whisper-large-v3-turbo": 0.04,
  "whisper-large-v3": 0.111,
};
const PRECO_POR_HORA_DESCONHECIDO = 0.5;
/** Shorter sound is billed as this much. */
const MIN_BILLED_SECONDS = 10;

/** One voice note turned into words. */
export function usoDaTranscricao(modelo: string, segundos: number): UsoModelo {
  const porHora = PRECOS_POR_HORA[modelo] ?? PRECO_POR_HORA_DESCONHECIDO;
  return {
    modelo,
    chamadas: 1,
    tokensEntrada: 0,
    tokensCache: 0,
    tokensSaida: 0,
    segundosAudio: Math.ceil(segundos),
    custoMicrosUsd: Math.ceil((Math.max(segundos, MIN_BILLED_SECONDS) / 3_600) * porHora * 1_000_000),
  };
}

/** One entry for each model. */
export function somarUso(usos: readonly UsoModelo[]): readonly UsoModelo[] {
  const porModelo = new Map<string, UsoModelo>();
  for (const uso of usos) {
    const soma = porModelo.get(uso.modelo);
    porModelo.set(uso.modelo, soma === undefined ? uso : plus(soma, uso));
  }
  return [...porModelo.values()];
}

function plus(a: UsoModelo, b: UsoModelo): UsoModelo {
  return {
    modelo: a.modelo,
    chamadas: a.chamadas + b.chamadas,
    tokensEntrada: a.tokensEntrada + b.tokensEntrada,
    tokensCache: a.tokensCache + b.tokensCache,
    tokensSaida: a.tokensSaida + b.tokensSaida,
    segundosAudio: a.segundosAudio + b.segundosAudio,
    custoMicrosUsd: a.custoMicrosUsd + b.custoMicrosUsd,
  };
}
