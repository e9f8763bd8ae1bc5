/** A cut of a typeface: some characters of one style, at one optical size. */
export interface Cut {
  readonly typeface: Typeface;
  readonly family: string;
  readonly style: "normal" | "italic";
  /** The lightest and the boldest weight of the file. */
  readonly weights: readonly [number, number];
  /** In points; undefined where the package has drawn the cut already. */
  readonly opticalSize?: number;
  /** A file of the package. */
  readonly subset: string;
  /** For which characters a browser asks for the file. */
  readonly ranges: string;
  /** "listed" if the file has no characters but those of `ranges`, "all" if it has all of the package's file. */
  readonly characters: "listed" | "all";
}

/** Typefaces, by the names of their packages. */
export const typefaces = ["newsreader", "noto-naskh-arabic", "noto-serif-hebrew"] as const;

type Typeface = (typeof typefaces)[number];

/** The characters of each subset of Newsreader. They overlap nowhere, so that a browser asks for no file in vain. */
const newsreader = {
  latin:
    "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD",
  "latin-ext":
    "U+0100-0130, U+0132-0151, U+0154-019F, U+01A2-01AE, U+01B1-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AA, U+20AD-20C0, U+2C60-2C7F, U+A720-A7FF",
  /** Letters that only Vietnamese has. It shares its others with the languages above. */
  vietnamese: "U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303, U+0309, U+0323, U+1EA0-1EF1, U+20AB",
} as const;

/** Texts have every weight from regular to bold. */
const texts = { typeface: "newsreader", family: "Newsreader", weights: [400, 700] } as const;

/** Headlines have the weight of `--weight`, and those of opinion, which are italic, that of `--weight-light`. */
const headlines = { typeface: "newsreader", family: "Newsreader Display", opticalSize: 60 } as const;

const shapes: readonly Omit<Cut, "subset" | "ranges" | "characters">[] = [
  { ...texts, style: "normal" },
  { ...texts, style: "italic" },
  { ...headlines, style: "normal", weights: [600, 600] },
  { ...headlines, style: "italic", weights: [450, 450] },
];

/** Faces for scripts that Newsreader lacks, for texts and headlines. */
const otherScripts: readonly Cut[] = [
  {
    typeface: "noto-naskh-arabic",
    family: "Noto Naskh Arabic",
    style: "normal",
    weights: [400, 700],
    subset: "arabic",
    // Letters, marks and digits of Arabic, Persian and Urdu, with the space between them. Joined letters must come from one file.
    ranges:
      "U+0020, U+00A0, U+060C, U+061B, U+061F, U+0621-063A, U+0640-0655, U+0660-0671, U+0679, U+067E, U+0686, U+0688, U+0691, U+0698, U+06A9, U+06AF, U+06BA, U+06BE, U+06C1-06C3, U+06CC, U+06D2-06D4, U+06F0-06F9, U+200C-200F",
    characters: "listed",
  },
  {
    typeface: "noto-serif-hebrew",
    family: "Noto Serif Hebrew",
    style: "normal",
    weights: [400, 700],
    subset: "hebrew",
    ranges: "U+0590-05FF, U+20AA, U+FB1D-FB4F",
    characters: "all",
  },
];

/** All cuts that a site publishes. */
export const cuts: readonly Cut[] = [
  ...shapes.flatMap((shape) =>
    Object.entries(newsreader).map(
      ([subset, ranges]): Cut => ({ ...shape, subset, ranges, characters: "all" }),
    ),
  ),
  ...otherScripts,
];

/** @example fileName(italicHeadlines) // "newsreader-display-latin-italic.woff2" */
export function fileName({ typeface, family, style, subset }: Cut): string {
  if (typeface !== "newsreader") return `${typeface}.woff2`;
  return `newsreader-${family === "Newsreader" ? "text" : "display"}-${subset}-${style}.woff2`;
}

/** Returns the file of the package that a cut is made from. */
export function sourceName({ typeface, opticalSize, style, subset }: Cut): string {
  return `${typeface}-${subset}-${opticalSize === undefined ? "wght" : "opsz"}-${style}.woff2`;
}
