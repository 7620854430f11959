import type { ComecarPainel } from "@/lib/admin/comecar";

export type Passo = "cardapio" | "bairros" | "horarios" | "whatsapp" | "pix" | "testar" | "publicar";

type PassoInfo = {
  readonly passo: Passo;
  readonly rotulo: string;
  readonly descricao: string;
  /** Whether the shop's data say it is done; null where nothing can tell. */
  readonly feito: ((shop: ComecarPainel) => boolean) | null;
};

/** The way from a name to a shop that sells, in the order it goes easiest. Any of them can be left for later. */
export const PASSOS: readonly PassoInfo[] = [
  {
    passo: "cardapio",
    rotulo: "Cardápio",
    descricao: "Cole o que você já tem escrito.",
    feito: ({ itens }) => itens > 0,
  },
  {
    passo: "bairros",
    rotulo: "Bairros",
    descricao: "Onde entrega e por quanto.",
    feito: ({ bairros, taxaUnicaAtiva, aceitaEntrega }) => bairros > 0 || taxaUnicaAtiva || !aceitaEntrega,
  },
  {
    passo: "horarios",
    rotulo: "Horários",
    descricao: "Quando a loja abre.",
    feito: ({ horarios }) => horarios > 0,
  },
  {
    passo: "whatsapp",
    rotulo: "WhatsApp",
    descricao: "O número que os clientes chamam.",
    feito: ({ instancia, canalStatus }) => instancia !== null && canalStatus === "conectado",
  },
  { passo: "pix", rotulo: "Pix", descricao: "Como a loja recebe.", feito: ({ temPix }) => temPix },
  { passo: "testar", rotulo: "Testar", descricao: "Converse com o seu bot. Nada é enviado.", feito: null },
  {
    passo: "publicar",
    rotulo: "Publicar",
    descricao: "Ligue o bot para os clientes.",
    feito: ({ botAtivo }) => botAtivo,
  },
];

/** Of the steps that leave something behind, how many are done. */
export function progress(shop: ComecarPainel): { readonly feitos: number; readonly total: number } {
  const told = PASSOS.filter(({ feito }) => feito !== null);
  return { feitos: told.filter(({ feito }) => feito?.(shop)).length, total: told.length };
}

/** The step that was asked for; else the first that is not done. */
export function currentPasso(asked: string | undefined, shop: ComecarPainel): PassoInfo {
  const first = PASSOS.find(({ feito }) => feito?.(shop) === false);
  const found = PASSOS.find(({ passo }) => passo === asked) ?? first ?? PASSOS.at(-1);
  if (found === undefined) throw new Error("there are no steps");
  return found;
}

/** The one after it; null after the last. */
export function nextPasso(passo: Passo): Passo | null {
  return PASSOS[PASSOS.findIndex((each) => each.passo === passo) + 1]?.passo ?? null;
}
