import type { Publication } from "../model/publication.ts";
import type { FontUse, SiteChrome } from "../pages/views/shared.ts";
import { type FontFace, faceFor } from "./font-faces.ts";
import type { OwnStyles } from "./own-styles.ts";
import { familiesIn } from "./token-rules.ts";

type Edition = Pick<Publication, "language" | "name" | "description">;

/**
 * Returns the urls of the fonts that first views need, to be loaded early: fonts of the publication's own, or the generator's. A
 * font of the reader's system is left out, and one that lacks the letters of the language. `names` are the published names of
 * the generator's fonts.
 */
export function preloadedFonts(
  edition: Edition,
  own: OwnStyles | undefined,
  names: ReadonlyMap<string, string>,
): SiteChrome["fontUrls"] {
  const texts = familyOf("--serif", own) ?? "Newsreader";
  const headlines = familyOf("--display", own) ?? (texts === "Newsreader" ? "Newsreader Display" : texts);
  const found = uses.map(({ use, style, weight }) => {
    const family = use === "text" ? texts : headlines;
    const files = originals.get(`${family} ${style}`);
    if (files) return [use, urlOf(files[scriptOf(edition)], names)] as const;
    return [use, own && ownFont(edition, own, { family, style, weight })] as const;
  });
  return Object.fromEntries(found.flatMap(([use, url]) => (url === undefined ? [] : [[use, url]])));
}

const uses: readonly (Pick<FontFace, "style"> & { readonly use: FontUse; readonly weight: number })[] = [
  { use: "text", style: "normal", weight: 400 },
  { use: "headlines", style: "normal", weight: 600 },
  { use: "italicHeadlines", style: "italic", weight: 450 },
];

/** What stands in place of Newsreader for texts and headlines in other scripts. */
const otherScripts = {
  Arab: "noto-naskh-arabic.woff2",
  Hebr: "noto-serif-hebrew.woff2",
};

/** The generator's fonts by their family and style, and by script. */
const originals: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map([
  ["Newsreader normal", { Latn: "newsreader-text-latin-normal.woff2", ...otherScripts }],
  ["Newsreader italic", { Latn: "newsreader-text-latin-italic.woff2" }],
  ["Newsreader Display normal", { Latn: "newsreader-display-latin-normal.woff2", ...otherScripts }],
  ["Newsreader Display italic", { Latn: "newsreader-display-latin-italic.woff2" }],
]);

function urlOf(file: string | undefined, names: ReadonlyMap<string, string>): string | undefined {
  const published = file === undefined ? undefined : names.get(file);
  return published === undefined ? undefined : `/assets/${published}`;
}

/** Returns the first family that a publication sets for a token; undefined if it sets none, or names another token. */
function familyOf(token: string, own: OwnStyles | undefined): string | undefined {
  const [family] = familiesIn(own?.set.get(token)?.value ?? []);
  return family === "" ? undefined : family;
}

function scriptOf({ language }: Edition): string {
  return new Intl.Locale(language).maximize().script ?? "";
}

/** Returns the url of the file of a family that is nearest to a weight and has the letters of the edition. */
function ownFont(
  { name, description }: Edition,
  { faces, copies }: OwnStyles,
  { family, style, weight }: Pick<FontFace, "family" | "style"> & { readonly weight: number },
): string | undefined {
  const distance = ({ weights: [first, last] }: FontFace): number =>
    Math.max(first - weight, weight - last, 0);
  const ofStyle = faces
    .filter((face) => face.family === family && face.style === style)
    .toSorted((one, other) => distance(one) - distance(other));
  const [nearest] = ofStyle;
  const wanted = ofStyle.filter((face) => nearest && distance(face) === distance(nearest));
  const file = faceFor(wanted, `${name} ${description}`)?.file;
  return copies.find(({ from, url }) => from === file && url.endsWith(".woff2"))?.url;
}
