/**
 * Everyday words that are never "corrected" into the name of something sold, however close they are to one. They may
 * still be part of a name when they stand there exactly as the cardapio has them.
 */
const COMMON = `
  curto curtimos diferente diferentes variados distintos casa casas rua ruas loja lojas porta portao predio quadra lote esquina lado frente fundos cima baixo perto longe dentro fora centro bairro
  cidade praia ponte posto escola igreja mercado farmacia padaria hospital shopping feira parada ponto condominio andar bloco torre sala
  mae pai filho filha filhos filhas mulher marido esposa esposo irma irmao prima primo tia tio vo avo avos neto neta sogra sogro cunhado cunhada
  namorado namorada noivo noiva crianca criancas menino menina meninos meninas familia pessoal pessoa pessoas gente galera turma cliente clientes
  amigo amiga amigos colega vizinho vizinha patrao chefe gerente dono dona atendente moco moca senhor senhora senhores entregador garcom
  dia dias noite tarde manha hoje ontem amanha agora depois antes sempre nunca semana mes ano anos hora horas minuto minutos tempo momento vez vezes
  segunda terca quarta quinta sexta sabado domingo janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro
  natal pascoa feriado aniversario festa jogo almoco jantar janta lanche fome sede
  bom boa bons boas ruim otimo otima melhor pior maior menor grande pequeno novo nova velho velha caro cara barato barata certo certa errado errada
  quente frio fria gelado rapido devagar demorado lindo linda feio feia bonito bonita gostoso gostosa delicia top show legal massa bacana
  coisa coisas negocio parte partes lado tipo jeito forma modo exemplo problema duvida pergunta resposta favor ajuda ideia opiniao dica
  nome numero telefone celular email cadastro dados mensagem audio foto link site app instagram facebook google internet
  dinheiro valor preco conta total desconto promocao nota notas moeda troco cartao maquina credito debito vista parcela
  pedido pedidos entrega entregas retirada carrinho cardapio menu lista item itens comanda pagamento recibo comprovante cupom
  ser estar ter haver fazer dizer poder ir vir ver dar saber querer ficar dever passar chegar deixar parecer encontrar lembrar
  sou es somos sao era eram foi foram fui sera seria fosse estou esta estamos estao estava estavam estive tenho tem temos tinha tinham tive teve tera
  faco faz fazem fez fiz fazia feito digo diz dizem disse falo fala falar falam falou falei posso pode podem podia pude vou vai vamos vao ia iria fui
  venho vem vinha veio vim vejo viu vi dou deu dei dava sei sabe sabem sabia quero quer querem queria quis fico fica ficam ficou devo deve devem
  passo passa passei passou chego chega chegou chegar deixo deixa deixei deixou acho acha achei achou penso pensa pensei pensando gosto gosta gostei
  gostou gostaria preciso precisa precisava peco pede pedi pediu pediram pedir compro compra comprei comprar pago paga paguei pagou pagar
  como comem come comi comeu comemos comer bebo bebe bebi beber levo leva levei levar trago traz trouxe trazer mando manda mandei mandou mandar
  espero espera esperar esperando demora demorou demorar moro mora morar ligo liga liguei ligar ligou atende atendeu atender volto volta voltar
  abre abrem abriu abrir fecha fecham fechou fechar funciona funcionam comeca comecar termina terminar acaba acabou acabar
  entendi entendeu entender esqueci esqueceu esquece lembro lembra errei errou errado erro confirmo confirma confirmar aceita aceitam aceito
  serve servem cabe cabem vende vendem vendi existe existem falta faltou faltam sobra sobrou resto
  tudo todo toda todos todas nada nenhum nenhuma algo alguem ninguem algum alguma alguns algumas cada qualquer outro outra outros outras mesmo mesma
  muito muita muitos muitas pouco pouca poucos poucas mais menos tanto tanta quase apenas somente talvez tambem ainda ja logo aqui ali la ca ai
  eu tu ele ela nos eles elas voce voces me te se lhe meu minha meus minhas seu sua seus suas nosso nossa dele dela deles delas
  esse essa isso este esta isto aquele aquela aquilo que quem qual quais quanto quanta quantos quantas quando onde como porque
  para por com sem sob sobre entre ate desde contra durante ante apos perante conforme segundo exceto menos fora
  e ou mas porem nem pois entao portanto assim logo caso se embora enquanto quando
  sim nao claro certeza verdade mentira real serio serio brincadeira brincando zoando zoeira kkk rs
  oi ola opa alo bom boa tchau ate adeus obrigado valeu desculpa desculpe perdao licenca parabens saudade beijo abraco
  um uma uns umas dois duas tres primeiro primeira ultimo ultima metade meia meio inteiro inteira dobro
  presente presentes calor frio chuva sol lua ceu mar rio terra fogo vida morte amor paz deus jesus santo santa
  trabalho trabalhar servico empresa emprego vaga vagas carro moto bicicleta onibus caminho estrada avenida praca vila jardim parque
  preto preta branco branca verde azul vermelho vermelha amarelo amarela rosa roxo cinza cor
  calabria toscano portugal america roma italia francesa alemanha brasil
  fominha gordinho gordinha magro magra cansado cansada feliz triste bravo brava chato chata doido doida maluco louco
  zero reais real conto contos pila centavos
  capricho grau jeitinho viagem conta sobremesa bebida bebidas comida prato mesa garfo faca guardanapo sache saches molho
  tendo havendo tiver houver tenha rolar rola existir caso sendo vindo indo fazendo dando
  terco tercos quarto quartos quinto piada historia foto novidade
  prefiro prefere melhor opcao opcoes sugestao sugere recomenda indica disponivel pronto pronta prontos saindo saiu
  humano robo maquina sistema bot inteligencia artificial atendimento reclamacao reclamar
`;

const WORDS: ReadonlySet<string> = new Set(COMMON.trim().split(/\s+/));

export function isCommonWord(word: string): boolean {
  return WORDS.has(word);
}
