import { element, fill } from "@/local/browser/element";
import { icon } from "@/local/browser/icon";
import { actions } from "./actions";
import { type Recording, startRecording } from "./recorder";
import { sendVoice } from "./send-file";
import { minutesAndSeconds } from "./times";
import { toast } from "./toast";

/** Starts a voice note; while it runs, `bar` shows its length, a way to send it and a way to drop it. */
export function recordButton(bar: HTMLElement): HTMLButtonElement {
  const start = async () => {
    const usual = [...bar.childNodes];
    try {
      const recording = await startRecording();
      void actions.presence("recording");
      showRecording(bar, recording, () => fill(bar, ...usual));
    } catch {
      toast("Sem acesso ao microfone. Dá para mandar um arquivo de áudio pelo +.");
    }
  };
  const label = { type: "button", class: "round-button", "aria-label": "Gravar áudio" };
  return element("button", { ...label, onclick: () => void start() }, icon("mic"));
}

function showRecording(bar: HTMLElement, recording: Recording, restore: () => void): void {
  const time = element("span", { class: "record-time", role: "timer" }, "0:00");
  const ticker = setInterval(() => fill(time, minutesAndSeconds(recording.seconds())), 250);
  const end = async (keep: boolean) => {
    clearInterval(ticker);
    const seconds = recording.seconds();
    const sound = await recording.stop();
    restore();
    void actions.presence("paused");
    if (keep && sound.size > 0) await sendVoice(sound, seconds);
  };
  const drop = element(
    "button",
    {
      type: "button",
      class: "icon-button danger",
      "aria-label": "Descartar gravação",
      onclick: () => void end(false),
    },
    icon("trash"),
  );
  const send = element(
    "button",
    { type: "button", class: "round-button", "aria-label": "Enviar gravação", onclick: () => void end(true) },
    icon("send"),
  );
  const wave = element("span", { class: "record-wave" }, ...Array.from({ length: 24 }, () => element("i")));
  fill(bar, drop, element("span", { class: "record-dot" }), time, wave, send);
  send.focus();
}
