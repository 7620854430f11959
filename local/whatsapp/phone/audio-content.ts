import { element, fill } from "@/local/browser/element";
import { icon } from "@/local/browser/icon";
import type { Media } from "@/local/whatsapp/model/content";
import { fileAddress } from "./file-address";
import { minutesAndSeconds } from "./times";

const barCount = 34;

/** A voice note: play, a track to seek on, and how long it is. */
export function audioContent(media: Media, seconds: number): HTMLElement {
  // Made on the first play: a thread of fifty voice notes should not fetch fifty files.
  let audio: HTMLAudioElement | null = null;
  const time = element("span", { class: "audio-time" }, minutesAndSeconds(seconds));
  const track = bars(media.id);
  const seek = element("input", {
    type: "range",
    class: "audio-seek",
    min: 0,
    max: 1,
    step: 0.01,
    value: 0,
    "aria-label": "Posição no áudio",
  });
  const button = element("button", { type: "button", class: "audio-button" });
  const lengthOf = (one: HTMLAudioElement) => (Number.isFinite(one.duration) ? one.duration : seconds) || 1;

  const show = () => {
    const isPlaying = audio !== null && !audio.paused;
    fill(button, icon(isPlaying ? "pause" : "play", 24));
    button.setAttribute("aria-label", isPlaying ? "Pausar áudio" : "Tocar áudio");
    const part = audio === null ? 0 : audio.currentTime / lengthOf(audio);
    seek.value = String(part);
    for (const [index, bar] of [...track.children].entries())
      bar.classList.toggle("played", index / barCount < part);
    time.textContent = minutesAndSeconds(audio !== null && part > 0 ? audio.currentTime : seconds);
  };
  const load = () => {
    if (audio !== null) return audio;
    audio = new Audio(fileAddress(media));
    for (const event of ["play", "pause", "timeupdate", "ended"]) audio.addEventListener(event, show);
    return audio;
  };
  button.addEventListener("click", () => void toggle(load()));
  seek.addEventListener("input", () => {
    const loaded = load();
    loaded.currentTime = Number(seek.value) * lengthOf(loaded);
  });
  show();
  return element(
    "div",
    { class: "audio" },
    button,
    element("div", { class: "audio-track" }, track, seek),
    time,
  );
}

async function toggle(audio: HTMLAudioElement): Promise<void> {
  if (audio.paused) await audio.play();
  else audio.pause();
}

// Not the real sound: a shape of its own for each note, the same each time it is drawn.
function bars(id: string): HTMLElement {
  const track = element("span", { class: "audio-bars", "aria-hidden": "true" });
  for (let index = 0; index < barCount; index++) {
    const digit = Number.parseInt(id.charAt(index % id.length) || "7", 16);
    const bar = element("i");
    bar.style.setProperty("--height", `${22 + digit * 5}%`);
    track.append(bar);
  }
  return track;
}
