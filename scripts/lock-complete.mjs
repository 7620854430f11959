// Adds entries for platform packages a registry without some platforms does not serve, so `npm ci` accepts the lock; elsewhere npm fetches them as usual.
import { readFileSync, writeFileSync } from "node:fs";

const file = process.argv[2] ?? "package-lock.json";
const lock = JSON.parse(readFileSync(file, "utf8"));
const P = lock.packages;
const find = (from, name) => {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf("node_modules/") - 1))) {
    const c = `${base ? `${base}/` : ""}node_modules/${name}`;
    if (P[c]) return c;
    if (!base) return null;
  }
};
const OS = [
  ["darwin", "darwin"],
  ["win32", "win32"],
  ["freebsd", "freebsd"],
  ["android", "android"],
  ["openharmony", "openharmony"],
  ["linux", "linux"],
  ["wasm32", "wasm32"],
];
const CPU = ["arm64", "x64", "ia32", "arm", "ppc64", "riscv64", "s390x", "wasm32"];
let n = 0;
for (const [path, e] of Object.entries({ ...P }))
  for (const [name, version] of Object.entries(e.optionalDependencies ?? {})) {
    if (find(path, name)) continue;
    const os = OS.find(([k]) => name.includes(k))?.[1];
    const cpu = CPU.find((c) => new RegExp(`(^|[-/])${c}`).test(name));
    P[`node_modules/${name}`] = {
      version,
      ...(e.dev ? { dev: true } : {}),
      ...(cpu ? { cpu: [cpu] } : {}),
      ...(name.endsWith("-musl")
        ? { libc: ["musl"] }
        : /linux-.*-(gnu|gnueabihf)$/.test(name)
          ? { libc: ["glibc"] }
          : {}),
      optional: true,
      ...(os && os !== "wasm32" ? { os: [os] } : {}),
    };
    console.log("+", name, version, os, cpu);
    n++;
  }
lock.packages = Object.fromEntries(Object.entries(P).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${n} entries added`);
