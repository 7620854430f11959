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
