import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

type Row = Record<string, unknown>;

/** One change of a published table, as realtime.sql notes it. */
export type Change = {
  schema: string;
  table: string;
  type: "INSERT" | "UPDATE" | "DELETE";
  record: Row | null;
  old_record: Row | null;
  primary_key: string[];
  columns: { name: string; type: string }[];
  commit_timestamp: string;
};

type Listener = {
  /** Resolves when the connection is gone. */
  lost: Promise<void>;
  end(): Promise<void>;
};

const retryMilliseconds = 250;

/** Hands every committed change to `deliver`, one at a time, also across a lost database connection. */
export async function startChangeFeed(
  pool: pg.Pool,
  postgresUrl: string,
  deliver: (change: Change) => Promise<void>,
): Promise<{ stop(): Promise<void> }> {
  const queue = createQueue(async () => {
    for (const change of await takeChanges(pool)) await deliver(change);
  });
  const connect = () => listen(postgresUrl, queue.run);
  const stopping = new AbortController();
  const following = follow(await connect(), connect, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await following;
      await queue.idle();
    },
  };
}

/** Listens again whenever the connection was lost, until told to stop. */
async function follow(
  first: Listener,
  connect: () => Promise<Listener>,
  stopping: AbortSignal,
): Promise<void> {
  const stopped = once(stopping, "abort");
  let listener: Listener | null = first;
  while (!stopping.aborted) {
    await Promise.race([listener === null ? sleep(retryMilliseconds) : listener.lost, stopped]);
    if (!stopping.aborted) listener = await connect().catch(reportAs(null));
  }
  await listener?.end();
}

/** Calls `onChange` for each notification, and once at the start for what was noted while nobody listened. */
async function listen(postgresUrl: string, onChange: () => void): Promise<Listener> {
  const client = new pg.Client({ connectionString: postgresUrl });
  const lost = new Promise<void>((resolve) => {
    client.once("end", resolve);
    // Without this handler a lost connection would end the process.
    client.on("error", () => resolve());
  });
  client.on("notification", onChange);
  await client.connect();
  await client.query("listen realtime_changes");
  onChange();
  return { lost, end: () => client.end() };
}

async function takeChanges(pool: pg.Pool): Promise<Change[]> {
  const { rows } = await pool.query<{ change: Change }>(
    `with taken as (delete from realtime.changes returning id, change)
       select change from taken order by id`,
  );
  return rows.map(({ change }) => change);
}

/** Runs `work` again after the runs asked for before, so that changes keep their order. */
function createQueue(work: () => Promise<void>): { run(): void; idle(): Promise<void> } {
  let last: Promise<void> = Promise.resolve();
  return {
    run: () => {
      last = last.then(work).catch(reportAs(undefined));
    },
    idle: () => last,
  };
}

/** A fault here costs one attempt, never the feed: it is told, and the next attempt goes on. */
function reportAs<Value>(value: Value): (error: unknown) => Value {
  return (error) => {
    console.error("[supabase realtime]", error);
    return value;
  };
}
