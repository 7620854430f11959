import { element } from "@/local/browser/element";
import { applyTheme, storedTheme } from "@/local/browser/theme";
import { takeThemeFromFrame } from "@/local/browser/theme-from-frame";
import { customersPanel } from "./customers-panel";
import { keepUp } from "./keep-up";
import { openShop } from "./open-shop";
import { keepPlaceInAddress, placeInAddress } from "./place-in-address";
import { readWhatIsSeen } from "./read-what-is-seen";
import { server } from "./server";
import { statusBar } from "./status-bar";
import { store } from "./store";
import { threadPanel } from "./thread-panel";
import { setNow } from "./times";

applyTheme(storedTheme());
takeThemeFromFrame();
draw();
await start();

function draw(): void {
  const screen = element("div", { class: "device-screen" }, statusBar(), threadPanel());
  const desk = document.getElementById("desk");
  desk?.append(customersPanel(), element("div", { class: "device" }, screen));
  store.listen(({ view }) => desk?.setAttribute("data-view", view));
}

/** Waits for the first shop: the stack may still be starting when the page opens. */
async function start(): Promise<void> {
  const retryMs = 1_000;
  const { nowMs, instances } = await server.instances();
  setNow(nowMs);
  const wanted = placeInAddress();
  const first = instances.find((one) => one.name === wanted.instance) ?? instances[0];
  if (!first) {
    setTimeout(() => void start(), retryMs);
    return;
  }
  store.set({ instances, phone: wanted.phone });
  await openShop(first.name);
  keepPlaceInAddress();
  readWhatIsSeen();
  keepUp();
}
