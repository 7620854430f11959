const drawings = {
  back: ["M15 5l-7 7 7 7"],
  more: ["M12 5.5h.01M11.9 5.4h.2v.2h-.2z", "M11.9 11.9h.2v.2h-.2z", "M11.9 18.4h.2v.2h-.2z"],
  plus: ["M12 5v14", "M5 12h14"],
  send: ["M4.5 12h14", "M12.5 5.5l6.5 6.5-6.5 6.5"],
  mic: [
    "M12 4a2.5 2.5 0 0 1 2.5 2.5v5a2.5 2.5 0 0 1-5 0v-5A2.5 2.5 0 0 1 12 4z",
    "M6 11.5a6 6 0 0 0 12 0",
    "M12 17.5V21",
  ],
  reply: ["M9 7l-5 5 5 5", "M4.5 12H14a6 6 0 0 1 6 6v1"],
  copy: ["M9 9h10v11H9z", "M15 6V4H5v11h1"],
  edit: ["M5 19l1-4L16 5l3 3L9 18z", "M14 7l3 3"],
  trash: ["M5 7h14", "M9 7V4.5h6V7", "M7 7l1 12.5h8L17 7", "M10.5 10.5v6", "M13.5 10.5v6"],
  close: ["M6 6l12 12", "M18 6L6 18"],
  check: ["M5 12.5l4.5 4.5L19 7.5"],
  play: ["M8 5.5v13l10.5-6.5z"],
  pause: ["M8.5 6v12", "M15.5 6v12"],
  pin: [
    "M12 21c-4.5-4.5-6.5-7.8-6.5-10.8a6.5 6.5 0 0 1 13 0c0 3-2 6.3-6.5 10.8z",
    "M12 12.5a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6z",
  ],
  person: ["M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8z", "M4.5 20c.8-3.6 3.8-5.5 7.5-5.5s6.7 1.9 7.5 5.5"],
  image: ["M4 5h16v14H4z", "M4 16l4.5-4.5 4 4 2.5-2.5 5 5", "M15.5 9.5h.01"],
  file: ["M6 3.5h8l4 4v13H6z", "M14 3.5V8h4"],
  sound: ["M5 10v4", "M8.5 7v10", "M12 4.5v15", "M15.5 8v8", "M19 10.5v3"],
  sticker: [
    "M4.5 4.5h15v9l-6 6h-9z",
    "M13.5 19.5v-6h6",
    "M9 9.5h.01",
    "M14 9.5h.01",
    "M8.5 12.5c1 1.2 2.5 1.5 3.5 1.3",
  ],
  sun: [
    "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8z",
    "M12 3v2",
    "M12 19v2",
    "M3 12h2",
    "M19 12h2",
    "M5.6 5.6L7 7",
    "M17 17l1.4 1.4",
    "M5.6 18.4L7 17",
    "M17 7l1.4-1.4",
  ],
  moon: ["M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z"],
  system: ["M4 5h16v11H4z", "M9 20h6", "M12 16v4"],
  down: ["M6 9.5l6 6 6-6"],
  list: ["M9 6.5h11", "M9 12h11", "M9 17.5h11", "M4.5 6.5h.01", "M4.5 12h.01", "M4.5 17.5h.01"],
  phone: [
    "M6.5 4h3l1.5 4-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 4 1.5v3a2 2 0 0 1-2 2A15.5 15.5 0 0 1 4.5 6a2 2 0 0 1 2-2z",
  ],
  open: ["M13 5h6v6", "M19 5l-9 9", "M17 14v5H5V7h5"],
  store: [
    "M4 9.5L5.5 4.5h13L20 9.5",
    "M4 9.5a2.7 2.7 0 0 0 5.3 0 2.7 2.7 0 0 0 5.4 0 2.7 2.7 0 0 0 5.3 0",
    "M5.5 12.5V20h13v-7.5",
    "M10 20v-4.5h4V20",
  ],
  clock: ["M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17z", "M12 7v5.2l3.3 2"],
  key: ["M8 16.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8z", "M11.5 11.5L20 3.5", "M16 7.5l2.5 2.5"],
  download: ["M12 4v11", "M7 11l5 5 5-5", "M5 20h14"],
  smile: [
    "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17z",
    "M8.5 14c1.8 2.3 5.2 2.3 7 0",
    "M9 9.5h.01",
    "M15 9.5h.01",
  ],
  blocked: ["M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17z", "M6 6l12 12"],
} as const;

export type IconName = keyof typeof drawings;

const svg = "http://www.w3.org/2000/svg";

/** A line drawing in the colour of the text around it; hidden from screen readers, so its button needs a name. */
export function icon(name: IconName, size = 22): SVGSVGElement {
  const drawing = document.createElementNS(svg, "svg");
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("width", String(size));
  drawing.setAttribute("height", String(size));
  drawing.setAttribute("class", "icon");
  drawing.setAttribute("aria-hidden", "true");
  for (const line of drawings[name]) {
    const path = document.createElementNS(svg, "path");
    path.setAttribute("d", line);
    drawing.append(path);
  }
  return drawing;
}
