/** The number the commit gives the pedido: it replaces this mark. */
export const PEDIDO_NUMERO = "{{pedido_numero}}";
