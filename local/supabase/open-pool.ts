import pg from "pg";

/** A few connections, which the server may close without ending this process. */
export function openPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 5 });
  // Without a handler, an idle connection closed by the server would end the whole process.
  pool.on("error", (error) => {
    // A pool being closed drops its connections without waiting, so Postgres may still say goodbye to them.
    if (!pool.ending) console.error("[supabase] an idle connection was lost:", error.message);
  });
  return pool;
}
