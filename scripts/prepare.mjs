import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const wantedMajor = readFileSync(path.join(root, ".nvmrc"), "utf8").trim().split(".")[0];
const bin = path.join(root, "node_modules/.bin");

/**
 * Makes the tree ready on a machine that has only Node 20 or newer and npm: dependencies exactly as locked, and Node 24
 * from among them. Returns the environment in which `node` is that one. Plain JavaScript without imports of packages,
 * because it runs before there are any.
 */
export function prepare() {
  process.chdir(root);
  if (Number(process.versions.node.split(".")[0]) < 20) {
    stop(`This needs Node 20 or newer to begin with; this is Node ${process.versions.node}.`);
  }
  installLocked();
  const env = {
    ...process.env,
    PATH: `${bin}${path.delimiter}${process.env.PATH}`,
    NEXT_TELEMETRY_DISABLED: "1",
    // The pages of local/ are TypeScript stripped by Node itself; that it still calls this experimental helps nobody.
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --disable-warning=ExperimentalWarning`.trim(),
  };
  const version = spawnSync("node", ["--version"], { env, encoding: "utf8" }).stdout?.trim() ?? "none";
  if (!version.startsWith(`v${wantedMajor}.`)) {
    stop(
      `Node ${wantedMajor} is needed and ${version} was found. On this platform install it yourself (nvm install).`,
    );
  }
  return env;
}

/** Runs a command of the prepared tree in the foreground; resolves with its exit code. Ctrl-C reaches it as well. */
export function run(command, args, env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env, cwd: root, stdio: "inherit" });
    const ignore = () => undefined;
    process.on("SIGINT", ignore);
    process.on("SIGTERM", () => child.kill("SIGTERM"));
    child.once("error", (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve(1);
    });
    child.once("exit", (code, signal) => {
      process.off("SIGINT", ignore);
      resolve(code ?? (signal === "SIGINT" ? 130 : 1));
    });
  });
}

/** `npm ci` when the tree is not what the lock says; a second run finds it done. */
function installLocked() {
  const stamp = path.join(root, "node_modules/.installed-from");
  const wanted = createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log("Installing dependencies (about a minute the first time)…");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0)
    stop("The dependencies could not be installed. Is the npm registry reachable? Then run this again.");
  writeFileSync(stamp, wanted);
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
