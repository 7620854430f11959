import type { BairroDito, InfoCommand } from "@/lib/core/dialogue/command";
import type { Facts, PedidoAberto } from "@/lib/core/dialogue/facts";
import { formatHora, relogioLocal } from "@/lib/core/loja/abertura";
import { type Bairro, bairroEm } from "@/lib/core/loja/bairro";
import { situacao } from "@/lib/core/loja/operacao";
import { previsaoMin } from "@/lib/core/loja/previsao";
import { formatReais } from "@/lib/core/pedido/centavos";
import type { StatusPedido } from "@/lib/core/pedido/status-pedido";
import {
  cardapioTexto,
  dieta,
  ingredientes,
  itens,
  precos,
  promocoes,
  recomendacao,
  regraSabores,
} from "./informar-cardapio";
import { listar } from "./listar";
import { DIAS, hora, quando } from "./quando";
import { carrinhoTexto } from "./resumo";
import type { Told } from "./say";

/** Answers a question from the facts alone. What they do not tell is said not to be known. */
export function informar(comando: InfoCommand, { state, facts }: Pick<Told, "state" | "facts">): string {
  switch (comando.tipo) {
    case "AskCardapio":
      return cardapioTexto(comando, facts);
    case "AskPreco":
      return precos(comando, facts);
    case "AskItem":
      return itens(comando, facts);
    case "AskIngredientes":
      return ingredientes(comando, facts);
    case "AskHorario":
      return comando.aspecto === "aberto_agora" ? abertoAgora(facts) : horarios(facts);
    case "AskTaxa":
      return taxa(comando.bairro, facts);
    case "AskArea":
      return area(comando.bairro, facts);
    case "AskPedidoMinimo":
      return minimo(comando.bairro, facts);
    case "AskPagamentos":
      return pagamentos(facts);
    case "AskPixChave":
      if (facts.loja.pixOnline) return PIX_POR_AQUI;
      return facts.loja.pixChave === null
        ? "O Pix é combinado na entrega."
        : `Nossa chave Pix é ${facts.loja.pixChave}. O pagamento é conferido pela loja.`;
    case "AskTempo":
      return tempo(facts);
    case "AskPedidoStatus":
      return status(facts);
    case "AskLoja":
      return loja(comando.aspecto, facts);
    case "AskRecomendacao":
      return recomendacao(facts);
    case "AskDieta":
      return dieta(comando.palavras, facts);
    case "AskRegraSabores":
      return regraSabores(facts);
    case "AskPromocao":
      return promocoes(facts);
    case "AskTotal":
    case "AskCarrinho":
    case "AskDetalhes":
      return state.carrinho.length === 0 ? "Ainda não tem nada no pedido." : carrinhoTexto(state, facts);
    case "AskBot":
      return `Sou ${facts.loja.botNome === null ? "o atendente" : `${facts.loja.botNome}, atendente`} virtual da ${facts.loja.nome}. Se preferir uma pessoa, é só pedir.`;
    case "AskConhecimento":
      return facts.conhecimento.find(({ id }) => id === comando.conhecimentoId)?.resposta ?? "";
    case "AskRegraDaCasa":
      return comando.linhas.flatMap((linha) => facts.regrasDaCasa[linha] ?? []).join("\n");
  }
}

function abertoAgora(facts: Facts): string {
  const { aberta, fechaEm, abreEm } = situacao(facts);
  if (aberta)
    return fechaEm === null
      ? "Estamos abertos!"
      : `Estamos abertos, até ${formatHora(facts.horarios.fuso, fechaEm)}.`;
  return abreEm === null ? "Estamos fechados." : `Estamos fechados agora. Abrimos ${quando(facts, abreEm)}.`;
}

function horarios(facts: Facts): string {
  const lines = DIAS.map((dia, index) => {
    const turnos = facts.horarios.semana[index] ?? [];
    const text = turnos.map(({ abreMin, fechaMin }) =>
      abreMin === fechaMin ? "24 horas" : `${hora(abreMin)} às ${hora(fechaMin)}`,
    );
    return `${dia}: ${text.length === 0 ? "fechado" : text.join(" e ")}`;
  });
  const { data } = relogioLocal(facts.horarios.fuso, facts.agora);
  const feriado = facts.horarios.feriados[data];
  return [abertoAgora(facts), ...(feriado === undefined ? [] : [`Hoje é ${feriado.nome}.`]), ...lines].join(
    "\n",
  );
}

function bairroDito(bairro: BairroDito | null, facts: Facts): Bairro | null {
  return bairro?.tipo === "certo" ? hoje(bairro.bairroId, facts) : null;
}

function hoje(bairroId: number, facts: Facts): Bairro | null {
  const bairro = facts.bairros.find(({ id }) => id === bairroId);
  return bairro === undefined ? null : bairroEm(bairro, facts, facts.agora);
}

function taxa(dito: BairroDito | null, facts: Facts): string {
  if (!facts.loja.aceitaEntrega) return "Só trabalhamos com retirada na loja.";
  if (facts.loja.taxaUnica !== null)
    return `A entrega é ${formatReais(facts.loja.taxaUnica)} para qualquer endereço.`;
  if (dito?.tipo === "desconhecido") return naoAtende(dito.palavras, facts);
  const bairro = bairroDito(dito, facts);
  if (bairro !== null)
    return bairro.atende ? `Entrega em ${taxaDoBairro(bairro)}.` : naoAtende(bairro.nome, facts);
  if (facts.operacao.faixas.length > 0)
    return [
      "A entrega depende da distância; mande a sua localização que eu digo a taxa.",
      ...served(facts).map(taxaDoBairro),
    ].join("\n");
  return ["A entrega depende do bairro:", ...served(facts).map(taxaDoBairro)].join("\n");
}

