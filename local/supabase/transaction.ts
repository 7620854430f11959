import type pg from "pg";

/** Runs `work` in one transaction on one connection; a throw rolls everything back. */
export async function inTransaction<Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const result = await work(client);
    await client.query("commit");
    client.release();
    return result;
  } catch (error) {
    // A connection that cannot even roll back is closed rather than given to the next caller.
    const broken = await client.query("rollback").then(
      () => false,
      () => true,
    );
    client.release(broken);
    throw error;
  }
}

/** Like inTransaction, but as the token's role: grants and row-level security apply as for PostgREST. */
export function asRole<Result>(
  pool: pg.Pool,
  claims: { role: string },
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  return inTransaction(pool, async (client) => {
    const settings = "select set_config('role', $1, true), set_config('request.jwt.claims', $2, true)";
    await client.query(settings, [claims.role, JSON.stringify(claims)]);
    return work(client);
  });
}
