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

/** Fonts that nearly every system has. */
export const localFonts: Readonly<Record<"serif" | "sans", readonly LocalFont[]>> = {
  serif: [
    { ...texts, width: averageWidth(widths.times), names: ["Times New Roman", "Liberation Serif", "Tinos"] },
    {
      ...headlines,
      width: averageWidth(widths.timesBold),
      names: ["Times New Roman Bold", "TimesNewRomanPS-BoldMT", "Liberation Serif Bold", "Tinos Bold"],
    },
    {
      ...italics,
      width: averageWidth(widths.timesItalic),
      names: [
        "Times New Roman Italic",
        "TimesNewRomanPS-ItalicMT",
        "Liberation Serif Italic",
        "Tinos Italic",
      ],
    },
  ],
  sans: [
    { ...texts, width: averageWidth(widths.arial), names: ["Arial", "Liberation Sans", "Arimo"] },
    {
      ...headlines,
      width: averageWidth(widths.arialBold),
      names: ["Arial Bold", "Arial-BoldMT", "Liberation Sans Bold", "Arimo Bold"],
    },
    {
      ...italics,
      width: averageWidth(widths.arial),
      names: ["Arial Italic", "Arial-ItalicMT", "Liberation Sans Italic", "Arimo Italic"],
    },
  ],
};
