import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { loadKeys } from "./keys";
import { createTokens } from "./tokens";

async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "keys-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

test("a data folder keeps its keys, and another has others", async () => {
  const folder = await dataFolder();
  const keys = await loadKeys(folder);
  expect(keys.publishableKey).toMatch(/^sb_publishable_/);
  expect(keys.secretKey).toMatch(/^sb_secret_/);
  expect(await loadKeys(folder)).toEqual(keys);
  const others = await loadKeys(await dataFolder());
  expect(others.secretKey).not.toBe(keys.secretKey);
  expect(others.jwtSecret).not.toBe(keys.jwtSecret);
});

test("only their owner can read them", async () => {
  const folder = await dataFolder();
  await loadKeys(folder);
  expect((await stat(path.join(folder, "keys.json"))).mode & 0o777).toBe(0o600);
});

test("a token signed with the keys of another folder is refused, and no private part is published", async () => {
  const ours = await createTokens(await loadKeys(await dataFolder()));
  const theirs = await createTokens(await loadKeys(await dataFolder()));
  const token = await ours.sign({ role: "authenticated", sub: "someone" });
  expect(await ours.verify(token)).toMatchObject({ role: "authenticated", sub: "someone" });
  await expect(theirs.verify(token)).rejects.toThrow();
  await expect(theirs.verify(await ours.legacyKey("service_role"))).rejects.toThrow();
  expect(ours.publicKeys.keys[0]).not.toHaveProperty("d");
});
