/** A refusal in the shape of Supabase Auth's: the client library reads `code`, never the message. */
export class AuthError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** Further fields of the answer, such as `weak_password`. */
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
  }
}
