import { accentShades } from "../../model/accentShades.ts";

/** The rule that gives a publication its own colour on screens; on paper all is black. */
export const accentRule = (accent: string): string => {
  const { light, dark } = accentShades(accent);
  return `@media screen{:root{--accent:light-dark(${light},${dark})}}`;
};
