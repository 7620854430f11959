/** Where pictures of the menu are kept; the database sets its limits. */
export const FOTOS = "cardapio";
