import { store } from "./store";

export type Place = { instance: string | null; phone: string | null };

/** The shop and the customer named by the address, as `#/loja/5511999990001`. */
export function placeInAddress(): Place {
  const [, instance = "", phone = ""] = decodeURIComponent(location.hash).split("/");
  return { instance: instance || null, phone: phone || null };
}

/** Keeps the address at what is shown, without a step in the history for each look at another customer. */
export function keepPlaceInAddress(): void {
  store.listen(({ instance, phone }) => {
    if (instance && phone) history.replaceState(null, "", `#/${encodeURIComponent(instance.name)}/${phone}`);
  });
}
