import { element, fill } from "@/local/browser/element";
import { icon } from "@/local/browser/icon";

type Reading = { now: string; offsetMs: number };

const refreshMs = 10_000;

const shown = new Intl.DateTimeFormat("pt-BR", {
  timeZone: "America/Sao_Paulo",
  weekday: "short",
  hour: "2-digit",
  minute: "2-digit",
});

/** The local clock: what time the shop and its customers believe it is, and buttons that let time pass. */
export function clockControl(clockUrl: string): HTMLElement {
  const time = element("strong", { class: "clock-time" }, "--:--");
  const ahead = element("small", { class: "clock-ahead" });
  let aheadMs = 0;

  const show = () => {
    time.textContent = shown.format(Date.now() + aheadMs).replace(".,", ",");
    ahead.textContent = aheadMs === 0 ? "hora certa" : `adiantado ${duration(aheadMs)}`;
    now.disabled = aheadMs === 0;
  };
  const take = async (reading: Promise<Reading | null>) => {
    const read = await reading;
    if (read === null) ahead.textContent = "relógio sem resposta";
    else {
      aheadMs = read.offsetMs;
      show();
    }
  };
  const advance = (minutes: number) => () => void take(ask(`${clockUrl}/clock/advance`, { minutes }));
  const now = clockButton(
    "agora",
    "Voltar à hora certa",
    () => void take(ask(`${clockUrl}/clock/reset`, {})),
  );
  const buttons = [
    clockButton("+10 min", "Adiantar 10 minutos", advance(10)),
    clockButton("+1 h", "Adiantar 1 hora", advance(60)),
    now,
  ];
  void take(ask(`${clockUrl}/clock`));
  setInterval(() => void take(ask(`${clockUrl}/clock`)), refreshMs);

  const face = element(
    "div",
    { class: "clock-face", role: "status" },
    icon("clock", 20),
    element("span", {}, time, ahead),
  );
  return element("div", { class: "clock" }, face, element("div", { class: "clock-buttons" }, ...buttons));
}

function clockButton(label: string, title: string, onclick: () => void): HTMLButtonElement {
  const button = element("button", { type: "button", class: "clock-button", title, onclick });
  fill(button, label);
  return button;
}

/** Null when the clock does not answer: the page keeps the time it knows and says so. */
async function ask(url: string, body?: unknown): Promise<Reading | null> {
  const headers = { "content-type": "application/json" };
  const post = { method: "POST", headers, body: JSON.stringify(body) };
  try {
    const response = await fetch(url, body === undefined ? {} : post);
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

// 2 d 3 h 15 min, without the parts that are nothing.
function duration(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  const parts = [
    [Math.floor(minutes / 1_440), "d"],
    [Math.floor((minutes % 1_440) / 60), "h"],
    [minutes % 60, "min"],
  ] as const;
  return parts.flatMap(([count, unit]) => (count > 0 ? [`${count} ${unit}`] : [])).join(" ");
}
