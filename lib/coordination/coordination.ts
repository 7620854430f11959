/**
 * What several processes must agree on. Being right never depends on it: uniqueness and versions in the database do that.
 * Both implementations throw when they cannot answer.
 */
export type Coordination = {
  /** Counts one use of `name`; false, and not counted, when that would be more than the limit in its sliding window. */
  take(name: string, limit: Limit): Promise<boolean>;
  /** Takes the lock of `name`; null when somebody holds it. It ends by itself after `leaseMs`. */
  lock(name: string, leaseMs: number): Promise<Lock | null>;
};

export type Limit = { readonly uses: number; readonly windowSeconds: number };

export type Lock = {
  /** Gives back what is still ours; false when the lease had ended. */
  release(): Promise<boolean>;
};
