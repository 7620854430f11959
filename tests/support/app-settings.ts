/** Settings with which the app's own code runs in a unit test: nobody listens at any of the addresses. */
export const APP_SETTINGS = {
  SUPABASE_URL: "http://127.0.0.1:9",
  SUPABASE_KEY: "sb_secret_0123456789abcdef",
  NEXT_PUBLIC_SUPABASE_URL: "http://127.0.0.1:9",
  NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY: "sb_publishable_0123456789",
  WEBHOOK_SECRET: "wh-0123456789abcdef",
  CRON_SECRET: "cr-0123456789abcdef",
  CRED_ENCRYPTION_KEY: "cw_0x689RpI-jtRR7oE8h_eQsKImvJapLeSbXpwF4e4=",
};
