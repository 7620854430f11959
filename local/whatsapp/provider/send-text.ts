import { z } from "zod";
import type { Answer } from "@/local/http/answer";
import { parseBody } from "@/local/http/router";
import type { InstanceCall } from "./provider-routes";
import { send, sendFields } from "./send";

const bodySchema = z.object({ ...sendFields, text: z.string().min(1) });

export function sendText(call: InstanceCall): Promise<Answer> {
  const body = parseBody(bodySchema, call.call.body, "Missing number or text");
  return send(call, {
    body,
    content: { kind: "text", text: body.text, extended: true },
    sendFunction: "text",
    response: { status: "success", message: "Message sent successfully" },
  });
}
