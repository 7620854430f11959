import { createServer } from "node:net";

/** The only address anything under local/ listens on: nothing here is meant for a network. */
export const loopbackAddress = "127.0.0.1";

// Below every system's ephemeral range, so an outgoing connection cannot take the port between the probe and the use.
const firstPort = 20_000;
const lastPort = 31_999;
const attempts = 200;

// Ports handed out by this process stay taken for it: two servers starting together must not get the same one.
const handedOut = new Set<number>();

/**
 * The loopback port for one server: `wanted` itself, or any free one when `wanted` is null.
 * Throws, naming purpose and port, when the wanted port is taken.
 */
export async function choosePort(purpose: string, wanted: number | null): Promise<number> {
  if (wanted === null) return freePort(purpose);
  if (await isFree(wanted)) return wanted;
  throw new Error(
    `Port ${wanted}, asked for the ${purpose}, is taken by another program on ${loopbackAddress}. ` +
      "Stop that program or ask for another port.",
  );
}

/** The port people know a server by, when nothing else has it; else any free one. */
export async function preferPort(purpose: string, preferred: number): Promise<number> {
  if (!handedOut.has(preferred) && (await isFree(preferred))) {
    handedOut.add(preferred);
    return preferred;
  }
  return freePort(purpose);
}

async function freePort(purpose: string): Promise<number> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const port = firstPort + Math.floor(Math.random() * (lastPort - firstPort + 1));
    if (handedOut.has(port) || !(await isFree(port))) continue;
    handedOut.add(port);
    return port;
  }
  throw new Error(`No free loopback port between ${firstPort} and ${lastPort} for the ${purpose}.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(false);
      else reject(new Error(`Cannot listen on ${loopbackAddress}:${port}.`, { cause: error }));
    });
    probe.listen({ host: loopbackAddress, port, exclusive: true }, () => {
      probe.close(() => resolve(true));
    });
  });
}
