import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { createClient } from "@supabase/supabase-js";
import { expect, onTestFinished, test, vi } from "vitest";
import { choosePort } from "@/local/ports";
import type { SupabaseOptions } from "@/local/supabase/start-supabase";
import { clientOptions, dataOf, sessionOf, succeed } from "./contract-stack";
import { runSql, type StackPlace, stackPlace } from "./stack-place";

const orphanMilliseconds = 5_000;

test("reopening keeps rows, users and keys", async () => {
  const place = await stackPlace();
  const first = await place.start();
  const credentials = { email: "fica@ex.com", password: "Senha-forte-1" };
  const before = createClient(first.url, first.publishableKey, clientOptions);
  sessionOf(await before.auth.signUp(credentials));
  await runSql(first.postgresUrl, "insert into notes values (1, 'fica')");
  await first.stop();

  const second = await place.start();
  expect(second).toMatchObject({ publishableKey: first.publishableKey, secretKey: first.secretKey });
  const after = createClient(second.url, second.publishableKey, clientOptions);
  sessionOf(await after.auth.signInWithPassword(credentials));
  expect(await runSql(second.postgresUrl, "select note from notes")).toEqual([{ note: "fica" }]);
});

test("kill -9 of the launcher leaves no orphan, and the reopening has every committed row", async () => {
  const place = await stackPlace();
  const ports = await fourPorts();
  const { launcher, postgresUrl } = await launch({ ...place.options, ports, durable: true });
  await runSql(postgresUrl, "insert into notes values (1, 'gravado')");
  launcher.kill("SIGKILL");
  await once(launcher, "exit");
  await vi.waitFor(() => expectFree(ports), orphanMilliseconds);
  await expectRow(place, "gravado");
});

test("kill -9 of the launcher and of Postgres itself loses no committed row", async () => {
  const place = await stackPlace();
  const { launcher, postgresUrl } = await launch({ ...place.options, durable: true });
  await runSql(postgresUrl, "insert into notes values (1, 'gravado')");
  const pidFile = path.join(place.options.dataDir, "postgres", "postmaster.pid");
  const [postmaster = ""] = (await readFile(pidFile, "utf8")).split("\n");
  process.kill(Number(postmaster), "SIGKILL");
  launcher.kill("SIGKILL");
  await expectRow(place, "gravado");
});

test("a Ctrl-C, which goes to the whole process group, stops everything in order", async () => {
  const place = await stackPlace();
  const ports = await fourPorts();
  const { launcher } = await launch({ ...place.options, ports });
  process.kill(-(launcher.pid ?? 0), "SIGINT");
  expect(await once(launcher, "exit")).toEqual([0, null]);
  await expectFree(ports);
});

test("a data folder in use is refused, and its stack goes on", async () => {
  const place = await stackPlace();
  const first = await place.start();
  await expect(place.start()).rejects.toThrow(`in use by process ${process.pid}`);
  expect(await runSql(first.postgresUrl, "select 1 as one")).toEqual([{ one: 1 }]);
});

test("a data folder below one that only its owner may enter works, and keeps its data", async () => {
  const place = await stackPlace();
  const closed = path.join(place.folder, "closed");
  await mkdir(closed);
  await chmod(closed, 0o700);
  const dataDir = path.join(closed, "data");
  const first = await place.start({ dataDir });
  const service = createClient(first.url, first.secretKey, clientOptions);
  succeed(await service.from("notes").insert({ id: 1, note: "escondido" }));
  await first.stop();
  const second = await place.start({ dataDir });
  const reader = createClient(second.url, second.secretKey, clientOptions);
  expect(dataOf(await reader.from("notes").select("note"))).toEqual([{ note: "escondido" }]);
  await removeOutsideCluster(dataDir);
});

/** Only where Postgres runs as another user than ours is there a cluster outside the data folder. */
async function removeOutsideCluster(dataDir: string): Promise<void> {
  const note = path.join(dataDir, "postgres-is-in");
  if (!existsSync(note)) return;
  const outside = (await readFile(note, "utf8")).trim();
  onTestFinished(() => rm(outside, { recursive: true }));
}

async function fourPorts() {
  const port = () => choosePort("test", null);
  return {
    gateway: await port(),
    postgres: await port(),
    postgrest: await port(),
    postgrestAdmin: await port(),
  };
}

async function expectFree(ports: Record<string, number>): Promise<void> {
  for (const [purpose, port] of Object.entries(ports)) {
    await expect(choosePort(purpose, port)).resolves.toBe(port);
  }
}

async function launch(options: SupabaseOptions) {
  const script = path.join(import.meta.dirname, "stack-launcher.ts");
  const args = ["--import", "tsx", script, JSON.stringify(options)];
  const launcher = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"], detached: true });
  onTestFinished(() => void launcher.kill("SIGKILL"));
  for await (const line of createInterface(launcher.stdout)) {
    if (!line.startsWith("{")) continue;
    const { postgresUrl }: { postgresUrl: string } = JSON.parse(line);
    return { launcher, postgresUrl };
  }
  throw new Error("The launcher ended before its stack was ready.");
}

async function expectRow(place: StackPlace, note: string): Promise<void> {
  const { postgresUrl } = await place.start({ durable: true });
  expect(await runSql(postgresUrl, "select note from notes")).toEqual([{ note }]);
}
