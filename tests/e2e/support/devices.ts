/** What the panel is used on. */
export const DEVICES = [
  { device: "a telephone", viewport: { width: 390, height: 844 } },
  { device: "a wide screen", viewport: { width: 1280, height: 800 } },
];
