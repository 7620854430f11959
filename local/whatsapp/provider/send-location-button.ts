import { z } from "zod";
import type { Answer } from "@/local/http/answer";
import { parseBody } from "@/local/http/router";
import type { InstanceCall } from "./provider-routes";
import { send, sendFields } from "./send";

const bodySchema = z.object({ ...sendFields, text: z.string().min(1) });

/** Asks the customer for a location. */
export function sendLocationButton(call: InstanceCall): Promise<Answer> {
  const body = parseBody(bodySchema, call.call.body, "Missing required fields or invalid coordinates");
  return send(call, {
    body,
    content: { kind: "locationRequest", text: body.text },
    sendFunction: "location-button",
    response: { status: "success", message: "Location sent successfully" },
  });
}
