import type { UsoModelo } from "@/lib/understand/uso-modelo";

/** What a model was used for, as the database's functions take it. */
export function toUsoRow({ modelo, chamadas, custoMicrosUsd, ...uso }: UsoModelo) {
  return {
    modelo,
    chamadas,
    tokens_entrada: uso.tokensEntrada,
    tokens_cache: uso.tokensCache,
    tokens_saida: uso.tokensSaida,
    segundos_audio: uso.segundosAudio,
    custo_usd: custoMicrosUsd / MICROS_PER_USD,
  };
}

const MICROS_PER_USD = 1_000_000;
