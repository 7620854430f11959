import type { FalhaDeAudio, Midia } from "./command";

/** One message of the customer as the understanders see it. `id` is its row in the thread. */
export type IncomingMessage = { readonly id: number } & (
  | { readonly tipo: "texto"; readonly texto: string }
  /** A button or a row of a list: its id, and its title as the customer saw it. */
  | { readonly tipo: "opcao"; readonly opcaoId: string; readonly titulo: string }
  /** Puts new words in the place of a message that was answered already. */
  | { readonly tipo: "edicao"; readonly texto: string }
  /** `legenda` is what stands under a picture; else empty. */
  | { readonly tipo: "midia"; readonly midia: Midia; readonly legenda: string }
  /** A voice note that could not be turned into words; one that could is a text. */
  | { readonly tipo: "audio"; readonly falha: FalhaDeAudio }
  /** A pin on the map, in degrees. */
  | { readonly tipo: "localizacao"; readonly latitude: number; readonly longitude: number }
);
