/** A colour on light and on dark screens. */
export type Shades = Readonly<Record<"light" | "dark", string>>;

/** Returns the accent colour for light and for dark backgrounds. The dark one is lightened just until it is readable. */
export function accentShades(accent: string | undefined, darkGround: string = grounds.dark.tint): Shades {
  if (accent === undefined) return oxblood;
  const light = accent.toLowerCase();
  return { light, dark: readableColour(light, darkGround) };
}

/** The background colours of `layouts/styles/tokens.css`, the one with the least contrast last. */
export const grounds = {
  light: { paper: "#fdfbf6", tint: "#f5efe2" },
  dark: { paper: "#14130f", tint: "#211f19" },
} as const;

/** The default accent, as in `layouts/styles/tokens.css`. */
export const oxblood = { light: "#8e1b17", dark: "#f2917f" } as const;

/**
 * Returns the contrast ratio of two colours, from 1 to 21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 * @example contrast("#000000", "#ffffff") // 21
 */
export function contrast(one: string, other: string): number {
  const [first, second] = [luminance(one), luminance(other)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

function luminance(colour: string): number {
  return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
}

function channel(colour: string, offset: number): number {
  const part = Number.parseInt(colour.slice(offset, offset + 2), 16) / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

const mixSteps = 50;

/** The contrast that text of any size needs. https://www.w3.org/TR/WCAG22/#contrast-minimum */
const minContrast = 4.5;

/**
 * Returns the colour itself if it is readable on the background, otherwise its mix with the least black or
 * white that is.
 * @example readableColour("#8e1b17", "#f5efe2") // "#8e1b17"
 */
export function readableColour(colour: string, ground: string): string {
  const end = contrast("#000000", ground) > contrast("#ffffff", ground) ? "#000000" : "#ffffff";
  for (let step = 0; step < mixSteps; step += 1) {
    const mix = mixed(colour, end, step / mixSteps);
    if (contrast(mix, ground) >= minContrast) return mix;
  }
  return end;
}

function mixed(colour: string, end: "#000000" | "#ffffff", share: number): string {
  const parts = [1, 3, 5].map((offset) => {
    const [from, to] = [colour, end].map((one) => Number.parseInt(one.slice(offset, offset + 2), 16));
    return hex((from ?? 0) * (1 - share) + (to ?? 0) * share);
  });
  return `#${parts.join("")}`;
}

function hex(value: number): string {
  return Math.round(value).toString(16).padStart(2, "0");
}
