/** A menu to begin with: the prices are there to be changed, and are shown before anything is saved. */
export const MODELO = `Tamanhos: Broto (4 fatias, 1 sabor), Média (6 fatias, 2 sabores), Grande (8 fatias, 2 sabores)

PIZZAS TRADICIONAIS
Mussarela - molho, mussarela, orégano 29,90 / 44,90 / 54,90
Calabresa - molho, mussarela, calabresa, cebola 29,90 / 44,90 / 54,90
Marguerita - molho, mussarela, tomate, manjericão 29,90 / 44,90 / 54,90
Portuguesa - molho, mussarela, presunto, ovo, cebola, azeitona 32,90 / 48,90 / 59,90
Frango com Catupiry - molho, frango desfiado, catupiry 32,90 / 48,90 / 59,90
Quatro Queijos - mussarela, provolone, parmesão, catupiry 34,90 / 52,90 / 64,90

PIZZAS DOCES
Chocolate - chocolate ao leite, granulado 29,90 / 44,90 / 54,90
Romeu e Julieta - mussarela, goiabada 29,90 / 44,90 / 54,90

BORDAS
Catupiry 8,00 / 10,00 / 12,00
Cheddar 8,00 / 10,00 / 12,00

ADICIONAIS
Bacon 6,00
Catupiry 6,00

BEBIDAS
Coca-Cola lata 6,00
Coca-Cola 2 L 14,00
Guaraná Antarctica 2 L 13,00
Água 500 ml 4,00`;
