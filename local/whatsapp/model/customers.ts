import { jidOf, lidOf, phoneKey } from "@/local/whatsapp/wire/jid";
import { type Customer, newCustomer } from "./customer";

export type Customers = {
  all(): Customer[];
  find(phone: string): Customer | null;
  /** Adds the customer, or gives a known one its new name. */
  save(customer: Customer): Customer;
  /** The customer a send's `number` reaches, made up on the spot for a new number; null when it reaches nobody. */
  reachedBy(number: string): Customer | null;
};

/** The people with phones. They are shared by all shops, as on the real network. */
export function createCustomers(
  loaded: readonly Customer[],
  onChange: (customer: Customer) => void,
): Customers {
  const customers = new Map(loaded.map((customer) => [customer.phone, customer]));
  const all = () => [...customers.values()];
  const save = (customer: Customer) => {
    customers.set(customer.phone, customer);
    onChange(customer);
    return customer;
  };
  const find = (phone: string) => all().find((one) => phoneKey(one.phone) === phoneKey(phone)) ?? null;
  return {
    all,
    find,
    save,
    reachedBy(number) {
      const [user = "", server] = number.split("@");
      if (server === "lid") return all().find((one) => lidOf(one.phone) === number) ?? null;
      if (server !== undefined && server !== "s.whatsapp.net") return null;
      const digits = user.replace(/\D/g, "");
      if (digits.length < 10) return null;
      const known = find(digits);
      // The gateway looks plain digits up, but takes a full JID at its word: one with a ninth digit the
      // account does not have reaches nobody.
      if (known && server !== undefined && jidOf(known) !== number) return null;
      return known ?? save(newCustomer(digits, `+${digits}`));
    },
  };
}
