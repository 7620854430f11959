import { existsSync } from "node:fs";

const SEARCHED = ["/usr/bin/redis-server", "/usr/local/bin/redis-server", "/opt/homebrew/bin/redis-server"];

/** The redis-server of this machine; null where there is none. Debian's package is `redis-server`. */
export function findRedisServer(): string | null {
  return SEARCHED.find((file) => existsSync(file)) ?? null;
}
