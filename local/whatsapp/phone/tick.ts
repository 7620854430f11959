import type { MessageView } from "@/local/whatsapp/phone-api/message-view";

const svg = "http://www.w3.org/2000/svg";

const names: Record<MessageView["status"], string> = {
  pending: "Enviando",
  sent: "Enviada",
  delivered: "Entregue",
  read: "Lida",
  played: "Ouvida",
};

/** How far a message has come: a clock, one tick, two ticks, two coloured ticks. */
export function tick(status: MessageView["status"]): SVGSVGElement {
  const drawing = document.createElementNS(svg, "svg");
  drawing.setAttribute("viewBox", "0 0 20 12");
  drawing.setAttribute("class", `tick ${status}`);
  drawing.setAttribute("role", "img");
  drawing.setAttribute("aria-label", names[status]);
  for (const line of linesOf(status)) {
    const path = document.createElementNS(svg, "path");
    path.setAttribute("d", line);
    drawing.append(path);
  }
  return drawing;
}

function linesOf(status: MessageView["status"]): string[] {
  if (status === "pending") return ["M13 1.500a4.500 4.500 0 1 0 .01 0", "M13 3.500v2.700l1.800 1"];
  const first = "M5.500 6.500 9 10l7.500-8.500";
  return status === "sent" ? [first] : ["M1.500 6.500 5 10l7.500-8.500", "M9.500 10l7.500-8.500"];
}
