import type { CartItem } from "@/evals/protocol";
import { DEFAULT_CLOCK } from "@/evals/score-understand";
import { openShop } from "./in-memory-shop";
import { readMenu } from "./menu-file";

const menu = readMenu("evals/public/menu.json");

/**
 * What stands after the last of these messages to the public menu's shop, model off: what is asked, what was said, and
 * each thing in the carrinho: "1 grande calabresa/mista +bacon -cebola borda catupiry".
 */
export function talk(...messages: readonly string[]) {
  const shop = openShop(menu, DEFAULT_CLOCK);
  const last = messages.map((message) => shop.send(message)).at(-1);
  if (last === undefined) throw new Error("nothing was said");
  const cart = last.cart.map((item) => {
    if (item.k === "pizza") return shownPizza(item);
    if (item.k === "combo")
      return `${item.qty} ${item.id} ${item.pizzas.map((each) => each.join("/")).join(" ")}`;
    return `${item.qty} ${item.id ?? "?"}`;
  });
  return { cart, awaiting: last.awaiting, said: last.messages.join("\n"), orders: last.orders };
}

type Pizza = Extract<CartItem, { readonly k: "pizza" }>;

function shownPizza({ qty, size, flavors, border, dough, add, rem, obs }: Pizza): string {
  const wishes = [...add.map((each) => `+${each}`), ...rem.map((each) => `-${each}`)];
  const crusts = [
    border === null ? [] : [`borda ${border}`],
    dough === null ? [] : [`massa ${dough}`],
  ].flat();
  return [
    `${qty} ${size ?? "?"} ${flavors.join("/")}`,
    ...wishes,
    ...crusts,
    ...(obs === null ? [] : [obs]),
  ].join(" ");
}
