import { join } from "node:path";
import { fallbackRules } from "../../src/assets/fallback-fonts.ts";
import type { FontFace } from "../../src/assets/font-faces.ts";
import { localFonts } from "../../src/assets/local-fonts.ts";
import { type Cut, cuts, fileName } from "./cuts.ts";

const about = `/*
 * Newsreader in its own cuts with faces for Arabic and Hebrew, and what stands in for it until it has come. Made by \`npm run fonts\`.
 * A text is shown at once and set anew when its font arrives. The fonts that stand in have its measures, so that lines stay
 * where they are. Those that stand in for Arabic and Hebrew are not known, so that a face that comes late waits for the next page.
 */
`;

/** Returns the text of \`layouts/styles/fonts.css\`. \`folder\` has the files of the cuts. */
export async function fontStyles(folder: string): Promise<string> {
  const fallbacks: string[] = [];
  const newsreader = cuts.filter(({ typeface }) => typeface === "newsreader");
  for (const [family, own] of Map.groupBy(newsreader, (cut) => cut.family)) {
    const latin = own.filter(({ subset }) => subset === "latin");
    const faces = latin.map(
      (cut): FontFace => ({
        family,
        style: cut.style,
        weights: cut.weights,
        file: join(folder, fileName(cut)),
      }),
    );
    // Headlines have one upright weight.
    const locals = localFonts.serif.filter(
      ({ style, weight }) => family === "Newsreader" || style === "italic" || weight > 500,
    );
    fallbacks.push(...(await fallbackRules(family, faces, locals)).rules);
  }
  return [about, ...cuts.map(faceRule), ...fallbacks].join("\n");
}

/** The weights for which the cuts are taken. A browser makes none bolder by itself. */
const weights = "400 700";

function faceRule(cut: Cut): string {
  return `@font-face {
  font-display: ${cut.typeface === "newsreader" ? "swap" : "optional"};
  font-family: "${cut.family}";
  font-style: ${cut.style};
  font-weight: ${weights};
  src: url("${fileName(cut)}") format("woff2");
  unicode-range: ${cut.ranges};
}
`;
}
