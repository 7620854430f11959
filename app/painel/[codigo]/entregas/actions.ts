"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { changeBairro, removeBairro, saveBairros, setBairroDias } from "@/lib/admin/bairros";
import { conversar } from "@/lib/admin/ensaio";
import { setFaixas } from "@/lib/admin/faixas";
import { setOrdem } from "@/lib/admin/ordem";
import { type ActionResult, ownerAction } from "@/lib/admin/owner-action";
import { GESTAO } from "@/lib/admin/require-member";
import { requestClock } from "@/lib/clock";

const MAX_CENTAVOS = 100_000;
const valor = z
  .int("Digite um valor como 6,00.")
  .min(0, "O valor não pode ser negativo.")
  .max(MAX_CENTAVOS, "Esse valor parece errado: confira.");
const nome = z.string().trim().min(1, "O bairro precisa de um nome.").max(80, "O nome é longo demais.");
const bairro = z.object({
  nome,
  apelidos: z.array(nome).max(30, "São apelidos demais."),
  atende: z.boolean(),
  taxa: valor.nullable(),
  pedidoMinimo: valor.nullable(),
  gratisAcima: valor.nullable(),
});

export const adicionarBairros = ownerAction(
  {
    acao: "salvou bairros",
    papeis: GESTAO,
    input: z.object({ bairros: z.array(bairro).min(1).max(500, "Cole até 500 por vez.") }),
  },
  (member, { bairros }) => refreshed(saveBairros(member, bairros)),
);

export const mudarBairro = ownerAction(
  {
    acao: "mudou um bairro",
    guardar: ["nome"],
    papeis: GESTAO,
    input: z.object({ bairroId: z.int(), mudanca: bairro.partial() }),
  },
  (member, { bairroId, mudanca }) => refreshed(changeBairro(member, bairroId, mudanca)),
);

export const ordenarBairros = ownerAction(
  {
    acao: "mudou a ordem dos bairros",
    papeis: GESTAO,
    input: z.object({ ids: z.array(z.int()).min(1).max(1_000) }),
  },
  (member, { ids }) => refreshed(setOrdem(member, "bairros", ids)),
);

export const removerBairro = ownerAction(
  { acao: "removeu um bairro", papeis: GESTAO, input: z.object({ bairroId: z.int() }) },
  (member, { bairroId }) => refreshed(removeBairro(member, bairroId)),
);

export const mudarDiasDoBairro = ownerAction(
  {
    acao: "mudou os dias de entrega de um bairro",
    papeis: GESTAO,
    input: z.object({ bairroId: z.int(), dias: z.array(z.int().min(0).max(6)).max(7) }),
  },
  (member, { bairroId, dias }) => refreshed(setBairroDias(member, bairroId, dias)),
);

export const mudarFaixas = ownerAction(
  {
    acao: "mudou as taxas por distância",
    papeis: GESTAO,
    input: z.object({
      faixas: z
        .array(z.object({ ateMetros: z.int().min(1).max(99_999), taxa: valor }))
        .max(30, "São distâncias demais."),
    }),
  },
  (member, { faixas }) => refreshed(setFaixas(member, faixas)),
);

/** What the bot answers a customer who asks about this place, by its own reading of it. */
export const perguntarEntrega = ownerAction(
  {
    acao: null,
    papeis: GESTAO,
    input: z.object({ onde: z.string().trim().min(1, "Digite um bairro ou endereço.").max(120) }),
  },
  async (member, { onde }) => {
    const agora = (await requestClock())();
    const [, resposta = ""] = await conversar(member, ["oi", `vocês entregam em ${onde}?`], agora);
    return { ok: true as const, resposta };
  },
);

async function refreshed(change: Promise<ActionResult>): Promise<ActionResult> {
  const resultado = await change;
  refresh();
  return resultado;
}
