import { scriptOf } from "../i18n/locale.ts";
import type { Publication } from "../model/publication.ts";
import { scriptFonts } from "../pages/head.ts";
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
  const script = scriptOf(edition.language);
  const urlOf = (family: string, { style, weight }: (typeof uses)[number]): string | undefined => {
    const file = originals.get(`${family} ${style}`);
    if (file === undefined) return own && ownFont(edition, own, { family, style, weight });
    return script === "Latn" || script in scriptFonts ? published(file, names) : undefined;
  };
  const latin = uses.map((one) => [one.use, urlOf(one.use === "text" ? texts : headlines, one)] as const);
  // In the publication's own script, its own font takes the place of the generator's.
  const ownScript = texts === "Newsreader" ? undefined : script;
  const others = Object.entries(scriptFonts).map(
    ([one, use]) =>
      [use, one === ownScript ? urlOf(texts, uses[0]) : published(scriptFiles[use], names)] as const,
  );
  return Object.fromEntries(
    [...latin, ...others].flatMap(([use, url]) => (url === undefined ? [] : [[use, url]])),
  );
}

const uses = [
  { use: "text", style: "normal", weight: 400 },
  { use: "headlines", style: "normal", weight: 600 },
  { use: "italicHeadlines", style: "italic", weight: 450 },
] as const satisfies readonly {
  readonly use: FontUse;
  readonly style: FontFace["style"];
  readonly weight: number;
}[];

/** The generator's fonts for other scripts. */
const scriptFiles = {
  arabic: "noto-naskh-arabic.woff2",
  hebrew: "noto-serif-hebrew.woff2",
} as const satisfies Readonly<Record<(typeof scriptFonts)[string], string>>;

/** The generator's fonts by their family and style. */
const originals: ReadonlyMap<string, string> = new Map([
  ["Newsreader normal", "newsreader-text-latin-normal.woff2"],
  ["Newsreader italic", "newsreader-text-latin-italic.woff2"],
  ["Newsreader Display normal", "newsreader-display-latin-normal.woff2"],
  ["Newsreader Display italic", "newsreader-display-latin-italic.woff2"],
]);

function published(file: string, names: ReadonlyMap<string, string>): string | undefined {
  const name = names.get(file);
  return name === undefined ? undefined : `/assets/${name}`;
}

/** Returns the first family that a publication sets for a token; undefined if it sets none, or names another token. */
function familyOf(token: string, own: OwnStyles | undefined): string | undefined {
  const [family] = familiesIn(own?.set.get(token)?.value ?? []);
  return family === "" ? undefined : family;
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
