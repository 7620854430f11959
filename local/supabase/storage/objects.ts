import type { HttpAnswer } from "@/local/supabase/http-exchange";
import { copyObject, moveObject, removeObjects } from "./change-objects";
import { listObjects } from "./list-objects";
import { describeObject, downloadObject, downloadPublic, downloadSigned } from "./read-objects";
import { signUrls } from "./sign-urls";
import type { StorageCall, StorageContext } from "./storage-call";
import { StorageError } from "./storage-error";
import { uploadObject } from "./upload-object";

/** `/object/…`: the word after `object` is an action, or else the bucket of a plain read or write. */
export function answerObject(context: StorageContext, call: StorageCall): Promise<HttpAnswer> {
  const [, first = "", bucket = "", ...rest] = call.segments;
  const name = rest.join("/");
  const method = call.request.method === "HEAD" ? "GET" : call.request.method;
  switch (`${method} ${first}`) {
    case "GET public":
      return downloadPublic(context, call, bucket, name);
    case "GET sign":
      return downloadSigned(context, call, bucket, name);
    case "POST sign":
      return signUrls(context, call, bucket, name);
    case "POST list":
      return listObjects(call, bucket);
    case "POST move":
      return moveObject(call);
    case "POST copy":
      return copyObject(call);
    case "GET info":
      return describeObject(call, bucket, name);
    case "GET authenticated":
      return downloadObject(call, bucket, name);
    default:
      return answerPlain(context, call, method, first);
  }
}

function answerPlain(context: StorageContext, call: StorageCall, method: string, bucket: string) {
  const name = call.segments.slice(2).join("/");
  if (method === "GET") return downloadObject(call, bucket, name);
  if (method === "POST" || method === "PUT") return uploadObject(context, call, bucket, name);
  if (method === "DELETE" && name === "") return removeObjects(call, bucket);
  throw new StorageError(404, "not_found", `Not in the local storage: ${method} ${call.request.path}`);
}
