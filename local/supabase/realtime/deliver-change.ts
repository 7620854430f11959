import pg from "pg";
import type { Claims } from "@/local/supabase/tokens";
import { asRole } from "@/local/supabase/transaction";
import type { Change } from "./change-feed";
import { concerns, passesFilter } from "./change-filter";
import type { Channels, Member } from "./channels";

/** Sends a change to the members who asked for it and may see it: row-level security and grants decide. */
export async function deliverChange(pool: pg.Pool, channels: Channels, change: Change): Promise<void> {
  for (const member of channels.members()) {
    try {
      await deliverTo(pool, member, change);
    } catch (error) {
      // One member's trouble must not cost the others the event.
      console.error("[supabase realtime]", error);
    }
  }
}

async function deliverTo(pool: pg.Pool, member: Member, change: Change): Promise<void> {
  const concerned = member.subscriptions.filter((subscription) => concerns(subscription, change));
  const wanted = concerned.filter(({ filter }) => passesFilter(filter, rowOf(change)));
  if (wanted.length === 0) return;
  const visible = await visibleTo(pool, member.claims, change);
  if (visible === null) return;
  // Again, on what the member sees: a filter must not tell it the value of a column it cannot read.
  const ids = wanted.filter(({ filter }) => passesFilter(filter, rowOf(visible))).map(({ id }) => id);
  if (ids.length === 0) return;
  const { primary_key: _, ...data } = visible;
  member.send("postgres_changes", { ids, data: { ...data, errors: null } });
}

function rowOf({ record, old_record }: Change) {
  return record ?? old_record;
}

/** The change reduced to the columns these claims may read, or null when they may not see the row. */
async function visibleTo(pool: pg.Pool, claims: Claims, change: Change): Promise<Change | null> {
  try {
    return await asRole(pool, claims, async (client) => {
      const readable = await readableColumns(client, change);
      if (readable.length === 0 || !(await seesRow(client, change))) return null;
      return reduceTo(readable, change);
    });
  } catch (error) {
    // No right to the table at all is an answer, not a fault.
    if (error instanceof pg.DatabaseError && error.code === "42501") return null;
    throw error;
  }
}

async function readableColumns(client: pg.PoolClient, change: Change): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and not attisdropped
         and has_column_privilege(attrelid, attnum, 'select')`,
    [tableName(change)],
  );
  return rows.map(({ name }) => name);
}

/** A deleted row can no longer be checked; as in the hosted service, its key alone is sent to all who asked. */
async function seesRow(client: pg.PoolClient, change: Change): Promise<boolean> {
  const { record, primary_key: key } = change;
  if (record === null) return true;
  if (key.length === 0) return false;
  const isSameRow = key.map((column, index) => `${pg.escapeIdentifier(column)}::text = $${index + 1}`);
  const { rowCount } = await client.query(
    `select 1 from ${tableName(change)} where ${isSameRow.join(" and ")}`,
    key.map((column) => String(record[column])),
  );
  return rowCount === 1;
}

function tableName({ schema, table }: Change): string {
  return `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(table)}`;
}

function reduceTo(readable: string[], change: Change): Change {
  const reduce = (row: Record<string, unknown> | null) =>
    row && Object.fromEntries(Object.entries(row).filter(([column]) => readable.includes(column)));
  return {
    ...change,
    record: reduce(change.record),
    old_record: reduce(change.old_record),
    columns: change.columns.filter(({ name }) => readable.includes(name)),
  };
}
