import type { LiveEvent } from "./views";

type Listener = {
  instance: string;
  /** A phone page somebody looks at: it then decides what is read, not the gateway. */
  isScreen: boolean;
  send(event: LiveEvent): void;
};

export type LiveFeed = {
  publish(instance: string, event: LiveEvent): void;
  publishToAll(event: LiveEvent): void;
  /** Gives back how to leave. */
  listen(listener: Listener): () => void;
  isWatched(instance: string): boolean;
  hasScreen(instance: string): boolean;
};

/** Tells whoever watches a shop's conversations what happens there. */
export function createLiveFeed(): LiveFeed {
  const listeners = new Set<Listener>();
  return {
    publish(instance, event) {
      for (const listener of listeners) if (listener.instance === instance) listener.send(event);
    },
    publishToAll(event) {
      for (const listener of listeners) listener.send(event);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isWatched: (instance) => [...listeners].some((one) => one.instance === instance),
    hasScreen: (instance) => [...listeners].some((one) => one.isScreen && one.instance === instance),
  };
}
