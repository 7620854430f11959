import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { RequestError } from "@/local/http/request-error";
import type { Account } from "./account";
import type { Faults } from "./faults";
import type { Notices } from "./notices";
import type { Payment } from "./payment";

/** The bank's books: accounts, payments, and what was answered to each idempotency key. */
export type Bank = {
  readonly now: () => number;
  readonly faults: Faults;
  /** Opens an account, or takes new settings for a known one. */
  openAccount(account: Account): void;
  accountOf(accessToken: string): Account | null;
  payments(): readonly Payment[];
  /** A payment as it stands now: one past its time has expired. */
  find(id: number): Payment | null;
  /** Writes it down and tells the shop. */
  save(payment: Payment): void;
  /** What was answered before to the same key and the same body; another body is a conflict. */
  once<T>(key: string, body: unknown, act: () => Promise<T>): Promise<T>;
  /** Lets what is past its time expire. */
  expireDue(): void;
};

export function createBank(options: {
  dataDir: string | null;
  now: () => number;
  faults: Faults;
  notices: Notices;
}): Bank {
  const { now, faults, notices } = options;
  const books = openBooks(options.dataDir);
  const accounts = new Map<string, Account>();
  const answered = new Map<string, { body: string; answer: Promise<unknown> }>();
  const accountWith = (collectorId: number) =>
    [...accounts.values()].find((account) => account.collectorId === collectorId) ?? null;
  const save = (payment: Payment) => {
    books.put({ ...payment, updatedAt: now() });
    notices.tell(payment, accountWith(payment.collectorId));
  };
  const find = (id: number) => {
    const payment = books.get(id);
    if (payment === null || payment.status !== "pending" || payment.expiresAt > now()) return payment;
    const expired = { ...payment, status: "cancelled", statusDetail: "expired" };
    save(expired);
    return expired;
  };
  return {
    now,
    faults,
    openAccount: (account) => void accounts.set(account.accessToken, account),
    accountOf: (accessToken) => accounts.get(accessToken) ?? null,
    payments: () => books.all(),
    find,
    save,
    expireDue: () => {
      for (const { id } of books.all()) find(id);
    },
    async once<T>(key: string, body: unknown, act: () => Promise<T>): Promise<T> {
      const text = JSON.stringify(body);
      const before = answered.get(key);
      if (before !== undefined && before.body !== text) {
        throw new RequestError(409, "The idempotency key was used with another body.");
      }
      if (before !== undefined) return (await before.answer) as T;
      const answer = act();
      answered.set(key, { body: text, answer });
      answer.catch(() => answered.delete(key));
      return answer;
    },
  };
}

/** Payments outlive a restart of the demonstration, as its pedidos do. */
function openBooks(dataDir: string | null) {
  const file = dataDir === null ? null : path.join(dataDir, "mercadopago.json");
  if (dataDir !== null) mkdirSync(dataDir, { recursive: true });
  const kept: Payment[] = file !== null && existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
  const payments = new Map(kept.map((payment) => [payment.id, payment]));
  return {
    get: (id: number) => payments.get(id) ?? null,
    all: () => [...payments.values()].toSorted((a, b) => b.createdAt - a.createdAt),
    put(payment: Payment) {
      payments.set(payment.id, payment);
      if (file !== null) writeFileSync(file, JSON.stringify([...payments.values()]));
    },
  };
}
