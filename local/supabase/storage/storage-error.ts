/** A refusal in the shape of Supabase Storage's, whose `statusCode` differs at times from the HTTP status. */
export class StorageError extends Error {
  constructor(
    readonly statusCode: number,
    readonly error: string,
    message: string,
  ) {
    super(message);
  }
}

export function objectNotFound(): StorageError {
  return new StorageError(400, "not_found", "Object not found");
}
