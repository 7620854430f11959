import type { Instance } from "./instance";

export type Instances = {
  all(): Instance[];
  find(name: string): Instance | null;
  byToken(token: string): Instance | null;
  save(instance: Instance): Instance;
  /** Applies `patch` to what is stored now, which may be newer than what the caller holds. */
  change(name: string, patch: Partial<Instance>): Instance;
};

/** The shops' numbers this gateway serves. */
export function createInstances(
  loaded: readonly Instance[],
  onChange: (instance: Instance) => void,
): Instances {
  const instances = new Map(loaded.map((instance) => [instance.name, instance]));
  const save = (instance: Instance) => {
    instances.set(instance.name, instance);
    onChange(instance);
    return instance;
  };
  return {
    all: () => [...instances.values()],
    find: (name) => instances.get(name) ?? null,
    byToken: (token) => [...instances.values()].find((one) => one.token === token) ?? null,
    save,
    change(name, patch) {
      const current = instances.get(name);
      if (!current) throw new Error(`There is no instance called ${name}.`);
      return save({ ...current, ...patch });
    },
  };
}
