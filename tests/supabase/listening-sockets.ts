import { existsSync, readdirSync, readFileSync, readlinkSync } from "node:fs";

/** The local addresses (`127.0.0.1:5432`, IPv6 in hexadecimal) a process and its descendants listen on. */
export function listeningSockets(pid: number): string[] {
  const inodes = new Set(descendants(pid).flatMap(socketInodes));
  return ["/proc/net/tcp", "/proc/net/tcp6"].flatMap((file) => listening(file, inodes));
}

function descendants(pid: number): number[] {
  const children = readdirSync("/proc")
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
    .filter((candidate) => parentOf(candidate) === pid);
  return [pid, ...children.flatMap(descendants)];
}

function parentOf(pid: number): number {
  const file = `/proc/${pid}/status`;
  // Processes come and go while we look.
  const status = existsSync(file) ? readFileSync(file, "utf8") : "";
  return Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0);
}

function socketInodes(pid: number): string[] {
  const folder = `/proc/${pid}/fd`;
  return readdirSync(folder).flatMap((entry) => {
    const link = `${folder}/${entry}`;
    if (!existsSync(folder)) return [];
    return /^socket:\[(\d+)\]$/.exec(readLink(link))?.[1] ?? [];
  });
}

function readLink(link: string): string {
  try {
    return readlinkSync(link);
  } catch {
    // The descriptor was closed between the listing and the look, so it is not a listening socket.
    return "";
  }
}

const listenState = "0A";

function listening(file: string, inodes: Set<string>): string[] {
  const rows = readFileSync(file, "utf8").trim().split("\n").slice(1);
  return rows.flatMap((row) => {
    const [, address = "", , state, , , , , , inode = ""] = row.trim().split(/\s+/);
    return state === listenState && inodes.has(inode) ? [readable(address)] : [];
  });
}

/** The kernel writes an IPv4 address as four bytes in reverse, in hexadecimal. */
function readable(address: string): string {
  const [host = "", port = ""] = address.split(":");
  const bytes = Buffer.from(host, "hex").reverse();
  return `${bytes.length === 4 ? bytes.join(".") : host}:${Number.parseInt(port, 16)}`;
}
