/** What a hosted project sets in its dashboard. E-mail addresses count as confirmed at sign-up. */
export const authSettings = {
  minPasswordLength: 6,
  accessTokenSeconds: 3600,
  mailTokenSeconds: 3600,
  /** A refresh token already used still works this long: two tabs, or two requests of one page, may race. */
  refreshReuseSeconds: 10,
  /** Where links in mails lead when the request names no place. */
  siteUrl: "http://localhost:3000",
};
