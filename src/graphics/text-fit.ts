import { eastAsianScripts } from "../i18n/scripts.ts";

/** Widths of signs in a heavy sans-serif, as parts of the type's size. Rather too wide than too narrow: faces differ. */
const widths: readonly (readonly [signs: RegExp, width: number])[] = [
  [/\p{M}|[\u200b-\u200f\u2060-\u2069]/u, 0],
  [new RegExp(String.raw`[${eastAsianScripts}\u3000-\u303f\uff00-\uff60]`, "u"), 1],
  [/\p{Extended_Pictographic}/u, 1.3],
  [/[ijlI.,:;'’|!()[\]/\s]/u, 0.42],
  [/[mwMW@%—…]/u, 1.08],
  [/\p{Lu}/u, 0.82],
  [/[\p{Ll}\p{Lo}]/u, 0.69],
];

/** How wide a text is at most, in the unit of `size`, the size of its type. */
export function textWidth(text: string, size: number): number {
  return (
    [...text].reduce((sum, sign) => sum + (widths.find(([signs]) => signs.test(sign))?.[1] ?? 0.7), 0) * size
  );
}

/** A text in lines no wider than `width`; `size` is that of the type. Words are divided only where no line could hold them. */
export function wrappedText(
  text: string,
  { width, size }: { readonly width: number; readonly size: number },
): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ").filter((part) => part !== "")) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(...pieces(word, width, size));
  }
  return lines;
}

/** A word that is too wide for a line, in pieces that are not. */
function pieces(word: string, width: number, size: number): readonly string[] {
  if (textWidth(word, size) <= width) return [word];
  const first = beginning(word, width, size);
  return first === word ? [word] : [first, ...pieces(word.slice(first.length), width, size)];
}

/** The longest beginning of a text that is no wider than `width`: one sign at least. */
function beginning(text: string, width: number, size: number): string {
  const signs = [...text];
  let fitting = 1;
  while (fitting < signs.length && textWidth(signs.slice(0, fitting + 1).join(""), size) <= width)
    fitting += 1;
  return signs.slice(0, fitting).join("");
}

/** A text that is cut where it is wider than `width`; `size` is that of the type. */
export function shortened(
  text: string,
  { width, size }: { readonly width: number; readonly size: number },
): string {
  if (textWidth(text, size) <= width) return text;
  const signs = [...text];
  while (signs.length > 1 && textWidth(`${signs.join("").trimEnd()}…`, size) > width) signs.pop();
  return `${signs.join("").trimEnd()}…`;
}
