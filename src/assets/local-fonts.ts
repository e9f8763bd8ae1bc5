/** The measures of a font, in shares of its size. */
export interface FontMeasures {
  /** The average width of a character of the sample. */
  readonly width: number;
  readonly ascent: number;
  readonly descent: number;
  readonly gap: number;
}

/** A text with about as many of each letter, and of spaces, as articles have. */
export const sampleText =
  "the ferries sail again from the old harbour after eleven years of repairs and the first of them left at dawn with " +
  "ninety people on board who had waited in the rain since midnight to see the islands that most had only known by name";

interface LocalFont {
  readonly style: "normal" | "italic";
  /** The range of weights for which it stands in. */
  readonly weights: string;
  /** The weight in which a publication's font is measured: that of texts or of headlines. */
  readonly weight: number;
  /** The average width of a character of the sample, in shares of the font's size. */
  readonly width: number;
  /** Its names on several systems, and those of free fonts with the same widths. */
  readonly names: readonly string[];
}

/** The widths of a space and the letters from a to z in thousandths of a font's size. */
const widths = {
  times: [
    250, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278,
    500, 500, 722, 500, 500, 444,
  ],
  timesBold: [
    250, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333,
    556, 500, 722, 500, 500, 444,
  ],
  timesItalic: [
    250, 500, 500, 444, 500, 444, 278, 500, 500, 278, 278, 444, 278, 722, 500, 500, 500, 500, 389, 389, 278,
    500, 444, 667, 444, 444, 389,
  ],
  noto: [
    260, 563, 614, 492, 614, 535, 369, 538, 635, 320, 300, 585, 310, 945, 645, 577, 614, 614, 471, 451, 352,
    635, 579, 862, 578, 565, 511,
  ],
  notoBold: [
    260, 600, 649, 527, 649, 572, 407, 560, 667, 352, 345, 637, 352, 986, 667, 614, 645, 648, 523, 481, 405,
    667, 606, 856, 646, 579, 529,
  ],
  notoItalic: [
    260, 579, 562, 487, 579, 493, 318, 556, 599, 304, 291, 569, 304, 896, 599, 574, 577, 560, 468, 464, 368,
    599, 538, 819, 546, 528, 511,
  ],
  dejavu: [
    318, 596, 640, 560, 640, 592, 370, 640, 644, 320, 310, 606, 320, 948, 644, 602, 640, 640, 478, 513, 402,
    644, 565, 856, 564, 565, 527,
  ],
  dejavuBold: [
    348, 648, 699, 609, 699, 636, 430, 699, 727, 380, 362, 693, 380, 1058, 727, 667, 699, 699, 527, 563, 462,
    727, 581, 861, 596, 581, 568,
  ],
  arial: [
    278, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278,
    556, 500, 722, 500, 500, 500,
  ],
  arialBold: [
    278, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333,
    611, 556, 778, 556, 556, 500,
  ],
} as const;

function averageWidth(table: readonly number[]): number {
  const sum = [...sampleText].reduce((total, letter) => total + (table[indexOf(letter)] ?? 0), 0);
  return sum / 1000 / sampleText.length;
}

function indexOf(letter: string): number {
  return letter === " " ? 0 : letter.charCodeAt(0) - "a".charCodeAt(0) + 1;
}

const texts = { style: "normal", weights: "1 499", weight: 400 } as const;
const headlines = { style: "normal", weights: "500 1000", weight: 600 } as const;
const italics = { style: "italic", weights: "1 1000", weight: 400 } as const;

/** Returns the three fonts of a family: for texts, for headlines and for italics. */
function family(
  [upright, bold, slanted]: readonly [readonly number[], readonly number[], readonly number[]],
  names: readonly [readonly string[], readonly string[], readonly string[]],
): readonly LocalFont[] {
  return [
    { ...texts, width: averageWidth(upright), names: names[0] },
    { ...headlines, width: averageWidth(bold), names: names[1] },
    { ...italics, width: averageWidth(slanted), names: names[2] },
  ];
}

/**
 * Fonts that systems have, the most wanted ones last. A browser takes the last one that it finds: Times is on Windows and
 * Apple's systems, Noto on Android, DejaVu on Linux.
 */
export const localFonts: Readonly<Record<"serif" | "sans", readonly LocalFont[]>> = {
  serif: [
    ...family(
      [widths.dejavu, widths.dejavuBold, widths.dejavu],
      [["DejaVu Serif"], ["DejaVu Serif Bold"], ["DejaVu Serif Italic"]],
    ),
    ...family(
      [widths.noto, widths.notoBold, widths.notoItalic],
      [
        ["Noto Serif", "NotoSerif"],
        ["Noto Serif Bold", "NotoSerif-Bold"],
        ["Noto Serif Italic", "NotoSerif-Italic"],
      ],
    ),
    ...family(
      [widths.times, widths.timesBold, widths.timesItalic],
      [
        ["Times New Roman", "Liberation Serif", "Tinos"],
        ["Times New Roman Bold", "TimesNewRomanPS-BoldMT", "Liberation Serif Bold", "Tinos Bold"],
        ["Times New Roman Italic", "TimesNewRomanPS-ItalicMT", "Liberation Serif Italic", "Tinos Italic"],
      ],
    ),
  ],
  sans: family(
    [widths.arial, widths.arialBold, widths.arial],
    [
      ["Arial", "Liberation Sans", "Arimo"],
      ["Arial Bold", "Arial-BoldMT", "Liberation Sans Bold", "Arimo Bold"],
      ["Arial Italic", "Arial-ItalicMT", "Liberation Sans Italic", "Arimo Italic"],
    ],
  ),
};