function taxaDoBairro(bairro: Bairro): string {
  const gratis = bairro.gratisAcima === null ? "" : ` (grátis acima de ${formatReais(bairro.gratisAcima)})`;
  return `${bairro.nome}: ${valorDaTaxa(bairro.taxa)}${gratis}`;
}

function valorDaTaxa(taxa: number | null): string {
  if (taxa === null) return "a equipe confirma a taxa";
  return taxa === 0 ? "entrega grátis" : formatReais(taxa);
}

function served(facts: Facts): readonly Bairro[] {
  return facts.bairros.map((bairro) => bairroEm(bairro, facts, facts.agora)).filter(({ atende }) => atende);
}

function naoAtende(palavras: string, { loja }: Facts): string {
  return `Não entregamos em ${palavras}.${loja.aceitaRetirada ? " Se quiser, dá para retirar na loja." : ""}`;
}

function area(dito: BairroDito | null, facts: Facts): string {
  if (dito === null && facts.loja.taxaUnica === null) {
    return `Entregamos em ${listar(served(facts).map(({ nome }) => nome))}.`;
  }
  const bairro = bairroDito(dito, facts);
  return bairro?.atende ? `Entregamos sim! ${taxa(dito, facts)}` : taxa(dito, facts);
}

function minimo(dito: BairroDito | null, facts: Facts): string {
  const bairro = bairroDito(dito, facts);
  const value = bairro?.pedidoMinimo ?? facts.loja.pedidoMinimo;
  const onde = bairro === null ? "para entrega" : `em ${bairro.nome}`;
  return value === 0
    ? `Não temos pedido mínimo ${onde}.`
    : `O pedido mínimo ${onde} é ${formatReais(value)} em itens.`;
}

function tempo({ loja, operacao }: Facts): string {
  const entrega = previsaoMin(loja.tempoEntregaMin, operacao);
  const retirada = previsaoMin(loja.tempoRetiradaMin, operacao);
  const parts = [
    ...(loja.aceitaEntrega && entrega !== null
      ? [`a entrega leva de ${entrega[0]} a ${entrega[1]} minutos`]
      : []),
    ...(loja.aceitaRetirada && retirada !== null
      ? [`para retirar fica pronto em ${retirada[0]} a ${retirada[1]} minutos`]
      : []),
  ];
  return parts.length === 0
    ? "Não tenho o tempo certo agora; a loja confirma quando aceitar o pedido."
    : `Depois de confirmado, ${listar(parts)}.`;
}

const PIX_POR_AQUI =
  "O Pix é pago por aqui: escolha *Pix* ao fechar o pedido, que eu mando o código com o valor certo.";

function pagamentos({ formasPagamento, loja }: Facts): string {
  const onde = loja.aceitaEntrega ? "pagos na entrega" : "pagos na retirada";
  const isOnline = loja.pixOnline && formasPagamento.some(({ tipo }) => tipo === "pix");
  const nomes = listar(formasPagamento.map(({ nome }) => nome));
  return isOnline
    ? `Aceitamos ${nomes}. O Pix é pago por aqui, antes do preparo; o resto, na ${loja.aceitaEntrega ? "entrega" : "retirada"}.`
    : `Aceitamos ${nomes}, ${onde}.`;
}

function status(facts: Facts): string {
  const pedido = facts.cliente.pedidoAberto;
  if (pedido === null) return "Não achei pedido seu em andamento.";
  return [`Seu pedido nº ${pedido.numero} ${SITUACAO[pedido.status]}.`, ...esperado(pedido, facts)].join(" ");
}

/** When it is to be expected, as it was promised; past that, the truth and the way to a person. */
function esperado(
  { status: present, previsto, agendadoPara, tipoEntrega }: PedidoAberto,
  facts: Facts,
): readonly string[] {
  if (present === "agendado" && agendadoPara !== null) return [`Fica para ${quando(facts, agendadoPara)}.`];
  if (present === "pronto_retirada" || previsto === null) return [];
  const { fuso } = facts.horarios;
  if (facts.agora > previsto.ate)
    return [
      "Passou do horário que eu tinha previsto, desculpe. Se quiser, diga *atendente* que eu chamo a equipe.",
    ];
  const verbo = tipoEntrega === "entrega" ? "Deve chegar" : "Deve ficar pronto";
  return facts.agora > previsto.de
    ? [`${verbo} até ${formatHora(fuso, previsto.ate)}.`]
    : [`${verbo} entre ${formatHora(fuso, previsto.de)} e ${formatHora(fuso, previsto.ate)}.`];
}

const SITUACAO: Readonly<Record<StatusPedido, string>> = {
  novo: "está esperando o pagamento",
  agendado: "está agendado",
  confirmado: "está confirmado e vai já para a cozinha",
  em_preparo: "está sendo preparado",
  saiu_entrega: "saiu para entrega",
  pronto_retirada: "está pronto para retirada",
  finalizado: "foi entregue",
  cancelado: "foi cancelado",
};

function loja(aspecto: "endereco" | "comer_no_local" | "telefone", { loja }: Facts): string {
  const naoSei = "Essa informação eu não tenho aqui; a equipe confirma para você.";
  if (aspecto === "telefone") return loja.telefone === null ? naoSei : `Nosso telefone é ${loja.telefone}.`;
  if (aspecto === "endereco") return loja.endereco === null ? naoSei : `Ficamos em ${loja.endereco}.`;
  const ways = [
    ...(loja.aceitaEntrega ? ["entrega"] : []),
    ...(loja.aceitaRetirada ? ["retirada na loja"] : []),
  ];
  return `Por aqui eu cuido de ${listar(ways)}. ${loja.endereco === null ? "" : `A loja fica em ${loja.endereco}.`}`.trim();
}
