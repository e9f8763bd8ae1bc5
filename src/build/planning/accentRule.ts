import { grounds } from "../../model/grounds.ts";
import { readableColour } from "../../text/readableColour.ts";

/** The rule that gives a publication its own colour on screens; on paper all is black. */
export const accentRule = (accent: string): string => {
  const dark = readableColour(accent.toLowerCase(), grounds.dark.tint);
  return `@media screen{:root{--accent:light-dark(${accent.toLowerCase()},${dark})}}`;
};
