import { z } from "zod";

export const plannedFault = z.object({
  on: z.enum(["account", "create", "get", "cancel", "refund", "notice"]),
  /** `accept_then_hang` does it and never says so; `lost` tells the shop nothing; `twice` tells it two times; `forged` signs wrongly. */
  fault: z.enum(["http500", "http429", "refuse", "accept_then_hang", "lost", "twice", "forged"]),
  times: z.number().int().positive().default(1),
  /** Only calls of this account; left out, anybody's. */
  accessToken: z.string().optional(),
});
export type PlannedFault = z.output<typeof plannedFault>;

export type Faults = {
  plan(fault: PlannedFault): void;
  /** The fault of the next such call, which it uses up; null for none. */
  take(on: PlannedFault["on"], accessToken: string | null): PlannedFault["fault"] | null;
};

export function createFaults(): Faults {
  const planned: PlannedFault[] = [];
  return {
    plan: (fault) => void planned.push({ ...fault }),
    take(on, accessToken) {
      const index = planned.findIndex(
        (one) => one.on === on && (one.accessToken === undefined || one.accessToken === accessToken),
      );
      const found = planned[index];
      if (found === undefined) return null;
      found.times -= 1;
      if (found.times === 0) planned.splice(index, 1);
      return found.fault;
    },
  };
}
