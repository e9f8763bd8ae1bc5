import { contrast } from "./contrast.ts";

/** What texts of every size need. https://www.w3.org/TR/WCAG22/#contrast-minimum */
const enough = 4.5;

const steps = 50;

const hex = (value: number): string => Math.round(value).toString(16).padStart(2, "0");

const mixed = (colour: string, end: "#000000" | "#ffffff", share: number): string => {
  const parts = [1, 3, 5].map((at) => {
    const [from, to] = [colour, end].map((one) => Number.parseInt(one.slice(at, at + 2), 16));
    return hex((from ?? 0) * (1 - share) + (to ?? 0) * share);
  });
  return `#${parts.join("")}`;
};

/**
 * A colour that can be read on a ground: itself where it can, or else mixed with as little black or white as will do.
 * @example readableColour("#8e1b17", "#f5efe2") // "#8e1b17"
 */
export const readableColour = (colour: string, ground: string): string => {
  const end = contrast("#000000", ground) > contrast("#ffffff", ground) ? "#000000" : "#ffffff";
  for (let step = 0; step < steps; step += 1) {
    const mix = mixed(colour, end, step / steps);
    if (contrast(mix, ground) >= enough) return mix;
  }
  return end;
};
