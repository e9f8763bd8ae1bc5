import type { FontFaceProperty, FontFaceRule } from "lightningcss";

/** A file of a font that a publication declares. */
export interface FontFace {
  readonly family: string;
  /** Absolute. */
  readonly file: string;
  readonly style: "normal" | "italic";
  /** The lightest and the boldest weight. */
  readonly weights: readonly [number, number];
  /** The first and the last character of each range; undefined for all. */
  readonly ranges?: readonly (readonly [number, number])[] | undefined;
}

/** Returns the file of an @font-face rule; undefined if it names none. `fileOf` returns the file of a url. */
export function fontFace(
  { properties }: FontFaceRule,
  fileOf: (url: string) => string | undefined,
): FontFace | undefined {
  const family = properties.flatMap((one) => (one.type === "font-family" ? [one.value] : [])).at(-1);
  const sources = properties.flatMap((one) => (one.type === "source" ? one.value : []));
  const files = sources.flatMap((one) => (one.type === "url" ? [fileOf(one.value.url.url)] : []));
  const file = files.find((one) => one?.endsWith(".woff2")) ?? files.find((one) => one !== undefined);
  if (family === undefined || file === undefined) return undefined;
  const ranges = properties.flatMap((one) =>
    one.type === "unicode-range" ? one.value.map(({ start, end }) => [start, end] as const) : [],
  );
  return {
    family,
    file,
    style: properties.some((one) => one.type === "font-style" && one.value.type !== "normal")
      ? "italic"
      : "normal",
    weights: properties.flatMap(weightsIn).at(-1) ?? [400, 400],
    ranges: ranges.length > 0 ? ranges : undefined,
  };
}

function weightsIn(property: FontFaceProperty): readonly (readonly [number, number])[] {
  if (property.type !== "font-weight") return [];
  const [first = 400, last = first] = property.value.map((weight) => {
    if (weight.type !== "absolute") return 400;
    const { value } = weight;
    return value.type === "weight" ? value.value : value.type === "bold" ? 700 : 400;
  });
  return [[first, last]];
}

/** Returns the face that has most of the letters of a text. Of several, the first one wins. */
export function faceFor(faces: readonly FontFace[], text: string): FontFace | undefined {
  const letters = [...new Set(text)].flatMap((letter) => letter.codePointAt(0) ?? []);
  const count = ({ ranges }: FontFace): number =>
    ranges
      ? letters.filter((letter) => ranges.some(([first, last]) => first <= letter && letter <= last)).length
      : letters.length;
  const counted = faces.map((face) => ({ face, letters: count(face) })).filter(({ letters }) => letters > 0);
  return counted.toSorted((one, other) => other.letters - one.letters)[0]?.face;
}
