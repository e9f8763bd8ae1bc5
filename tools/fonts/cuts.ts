/** A cut of Newsreader: some characters of one style, at one optical size. */
export interface Cut {
  readonly family: "Newsreader" | "Newsreader Display";
  readonly style: "normal" | "italic";
  /** The lightest and the boldest weight of the file. */
  readonly weights: readonly [number, number];
  /** In points; undefined where the package has drawn the cut already. */
  readonly opticalSize?: number;
  readonly subset: Subset;
}

type Subset = keyof typeof ranges;

/** The characters of each subset. They overlap nowhere, so that a browser asks for no file in vain. */
export const ranges = {
  latin:
    "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD",
  "latin-ext":
    "U+0100-0130, U+0132-0151, U+0154-019F, U+01A2-01AE, U+01B1-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AA, U+20AD-20C0, U+2C60-2C7F, U+A720-A7FF",
  /** Letters that only Vietnamese has. It shares its others with the languages above. */
  vietnamese: "U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303, U+0309, U+0323, U+1EA0-1EF1, U+20AB",
} as const;

const subsets = ["latin", "latin-ext", "vietnamese"] as const;

/** Texts have every weight from regular to bold. */
const texts = { family: "Newsreader", weights: [400, 700] } as const;

/** Headlines have the weight of `--weight`, and those of opinion, which are italic, that of `--weight-light`. */
const headlines = { family: "Newsreader Display", opticalSize: 60 } as const;

const shapes: readonly Omit<Cut, "subset">[] = [
  { ...texts, style: "normal" },
  { ...texts, style: "italic" },
  { ...headlines, style: "normal", weights: [600, 600] },
  { ...headlines, style: "italic", weights: [450, 450] },
];

/** All cuts that a site publishes. */
export const cuts: readonly Cut[] = shapes.flatMap((shape) =>
  subsets.map((subset) => ({ ...shape, subset })),
);

/** @example fileName(displayItalic) // "newsreader-display-latin-italic.woff2" */
export function fileName({ family, style, subset }: Cut): string {
  const use = family === "Newsreader" ? "text" : "display";
  return `newsreader-${use}-${subset}-${style}.woff2`;
}

/** Returns the file of the package that a cut is made from. */
export function sourceName({ opticalSize, style, subset }: Cut): string {
  return `newsreader-${subset}-${opticalSize === undefined ? "wght" : "opsz"}-${style}.woff2`;
}
