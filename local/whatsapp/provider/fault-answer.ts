import { type Answer, json, refuse } from "@/local/http/answer";
import type { SendFault } from "@/local/whatsapp/control/planned-fault";
import type { Gateway } from "@/local/whatsapp/gateway";

const policyBlockHours = 24;

/** What the application gets to see of a fault. */
export function faultAnswer(fault: SendFault["fault"], { now, pace }: Gateway): Answer {
  switch (fault) {
    case "http500":
      return refuse(500, "Failed to send message");
    case "http429":
      return refuse(429, "Rate limit exceeded");
    case "policyBlock463":
      return json(policyBlock(new Date(now() + policyBlockHours * 3_600_000)), 500);
    case "acceptThenTimeout":
    case "hang":
      return { kind: "silence", endsAfterMs: pace.hangMs };
  }
}

function policyBlock(until: Date): Record<string, unknown> {
  const said = "Your account is restricted from starting new chats.";
  const dito = "Sua conta está impedida de iniciar novas conversas.";
  return {
    error_source: "whatsapp_server",
    provider: "whatsapp",
    provider_code: 463,
    error_key: "WHATSAPP_REACHOUT_TIMELOCK",
    message: said,
    message_ptbr: dito,
    provider_message: said,
    provider_message_ptbr: dito,
    diagnostics_endpoint: "/instance/wa_messages_limits",
    details: {
      new_chat_message_capping: {},
      reachout_timelock: { active: true, until: until.toISOString().replace(/\.\d+Z$/, "Z") },
    },
  };
}
