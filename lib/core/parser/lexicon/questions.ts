/** Words that tell what a question is about. */
export const ASKING = {
  wh: "quanto quantos quantas qual quais oque onde cade quando como quem",
  price:
    "quanto preco precos valor valores custa custam custo sai saem fica cobram cobra cobrado compensa compensam caro barato barata baratas baratinha cara caras",
  verb: "tem tinha vem vai leva serve da dah faz fazem vende vendem aceita aceitam pega pegam passa passam abre abrem fecha fecham funciona funcionam entrega entregam atende atendem chega chegam existe cabe cabem rola trabalha trabalham recebe recebem rende dura cobre alcanca demora demoram pode podem posso precisa preciso eh sao ta tao continua continuam",
  fee: "taxa frete tele entrega motoboy",
  free: "gratis gratuita gratuito free",
  minimum: "minimo minima",
  deliver:
    "entrega entregam entregar atende atendem chega chegam vai vao leva levam cobre cobrem alcanca fazem faz delivery mandam",
  hours: "horario horarios funcionamento abre abrem abrir fecha fecham fechar funciona funcionam expediente",
  openNow: "aberto aberta abertos abertas atendendo funcionando on entregando abriu fechou online",
  day: "hoje amanha domingo segunda terca quarta quinta sexta sabado feriado natal carnaval pascoa",
  time: "tempo demora demoram demorando previsao demorar prazo estimativa",
  status: "cade status andamento rastrear saiu chegando situacao forno caminho acompanhar previsao",
  order: "pedido pizza motoboy encomenda compra lanche comida janta",
  place: "endereco fica localizacao localizados localizada localizado onde mapa",
  shop: "loja pizzaria voces voce estabelecimento restaurante unidade",
  dineIn: "comer consumir mesa mesas sentar rodizio salao presencial",
  phone: "telefone whatsapp contato celular",
  total: "total conta somando soma",
  cart: "carrinho comanda",
  recommend:
    "melhor melhores recomenda recomendam recomendacao sugere sugestao sugestoes indica indicam indicacao dica favorita famosa gostosa pedida pedidas vendida vendidas boa boas saborosa campea campeao vendas",
  promo: "promocao desconto cupom oferta ofertas fidelidade descontos cupons cashback combo",
  diet: "gluten glutem lactose vegetariana vegetariano vegetarianas vegana vegano veganas vegetais celiaco celiaca diabetico diabetica fit lowcarb zero carne integral light acucar",
  size: "tamanho pedaco diametro centimetros",
  people: "pessoa pessoas serve servem rende gente alimenta",
  ingredients:
    "ingrediente recheio diferenca composicao leva vem vai feita feito molho acompanha igredientes contem",
  list: "quais que tem opcoes opcao lista tipos variedades oque qual",
  flavors: "sabor pizza pizzas doces salgadas doce salgada sabores sobra sobram",
  menu: "cardapio menu catalogo",
  send: "manda mandar envia enviar passa passar mostra mostrar ver me quero queria",
  pay: "pagamento pagar pago aceita aceitam passa passam pega pegam recebe recebem forma formas maquininha",
  rule: "cobra cobram cobrado funciona pode posso cabe cabem permite maximo misturar dividir quantos preco valor faz fazem cobranca calcula",
  know: "saber duvida pergunta perguntar informacao informacoes diz dizer fala falar explica",
  key: "chave codigo copia qrcode",
} as const;

export type Asking = keyof typeof ASKING;
