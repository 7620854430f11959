/** The shapes of the evaluation data, as evals/public/README.md describes them. */
export type CartItem =
  | {
      k: "pizza";
      size: string | null;
      flavors: string[];
      qty: number;
      border: string | null;
      dough?: string | null;
      add: string[];
      rem: string[];
      obs: string | null;
    }
  | { k: "drink"; id: string | null; family?: string; qty: number }
  | { k: "dessert"; id: string; qty: number }
  | { k: "combo"; id: string; pizzas: string[][]; qty: number };

export type AddressSlot = {
  street?: string;
  number?: string;
  bairro?: string;
  complement?: string;
  ref?: string;
};

export type Slots = {
  fulfillment?: "entrega" | "retirada";
  address?: AddressSlot;
  payment?: string;
  change_for?: number;
  name?: string;
  schedule?: string;
  rating?: number;
};

export type MessageContext = {
  state: string;
  cart: CartItem[];
  slots: Slots;
  options?: string[];
  last_order?: CartItem[];
  last_address?: AddressSlot;
};

export type Prediction = { intents: string[]; cart: CartItem[]; slots: Slots; clarify: string[] };

export type Utterance = {
  id: string;
  ctx: MessageContext;
  text: string;
  expected: Prediction & Record<string, unknown>;
  tags: string[];
  difficulty: number;
};

/** What the shop knows of a customer's last order. */
export type LastOrder = {
  readonly cart: CartItem[];
  readonly fulfillment: "entrega" | "retirada";
  readonly address?: AddressSlot | null;
  readonly payment: string;
};

/** An order of this customer as it lies in the database. Centavos. */
export type PlacedOrder = {
  readonly cart: CartItem[];
  readonly fulfillment: "entrega" | "retirada";
  readonly address: AddressSlot | null;
  readonly payment: string;
  readonly change_for: number | null;
  readonly total: number;
  readonly schedule?: string;
};

/** What the bot says to one message, and how things stand after it. */
export type ShopAnswer = {
  readonly messages: string[];
  readonly awaiting: string | null;
  readonly cart: CartItem[];
  readonly orders: PlacedOrder[];
  readonly handoff: boolean;
  readonly cancelled: boolean;
};
