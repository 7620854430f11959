// C.UTF-8 is a glibc name; elsewhere plain C does, because ICU decides order and case in our clusters.
export const postgresLocale = process.platform === "linux" ? "C.UTF-8" : "C";

/** What initdb and postgres see of our environment: nothing that could move the cluster or its clock. */
export const postgresEnv: NodeJS.ProcessEnv = {
  // Next.js' types say every environment has it; Postgres does not care.
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env.PATH,
  LC_ALL: postgresLocale,
  TZ: "UTC",
  HOME: "/",
};
