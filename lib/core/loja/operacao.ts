import { type Abertura, abertura, type Horarios, type Instante, isAbertaEm } from "./abertura";
import type { Faixa, Ponto } from "./distancia";

/** How the shop runs right now, as its owner set it and its kitchen goes. */
export type Operacao = {
  /** Where the shop stands; null is not told. */
  readonly lugar: Ponto | null;
  readonly faixas: readonly Faixa[];
  /** The fee of a bairro that has none of its own; null leaves it to the team. */
  readonly taxaPadrao: number | null;
  /** Nothing is taken until `ate`; with a null `ate`, until the owner releases it. Null is no pause. */
  readonly pausa: { readonly ate: Instante | null } | null;
  /** Minutes the busy mode adds to every estimate. */
  readonly extraMin: number;
  readonly pedidosPorVez: number;
  /** Pedidos before the kitchen, and the minutes each took of late; null when too few went out to tell. */
  readonly fila: { readonly pedidos: number; readonly ritmoMin: number | null };
  readonly ofereceBebida: boolean;
};

type Loja = { readonly horarios: Horarios; readonly operacao: Operacao; readonly agora: Instante };

/** Whether a pedido for now is taken: by the hours, and by no pause. */
export function situacao({ horarios, operacao: { pausa }, agora }: Loja): Abertura {
  if (pausa === null) return abertura(horarios, agora);
  if (pausa.ate === null) return { aberta: false, fechaEm: null, abreEm: null };
  const after = abertura(horarios, pausa.ate);
  return { aberta: false, fechaEm: null, abreEm: after.aberta ? pausa.ate : after.abreEm };
}

/** Whether a pedido may be had at that instant. */
export function atendeEm({ horarios, operacao: { pausa }, agora }: Loja, instante: Instante): boolean {
  if (instante <= agora || !isAbertaEm(horarios, instante)) return false;
  return pausa === null || (pausa.ate !== null && instante >= pausa.ate);
}
