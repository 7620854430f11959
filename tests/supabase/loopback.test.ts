import { createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { choosePort, loopbackAddress } from "@/local/ports";
import { listeningSockets } from "./listening-sockets";
import { stackPlace } from "./stack-place";

test.runIf(process.platform === "linux")("every socket listens on 127.0.0.1 and nowhere else", async () => {
  const before = listeningSockets(process.pid);
  const place = await stackPlace();
  await place.start();
  const opened = listeningSockets(process.pid).filter((socket) => !before.includes(socket));
  // The gateway, Postgres, PostgREST and its admin server.
  expect(opened).toHaveLength(4);
  for (const socket of opened) expect(socket).toMatch(/^127\.0\.0\.1:/);
});

test("a port asked for and taken is named in the error, and nothing is left running", async () => {
  const port = await choosePort("test", null);
  const squatter = createServer().listen(port, loopbackAddress);
  onTestFinished(() => void squatter.close());
  const place = await stackPlace();
  const starting = place.start({ ports: { postgres: port } });
  await expect(starting).rejects.toThrow(`Port ${port}, asked for the Postgres server, is taken`);
  await place.start();
});
