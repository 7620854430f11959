import type { Command } from "./command";
import type { Event } from "./event";
import type { Facts } from "./facts";
import { accept, decline } from "./rules/answer";
import { avaliacaoDue, commentRating, rate } from "./rules/avaliacao";
import { cancelPedido, emptyCarrinho, repeatPedido } from "./rules/carrinho";
import { applyCupom } from "./rules/cupom";
import { editPedido } from "./rules/edicao";
import { chooseEntrega, chooseRetirada, enderecoAnterior, setEndereco, shareLocation } from "./rules/entrega";
import { scheduleDay, scheduleFor, scheduleOpening } from "./rules/horario";
import { askInformacao } from "./rules/informacao";
import {
  addItem,
  changeItem,
  confirmQuantidade,
  confirmRemoval,
  nameUnknown,
  removeItem,
} from "./rules/item";
import { mediaReceived } from "./rules/media";
import { setNome } from "./rules/nome";
import { choose } from "./rules/opcao";
import { setPagamento, setTroco } from "./rules/pagamento";
import { changePedido, courierFoundNobody, movePedido } from "./rules/pedido";
import { decideAwaitingPix, decidePix } from "./rules/pix";
import { carrinhoIdle, scheduleDue, stateStale } from "./rules/rotina";
import { callHuman, privacyRequest, unclear } from "./rules/talk";
import type { State } from "./state";

/**
 * Answers one command with what happened, refusals included. Pure and total: nothing a customer can say makes it
 * throw, and a command it cannot follow yields an event that says so.
 */
export function decide(state: State, facts: Facts, command: Command): readonly Event[] {
  return decideAwaitingPix(state, facts, command) ?? decideCommand(state, facts, command);
}

function decideCommand(state: State, facts: Facts, command: Command): readonly Event[] {
  switch (command.tipo) {
    case "AddItem":
      return addItem(state, facts, command);
    case "ChangeItem":
      return changeItem(state, facts, command);
    case "RemoveItem":
      return removeItem(state, facts, command);
    case "NameUnknown":
      return nameUnknown(state, facts, command);
    case "EmptyCarrinho":
      return emptyCarrinho(state);
    case "RepeatPedido":
      return repeatPedido(state, facts);
    case "WantItems":
      return [{ tipo: "QuerMaisItens" }];
    case "ConfirmQuantidade":
      return confirmQuantidade(command);
    case "ConfirmRemoval":
      return confirmRemoval(command);
    case "ChangePedido":
      return changePedido(facts);
    case "CancelPedido":
      return cancelPedido(state, facts, command);
    case "ChooseEntrega":
      return chooseEntrega(state, facts);
    case "ChooseRetirada":
      return chooseRetirada(state, facts);
    case "SetEndereco":
      return setEndereco(state, facts, command);
    case "UseEnderecoAnterior":
      return enderecoAnterior(state, facts);
    case "SetNome":
      return setNome(command);
    case "SetPagamento":
      return setPagamento(state, facts, command);
    case "SetTroco":
      return setTroco(state, facts, command);
    case "ScheduleFor":
      return scheduleFor(state, facts, command);
    case "ScheduleDay":
      return scheduleDay(state, facts, command);
    case "ScheduleOpening":
      return scheduleOpening(state, facts);
    case "ApplyCupom":
      return applyCupom(state, facts, command);
    case "FinishItems":
      return state.carrinho.length === 0 ? [] : [{ tipo: "ItensEncerrados" }];
    case "Accept":
      return accept(state, facts);
    case "Decline":
      return decline(state, facts);
    case "Choose":
      return choose(state, facts, command);
    case "Rate":
      return rate(state, command);
    case "CommentRating":
      return commentRating(state, command);
    case "Greet":
      return [{ tipo: "Cumprimentado" }];
    case "Thank":
      return [{ tipo: "Agradecido" }];
    case "Goodbye":
      return [{ tipo: "Despedido" }];
    case "Wait":
      return [{ tipo: "EsperaPedida" }];
    case "OutOfScope":
    case "Abuse":
      return [{ tipo: "ForaDeAssunto" }];
    case "AskHuman":
      return callHuman("pediu");
    case "Complain":
      return callHuman("reclamacao");
    case "PaidClaim":
      return [{ tipo: "PagamentoAlegado" }];
    case "OptOut":
      return [{ tipo: "SaidaDeDivulgacao" }];
    case "PrivacyRequest":
      return privacyRequest();
    case "Unclear":
      return unclear(state, command);
    case "MediaReceived":
      return mediaReceived(state, facts, command);
    case "MessageEdited":
      return [{ tipo: "MensagemEditada" }];
    case "StopLoop":
      return callHuman("mensagens_repetidas");
    case "AudioUnheard":
      return [{ tipo: "AudioNaoOuvido", falha: command.falha }];
    case "ShareLocation":
      return shareLocation(state, facts, command);
    case "CarrinhoIdle":
      return carrinhoIdle(state, facts);
    case "StateStale":
      return stateStale(state, facts);
    case "AvaliacaoDue":
      return avaliacaoDue(state, facts, command);
    case "ScheduleDue":
      return scheduleDue(command);
    case "PedidoStatusChanged":
      return movePedido(command);
    case "CourierFoundNobody":
      return courierFoundNobody(command);
    case "EditPedido":
      return editPedido(facts, command);
    case "PixReady":
    case "PixFailed":
    case "PixReported":
    case "RefundPix":
    case "PixRefundFailed":
      return decidePix(state, facts, command);
    case "AskCardapio":
    case "AskPreco":
    case "AskItem":
    case "AskIngredientes":
    case "AskHorario":
    case "AskTaxa":
    case "AskArea":
    case "AskPedidoMinimo":
    case "AskPagamentos":
    case "AskPixChave":
    case "AskTempo":
    case "AskPedidoStatus":
    case "AskLoja":
    case "AskRecomendacao":
    case "AskDieta":
    case "AskRegraSabores":
    case "AskPromocao":
    case "AskTotal":
    case "AskCarrinho":
    case "AskDetalhes":
    case "AskBot":
    case "AskConhecimento":
    case "AskRegraDaCasa":
      return askInformacao(command, facts);
  }
}
