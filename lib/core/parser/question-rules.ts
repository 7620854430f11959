import type { InfoCommand } from "@/lib/core/dialogue/command";
import type { Asked } from "./asked";
import {
  askDieta,
  askDiferenca,
  askIngredientes,
  askItem,
  askPreco,
  askPromocao,
  askRecomendacao,
  askTamanhos,
} from "./questions-of-menu";
import { askCardapio, askSecao, askSecaoPedida } from "./questions-of-sections";
import {
  askAberto,
  askArea,
  askCarrinho,
  askDetalhes,
  askHorarios,
  askLoja,
  askPagamentos,
  askPedidoMinimo,
  askPixChave,
  askRegra,
  askStatus,
  askTaxa,
  askTempo,
  askTotal,
} from "./questions-of-shop";

/** What a question asks, by its words. `isPlain` also counts where nothing but these words shows that it is one. */
export type QuestionRule = { readonly isPlain?: true; readonly answer: (asked: Asked) => InfoCommand | null };

/** The first that applies is the question; the narrow ones come before the wide. */
export const QUESTION_RULES: readonly QuestionRule[] = [
  { isPlain: true, answer: askPixChave },
  { answer: askRegra },
  { answer: askPedidoMinimo },
  { answer: askTaxa },
  { isPlain: true, answer: askStatus },
  { answer: askTempo },
  { answer: askPagamentos },
  { answer: askAberto },
  { answer: askHorarios },
  { answer: askLoja },
  { isPlain: true, answer: askDetalhes },
  { isPlain: true, answer: askCarrinho },
  { answer: askPreco },
  { isPlain: true, answer: askTotal },
  { answer: askArea },
  { isPlain: true, answer: askPromocao },
  { isPlain: true, answer: askRecomendacao },
  { answer: askDieta },
  { answer: askTamanhos },
  { isPlain: true, answer: askDiferenca },
  { answer: askIngredientes },
  { isPlain: true, answer: askSecaoPedida },
  { answer: askSecao },
  { isPlain: true, answer: askCardapio },
  { answer: askItem },
];
