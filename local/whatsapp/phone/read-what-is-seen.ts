import { server } from "./server";
import { store } from "./store";

/** Marks messages read when their conversation is on screen, and only then. */
export function readWhatIsSeen(): void {
  let asking = false;
  const look = async () => {
    const { instance, phone, thread } = store.get();
    const isNew = thread.some((one) => one.from === "shop" && one.status === "delivered");
    if (!instance || !phone || !isNew || asking || !isThreadSeen()) return;
    asking = true;
    await server.read(instance.name, phone).finally(() => {
      asking = false;
    });
  };
  store.listen(() => void look());
  document.addEventListener("visibilitychange", () => void look());
  window.addEventListener("resize", () => void look());
}

// On a narrow screen the list may cover the thread.
function isThreadSeen(): boolean {
  const thread = document.querySelector(".panel-thread");
  return (
    document.visibilityState === "visible" && thread instanceof HTMLElement && thread.offsetParent !== null
  );
}
