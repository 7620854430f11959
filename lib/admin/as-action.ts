import { headers } from "next/headers";
import { inRequest, requestContextOf } from "@/lib/request-context";

/** Runs a server action as part of the request that called it, so that its log lines carry that id. */
export async function asAction<T>(work: () => Promise<T>): Promise<T> {
  return inRequest(requestContextOf(await headersOfRequest()), work);
}

/** A test calls an action without any request. */
async function headersOfRequest(): Promise<Pick<Headers, "get">> {
  try {
    return await headers();
  } catch {
    return new Headers();
  }
}
