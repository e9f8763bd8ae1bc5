/** Widths of signs in a heavy sans-serif, as parts of the type's size. Rather too wide than too narrow: faces differ. */
const widths: readonly (readonly [signs: RegExp, width: number])[] = [
  [/\p{M}|[\u200b-\u200f\u2060-\u2069]/u, 0],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u, 1],
  [/\p{Extended_Pictographic}/u, 1.3],
  [/[ijlI.,:;'’|!()[\]/\s]/u, 0.42],
  [/[mwMW@%—…]/u, 1.08],
  [/\p{Lu}/u, 0.82],
  [/[\p{Ll}\p{Lo}]/u, 0.69],
];

/** How wide a text is at most, in the unit of `size`, the size of its type. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, sign) => sum + (widths.find(([signs]) => signs.test(sign))?.[1] ?? 0.7), 0) * size;
