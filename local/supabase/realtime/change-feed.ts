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
  let listener = await listen(postgresUrl, queue.run);
  let stopped = false;

  async function listenAgainWhenLost(): Promise<void> {
    await listener.lost;
    while (!stopped) {
      try {
        listener = await listen(postgresUrl, queue.run);
        if (stopped) await listener.end();
        await listener.lost;
      } catch (error) {
        console.error("[supabase realtime] the database cannot be listened to:", error);
        await sleep(retryMilliseconds);
      }
    }
  }

  const following = listenAgainWhenLost();
  return {
    stop: async () => {
      stopped = true;
      await listener.end();
      await following;
      await queue.idle();
    },
  };
}

/** Calls `onChange` for each notification, and once at the start for what was noted while nobody listened. */
async function listen(
  postgresUrl: string,
  onChange: () => void,
): Promise<{ lost: Promise<void>; end(): Promise<void> }> {
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
  const report = (error: unknown) => console.error("[supabase realtime]", error);
  return {
    run: () => {
      last = last.then(work).catch(report);
    },
    idle: () => last,
  };
}
