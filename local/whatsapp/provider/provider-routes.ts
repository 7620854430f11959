import type { Answer } from "@/local/http/answer";
import { refuse, whole } from "@/local/http/answer";
import { RequestError } from "@/local/http/request-error";
import { type Call, param, type Route } from "@/local/http/router";
import type { Gateway } from "@/local/whatsapp/gateway";
import type { Instance } from "@/local/whatsapp/model/instance";
import { checkNumbers, readChat } from "./chat-routes";
import { downloadMedia } from "./download-media";
import { findMessages } from "./find-messages";
import { connectInstance, disconnectInstance, instanceStatus } from "./instance-routes";
import { deleteSent, editSent, markRead, reactTo, showPresence } from "./message-routes";
import { sendLocationButton } from "./send-location-button";
import { sendMedia } from "./send-media";
import { sendMenu } from "./send-menu";
import { sendText } from "./send-text";
import { configureWebhook, listWebhookErrors, listWebhooks } from "./webhook-routes";

/** A call whose token is an instance's. */
export type InstanceCall = { gateway: Gateway; instance: Instance; call: Call };
type Handle = (call: InstanceCall) => Answer | Promise<Answer>;

/** The provider's REST API, in its own words and with its own errors. */
export function providerRoutes(gateway: Gateway): Route[] {
  const routes: [Route["method"], string, Handle][] = [
    ["POST", "/send/text", sendText],
    ["POST", "/send/media", sendMedia],
    ["POST", "/send/menu", sendMenu],
    ["POST", "/send/location-button", sendLocationButton],
    ["POST", "/message/download", downloadMedia],
    ["POST", "/message/presence", showPresence],
    ["POST", "/message/markread", markRead],
    ["POST", "/message/find", findMessages],
    ["POST", "/message/react", reactTo],
    ["POST", "/message/edit", editSent],
    ["POST", "/message/delete", deleteSent],
    ["POST", "/chat/check", checkNumbers],
    ["POST", "/chat/read", readChat],
    ["GET", "/instance/status", instanceStatus],
    ["POST", "/instance/connect", connectInstance],
    ["POST", "/instance/disconnect", disconnectInstance],
    ["GET", "/webhook", listWebhooks],
    ["POST", "/webhook", configureWebhook],
    ["GET", "/webhook/errors", listWebhookErrors],
  ];
  return [
    ...routes.map(([method, path, handle]) => withInstance(gateway, method, path, handle)),
    fileRoute(gateway),
  ];
}

function withInstance(gateway: Gateway, method: Route["method"], path: string, handle: Handle): Route {
  return {
    method,
    path,
    handle: async (call) => {
      const { token } = call.headers;
      const instance = typeof token === "string" ? gateway.instances.byToken(token) : null;
      if (!instance) return refuse(401, "Invalid token");
      const answer = await answerTo({ gateway, instance, call }, handle);
      const status = answer.kind === "whole" ? answer.status : null;
      const { body } = call;
      gateway.requests.add({ atMs: gateway.now(), instance: instance.name, method, path, body, status });
      return answer;
    },
  };
}

// Refusals are logged too, so the error becomes its answer here rather than in the server.
async function answerTo(call: InstanceCall, handle: Handle): Promise<Answer> {
  try {
    return await handle(call);
  } catch (error) {
    if (error instanceof RequestError) return refuse(error.status, error.message);
    throw error;
  }
}

// What `/message/download` links to: public, as on the real server.
function fileRoute(gateway: Gateway): Route {
  return {
    method: "GET",
    path: "/files/:id",
    handle: (call) => {
      const id = param(call, "id");
      const bytes = gateway.media.read(id);
      if (bytes === null) return refuse(404, "File not found");
      // The bytes are whatever somebody uploaded: only what plays is named, and nothing in them may run.
      const type = /^(image|audio|video)\/[\w.+-]+$/.exec(call.query.get("type")?.split(";")[0] ?? "")?.[0];
      return whole(200, type ?? "application/octet-stream", bytes, {
        "content-security-policy": "default-src 'none'; sandbox",
        "x-content-type-options": "nosniff",
        "cache-control": "private, max-age=86400",
      });
    },
  };
}
