import { element } from "@/local/browser/element";
import { icon } from "@/local/browser/icon";
import { actions } from "./actions";
import { openSheet } from "./sheet";
import { toast } from "./toast";

type Place = { name: string; address: string; latitude: number; longitude: number };

// Places a delivery could go to; the last is too far for any.
const places: readonly Place[] = [
  {
    name: "Casa",
    address: "Rua Barão de Jaguara, 1200, Centro, Campinas",
    latitude: -22.90453,
    longitude: -47.06113,
  },
  {
    name: "Trabalho",
    address: "Av. José de Souza Campos, 900, Cambuí, Campinas",
    latitude: -22.89385,
    longitude: -47.04871,
  },
  {
    name: "Avenida Paulista",
    address: "Av. Paulista, 1578, São Paulo",
    latitude: -23.5614,
    longitude: -46.6559,
  },
];

/** Chooses a place to send: one of the ready ones, or where this device is. */
export function openLocationSheet(): void {
  openSheet("Enviar localização", (close) => {
    const send = (place: Omit<Place, "name" | "address"> & Partial<Place>) => {
      close();
      void actions.send({ kind: "location", ...place });
    };
    const rows = places.map((place) => row(place.name, place.address, () => send(place)));
    const here = row("Onde estou agora", "Usa a localização deste aparelho", () => locate(send));
    return [element("ul", { class: "plain-list" }, ...rows, here)];
  });
}

function row(title: string, detail: string, choose: () => void): HTMLElement {
  const words = element(
    "span",
    { class: "card-words" },
    element("strong", {}, title),
    element("small", {}, detail),
  );
  const button = { type: "button", class: "list-row", onclick: choose };
  return element(
    "li",
    {},
    element("button", button, element("span", { class: "card-icon" }, icon("pin")), words),
  );
}

function locate(send: (place: { latitude: number; longitude: number }) => void): void {
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => send({ latitude: coords.latitude, longitude: coords.longitude }),
    () => toast("O navegador não informou onde você está."),
  );
}
