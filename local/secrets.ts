import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const schema = z.object({
  WEBHOOK_SECRET: z.string(),
  CRON_SECRET: z.string(),
  CRED_ENCRYPTION_KEY: z.string(),
  MP_WEBHOOK_TOKEN: z.string(),
});

/** The app's own secrets on this machine: made at random once per data folder, readable by its owner alone. */
export function loadSecrets(dataDir: string): z.output<typeof schema> {
  const file = path.join(dataDir, "secrets.json");
  const kept = existsSync(file) ? schema.partial().parse(JSON.parse(readFileSync(file, "utf8"))) : {};
  const secrets = {
    WEBHOOK_SECRET: randomBytes(24).toString("hex"),
    CRON_SECRET: randomBytes(24).toString("hex"),
    CRED_ENCRYPTION_KEY: `${randomBytes(32).toString("base64url")}=`,
    MP_WEBHOOK_TOKEN: randomBytes(24).toString("hex"),
    ...kept,
  };
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}
