/**
 * Names of the system we replace that mean something else here. Those that would be dangerous to ignore stop the boot;
 * the others are said once, at start. docs/settings.md is the whole table.
 */
type Source = Readonly<Record<string, string | undefined>>;
type Said = readonly (readonly [name: string, reason: string])[];

/** Settings whose owner would believe in something that does not happen: the boot stops. */
export function refusedSettings(source: Source): Said {
  return Object.entries(REFUSED)
    .filter(([name, { when }]) => when(source[name]))
    .map(([name, { reason }]) => [name, reason]);
}

/** Settings that are set and do nothing. */
export function idleSettings(source: Source): Said {
  return Object.entries(IDLE).filter(([name]) => source[name] !== undefined && source[name] !== "");
}

const isSet = (value: string | undefined) => value !== undefined && value !== "";
const isOn = (value: string | undefined) => isSet(value) && value !== "0" && value !== "false";

const REFUSED: Readonly<
  Record<string, { readonly when: (value: string | undefined) => boolean; readonly reason: string }>
> = {
  ALLOW_QUERY_TOKEN_AUTH: {
    when: isOn,
    reason:
      "is not supported: only the webhook takes its secret in the address, routines want a bearer token; remove it",
  },
  ALLOW_SELF_TEST: {
    when: isOn,
    reason: "is not supported: the shop's own number is never answered; remove it",
  },
  ADMIN_USER: { when: isSet, reason: "is not supported: people sign in by their own account; remove it" },
  ADMIN_PASS: { when: isSet, reason: "is not supported: people sign in by their own account; remove it" },
};

const IDLE: Readonly<Record<string, string>> = {
  CACHE_INVALIDATE_URL: "does nothing: a changed menu is read at once, there is no cache to empty",
  CACHE_PREFIX: "does nothing: nothing is shared under a prefix",
  ALLOW_ABANDONED_CLEANUP_WITHOUT_REDIS: "does nothing: routines need no Redis",
  MAX_HISTORICO: "does nothing: the state of a conversation is a form, not its history",
  MAX_ABANDONED_SWEEP: "does nothing: a routine goes through everybody who is due",
  MAX_STATE_RESET_SWEEP: "does nothing: a routine goes through everybody who is due",
  MAX_AVALIACAO_SWEEP: "does nothing: a routine goes through everybody who is due",
  SUPABASE_TIMEOUT_SECONDS: "does nothing: the database ends what takes too long",
  GROQ_TIMEOUT_SECONDS: "is GROQ_TIMEOUT_MS here, in milliseconds",
  GROQ_MAX_CONCURRENCY: "is GROQ_RPM and GROQ_TPM here, shared fairly among restaurantes",
  SEND_MAX_CONCURRENCY: "does nothing: messages of one conversation go out one by one",
  DB_MAX_CONCURRENCY: "does nothing: a turn asks the database twice",
  DEBUG_WEBHOOK: "does nothing: what customers write is never in a log; LOG_LEVEL=debug says more",
  INTENT_ROUTER_ENABLED: "does nothing: there is one understanding, parser first",
  INTENT_ROUTER_MODEL: "is GROQ_MODELS here",
  SLOT_FILLING_MODEL: "is GROQ_MODELS here",
  NORMALIZE_TEXT_MODEL: "is GROQ_MODELS here",
  SLOT_FILLING_ENABLED: "does nothing: without GROQ_API_KEY no model is asked",
  NORMALIZE_TEXT_ENABLED: "does nothing: without GROQ_API_KEY no model is asked",
  NORMALIZE_TEXT_FOR_AUDIO: "does nothing: without GROQ_API_KEY no model is asked",
  NORMALIZE_TEXT_FOR_CONFUSING: "does nothing: without GROQ_API_KEY no model is asked",
  ENFORCE_COUNTRY_PREFIX: "does nothing: the gateway says who wrote, no number is guessed",
  APP_VERSION: "does nothing: the platform knows its deployment",
  LOG_DIR: "does nothing: logs go to the standard output",
};
