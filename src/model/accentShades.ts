import { readableColour } from "../text/readableColour.ts";
import { grounds } from "./grounds.ts";
import { oxblood } from "./oxblood.ts";

/** A publication's accent on light ground, and on dark, for which it is lightened as far as it must be. */
export const accentShades = (accent: string | undefined): Readonly<Record<"light" | "dark", string>> => {
  if (accent === undefined) return oxblood;
  const light = accent.toLowerCase();
  return { light, dark: readableColour(light, grounds.dark.tint) };
};
