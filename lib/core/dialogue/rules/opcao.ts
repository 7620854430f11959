import type { Command, Evidence, Mudanca } from "@/lib/core/dialogue/command";
import { decide } from "@/lib/core/dialogue/decide";
import type { Event } from "@/lib/core/dialogue/event";
import type { Facts } from "@/lib/core/dialogue/facts";
import type { Pergunta } from "@/lib/core/dialogue/pergunta";
import type { State } from "@/lib/core/dialogue/state";
import { certa, parteDe } from "@/lib/core/pedido/item";
import { enderecoAnterior } from "./entrega";

/**
 * An option that was pressed or numbered means what it would mean in words. One that the question now open does not
 * offer (an old button) does nothing: the question is asked again.
 */
export function choose(
  state: State,
  facts: Facts,
  command: Extract<Command, { tipo: "Choose" }>,
): readonly Event[] {
  const [kind = "", value = ""] = command.opcaoId.split(":");
  const saved = state.pendente?.tipo === "endereco_salvo" && kind === "endereco";
  if (saved) return enderecoAnterior(state, facts, Number(value));
  const meant = commandFor(kind, value, state.pendente, command.evidence);
  return meant === null ? [] : decide(state, facts, meant);
}

function commandFor(
  kind: string,
  value: string,
  pendente: Pergunta | null,
  evidence: Evidence,
): Command | null {
  switch (kind) {
    case "sim":
      return { tipo: "Accept", evidence };
    case "nao":
    case "mudar":
    case "outro_endereco":
      return { tipo: "Decline", evidence };
    case "mais":
    case "perguntar":
      return { tipo: "Accept", evidence };
    case "so_isso":
      return { tipo: "FinishItems", evidence };
    case "repetir":
      return { tipo: "RepeatPedido", evidence };
    case "cancelar":
      return { tipo: "CancelPedido", evidence };
    case "cardapio":
      return { tipo: "AskCardapio", secao: "tudo" };
    case "pessoa":
      return { tipo: "AskHuman", evidence };
    case "entrega":
      return { tipo: "ChooseEntrega", evidence };
    case "retirada":
      return { tipo: "ChooseRetirada", evidence };
    case "pagamento":
      return { tipo: "SetPagamento", pagamento: { tipo: "certa", codigo: value }, evidence };
    case "troco":
      return { tipo: "SetTroco", trocoPara: Number(value), evidence };
    case "bairro":
      return setBairro(Number(value), evidence);
    case "nota":
      return { tipo: "Rate", nota: Number(value), comentario: null, evidence };
    case "linha":
      return resume(Number(value), pendente, evidence);
    default:
      return changeFor(kind, Number(value), pendente, evidence);
  }
}

function setBairro(bairroId: number, evidence: Evidence): Command {
  const nothing = { rua: null, numero: null, complemento: null, referencia: null, cep: null };
  return { tipo: "SetEndereco", endereco: { ...nothing, bairro: { tipo: "certo", bairroId } }, evidence };
}

/** The change or removal that waited to know its line. */
function resume(linhaId: number, pendente: Pergunta | null, evidence: Evidence): Command | null {
  if (pendente?.tipo !== "qual_item" || !pendente.linhaIds.includes(linhaId)) return null;
  const { comando } = pendente;
  const alvo = { tipo: "linhas", linhaIds: [linhaId], unidades: comando.unidades } as const;
  return comando.tipo === "remover"
    ? { tipo: "RemoveItem", alvo, evidence }
    : { tipo: "ChangeItem", alvo, mudancas: comando.mudancas, evidence };
}

function changeFor(kind: string, id: number, pendente: Pergunta | null, evidence: Evidence): Command | null {
  if (pendente === null || !("linhaId" in pendente)) return null;
  const mudanca = mudancaFor(kind, id, pendente);
  if (mudanca === null) return null;
  const alvo = { tipo: "linhas", linhaIds: [pendente.linhaId], unidades: null } as const;
  return { tipo: "ChangeItem", alvo, mudancas: [mudanca], evidence };
}

function mudancaFor(kind: string, id: number, pendente: Pergunta): Mudanca | null {
  if (kind === "tamanho" && pendente.tipo === "tamanho") return { campo: "tamanho", tamanhoId: id };
  if (kind === "borda" && pendente.tipo === "borda") return { campo: "borda", borda: certa(id) };
  if (kind === "massa" && pendente.tipo === "massa") return { campo: "massa", massa: certa(id) };
  if (kind === "bebida" && pendente.tipo === "bebida") return { campo: "produto", produto: certa(id) };
  if (kind === "sabor" && pendente.tipo === "combo_sabores") {
    return { campo: "combo_pizza", indice: pendente.indice, partes: [parteDe(certa(id))] };
  }
  if (kind !== "sabor" || pendente.tipo !== "sabor") return null;
  return pendente.indice === null
    ? { campo: "mais_partes", partes: [parteDe(certa(id))] }
    : { campo: "parte_sabor", indice: pendente.indice, para: certa(id) };
}
