import { createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { choosePort, loopbackAddress } from "./ports";

test("a free port can be listened on, and no two callers get the same", async () => {
  const ports = await Promise.all(Array.from({ length: 20 }, () => choosePort("test", null)));
  expect(new Set(ports).size).toBe(20);
  for (const port of ports) expect(await choosePort("test", port)).toBe(port);
});

test("a taken port is refused by number and purpose", async () => {
  const port = await choosePort("test", null);
  const squatter = createServer();
  onTestFinished(() => void squatter.close());
  await new Promise<void>((resolve) => squatter.listen(port, loopbackAddress, resolve));
  await expect(choosePort("phone", port)).rejects.toThrow(`Port ${port}, asked for the phone, is taken`);
});
