import { z } from "zod";
import { type Answer, refuse } from "@/local/http/answer";
import { parseBody } from "@/local/http/router";
import type { Content, Media } from "@/local/whatsapp/model/content";
import { fileFrom } from "@/local/whatsapp/model/file-from";
import { buttonsFrom, optionsFrom, sectionsFrom } from "./menu-choices";
import type { InstanceCall } from "./provider-routes";
import { send, sendFields } from "./send";

const bodySchema = z.object({
  ...sendFields,
  type: z.enum(["button", "list", "poll"]),
  text: z.string().min(1),
  choices: z.array(z.string()).min(1),
  footerText: z.string().default(""),
  listButton: z.string().default("Ver opções"),
  selectableCount: z.coerce.number().int().positive().default(1),
  imageButton: z.string().optional(),
});

type Body = z.infer<typeof bodySchema>;

const refusal = "Missing required fields or invalid menu type";

/** Sends buttons, a list or a poll; `choices` are lines in the provider's small grammar. */
export async function sendMenu(call: InstanceCall): Promise<Answer> {
  const body = parseBody(bodySchema, call.call.body, refusal);
  const content = contentOf(body, await imageOf(call, body.imageButton));
  if (content === null) return refuse(400, refusal);
  return send(call, {
    body,
    content,
    sendFunction: "menu",
    response: { status: "success", message: "Menu sent successfully" },
  });
}

function contentOf(body: Body, image: Media | null): Content | null {
  const { text, footerText: footer, choices } = body;
  switch (body.type) {
    case "button": {
      const buttons = buttonsFrom(choices);
      return buttons && { kind: "buttons", text, footer, image, buttons };
    }
    case "list": {
      const sections = sectionsFrom(choices);
      return sections && { kind: "list", text, footer, buttonText: body.listButton, sections };
    }
    case "poll": {
      const options = optionsFrom(choices);
      return options && { kind: "poll", text, options, selectable: body.selectableCount };
    }
  }
}

async function imageOf({ gateway }: InstanceCall, file: string | undefined): Promise<Media | null> {
  if (file === undefined || file === "") return null;
  const found = await fileFrom(file, null);
  if (found.outcome !== "found") return null;
  return gateway.media.save(found.bytes, { mimetype: found.mimetype, width: null, height: null });
}
