/** How much of a picture is shown, and in which widths it is made. */
interface Cutting {
  /** Width and height to each other; the whole picture if silent. */
  readonly ratio?: readonly [number, number];
  /** In pixels. A picture that is narrower ends the list with its own width. */
  readonly widths: readonly number[];
  /** In every format that a browser may choose from, or in the one that everything understands. */
  readonly formats: "all" | "plain";
}

/** Steps of one half each: a browser never fetches much more than it shows, and there are few files. */
const steps = [320, 480, 720, 1080, 1600] as const;

/** The ways in which pages and machines are shown a picture. */
export const cuts = {
  /** In articles. */
  whole: { widths: steps, formats: "all" },
  /** On cards. */
  wide: { ratio: [16, 9], widths: steps, formats: "all" },
  /** Of authors. */
  portrait: { ratio: [1, 1], widths: [160, 320, 480], formats: "all" },
  /** For search engines, beside the wide one. */
  classic: { ratio: [4, 3], widths: [1200], formats: "plain" },
  square: { ratio: [1, 1], widths: [1200], formats: "plain" },
} as const satisfies Readonly<Record<string, Cutting>>;

export type Cut = keyof typeof cuts;

/** The same, seen as what all of them have in common. */
export const cuttingOf = (cut: Cut): Cutting => cuts[cut];
