import { findProduto, findTamanho, nomeCompleto, type Produto } from "@/lib/core/pedido/cardapio";
import { type Centavos, formatReais } from "@/lib/core/pedido/centavos";
import { precoPizza } from "@/lib/core/pedido/preco-pizza";
import { formatEndereco } from "@/lib/core/replies/endereco";
import { nomeDaLinha } from "@/lib/core/replies/nome-da-linha";
import type { Facts } from "./facts";
import type { Pergunta } from "./pergunta";
import { type Endereco, findLinha, type State } from "./state";

/** An answer that is offered as a button, a row of a list or a number. `id` comes back in a Choose. */
export type Opcao = { readonly id: string; readonly titulo: string; readonly descricao: string | null };

/** The answers offered to a question, in the order they are numbered. None for a question that is answered in words. */
export function opcoesDe(pergunta: Pergunta, facts: Facts, state: State): readonly Opcao[] {
  switch (pergunta.tipo) {
    case "tamanho":
      return opcoesDeTamanho(pergunta.linhaId, pergunta.tamanhoIds, facts, state);
    case "sabor":
      return opcoesDeProduto("sabor", pergunta.produtoIds, facts, () => null);
    case "borda":
      return opcoesDeProduto("borda", pergunta.produtoIds, facts, () => null);
    case "massa":
      return opcoesDeProduto("massa", pergunta.produtoIds, facts, () => null);
    case "bebida":
      return opcoesDeProduto("bebida", pergunta.produtoIds, facts, precoDe);
    case "combo_sabores":
      return opcoesDeProduto(
        "sabor",
        pergunta.produtoIds.length <= MAX_OPCOES ? pergunta.produtoIds : [],
        facts,
        () => null,
      );
    case "qual_item":
      return pergunta.linhaIds.flatMap((linhaId) => {
        const linha = findLinha(state, linhaId);
        return linha === null
          ? []
          : [{ id: `linha:${linhaId}`, titulo: nomeDaLinha(linha, facts.cardapio), descricao: null }];
      });
    case "bairro":
      return pergunta.bairroIds.flatMap((bairroId) => {
        const bairro = facts.bairros.find(({ id }) => id === bairroId);
        return bairro === undefined
          ? []
          : [
              {
                id: `bairro:${bairroId}`,
                titulo: bairro.nome,
                descricao: bairro.taxa === null ? null : formatReais(bairro.taxa),
              },
            ];
      });
    case "entrega_ou_retirada":
      return opcoesDeEntrega(facts);
    case "fora_de_area":
      return [
        ...(pergunta.conhecido ? [] : [opcao("perguntar", "Perguntar à equipe")]),
        ...(facts.loja.aceitaRetirada ? [opcao("retirada", "Vou retirar")] : []),
      ];
    case "endereco_salvo":
      return enderecosOferecidos(pergunta.enderecos, facts);
    case "item":
      return facts.cliente.ultimoPedido === null ? [] : [opcao("repetir", "O de sempre")];
    case "pagamento":
      return pergunta.codigos.flatMap((codigo) => {
        const forma = facts.formasPagamento.find((each) => each.codigo === codigo);
        return forma === undefined ? [] : [opcao(`pagamento:${codigo}`, forma.nome)];
      });
    case "troco":
      return [opcao("troco:0", "Não preciso de troco")];
    case "confirmacao":
      return [opcao("sim", "Confirmar pedido"), opcao("mudar", "Mudar algo"), opcao("cancelar", "Cancelar")];
    case "mais_algo":
      return [opcao("so_isso", "Só isso"), opcao("mais", "Quero mais")];
    case "confirma_cancelar":
    case "confirma_esvaziar":
    case "confirma_tirar":
    case "confirma_repetir":
    case "confirma_reabrir":
    case "horario_perto":
    case "quantidade":
      return [opcao("sim", "Sim"), opcao("nao", "Não")];
    case "nao_entendi":
      return [opcao("cardapio", "Ver o cardápio"), opcao("pessoa", "Falar com uma pessoa")];
    case "avaliacao":
      return [5, 4, 3, 2, 1].map((nota) => opcao(`nota:${nota}`, "★".repeat(nota)));
    default:
      return [];
  }
}

/** WhatsApp shows at most ten rows. */
const MAX_OPCOES = 10;

function opcao(id: string, titulo: string): Opcao {
  return { id, titulo, descricao: null };
}

/** One address is a yes; of several each has its own row. */
function enderecosOferecidos(enderecos: readonly Endereco[], { bairros }: Facts): readonly Opcao[] {
  const rows = enderecos.map((endereco, index) => ({
    id: `endereco:${index}`,
    titulo: enderecos.length === 1 ? "Sim, entregar aí" : `${endereco.rua}, ${endereco.numero}`,
    descricao: enderecos.length === 1 ? null : formatEndereco(endereco, bairros),
  }));
  return [...rows, opcao("outro_endereco", "Outro endereço")];
}

function opcoesDeEntrega({ loja }: Facts): readonly Opcao[] {
  return [
    ...(loja.aceitaEntrega ? [opcao("entrega", "Entrega")] : []),
    ...(loja.aceitaRetirada ? [opcao("retirada", "Retirada")] : []),
  ];
}

function opcoesDeTamanho(
  linhaId: number,
  tamanhoIds: readonly number[],
  facts: Facts,
  state: State,
): readonly Opcao[] {
  const linha = findLinha(state, linhaId);
  return tamanhoIds.flatMap((id) => {
    const tamanho = findTamanho(facts.cardapio, id);
    if (tamanho === null) return [];
    const fatias = `${tamanho.fatias} fatias`;
    const preco =
      linha?.tipo === "pizza" ? precoPizza(facts.cardapio, { ...linha.pizza, tamanhoId: id }) : null;
    return [
      {
        id: `tamanho:${id}`,
        titulo: tamanho.nome,
        descricao: preco === null ? fatias : `${fatias} · ${formatReais(preco.unitario)}`,
      },
    ];
  });
}

function opcoesDeProduto(
  prefix: string,
  ids: readonly number[],
  facts: Facts,
  preco: (produto: Produto) => Centavos | null,
): readonly Opcao[] {
  return ids.flatMap((id) => {
    const produto = findProduto(facts.cardapio, id);
    if (produto === null) return [];
    const centavos = preco(produto);
    return [
      {
        id: `${prefix}:${id}`,
        titulo: nomeCompleto(produto),
        descricao: centavos === null ? null : formatReais(centavos),
      },
    ];
  });
}

function precoDe(produto: Produto): Centavos | null {
  return "preco" in produto ? produto.preco : null;
}
