export const TELEPHONE = { device: "a telephone", viewport: { width: 390, height: 844 } } as const;
export const WIDE_SCREEN = { device: "a wide screen", viewport: { width: 1280, height: 800 } } as const;

/** What the panel is used on. */
export const DEVICES = [TELEPHONE, WIDE_SCREEN];
