import { eastAsianScripts } from "../i18n/scripts.ts";

/** Returns an upper estimate of a text's width; `size` is the font size, in the same unit. */
export function textWidth(text: string, size: number): number {
  return (
    [...text].reduce(
      (sum, character) => sum + (widths.find(([characters]) => characters.test(character))?.[1] ?? 0.7),
      0,
    ) * size
  );
}

/** Estimated widths of characters in a bold sans-serif, in ems. Rather too wide than too narrow, since fonts differ. */
const widths: readonly (readonly [characters: RegExp, width: number])[] = [
  [/\p{M}|[\u200b-\u200f\u2060-\u2069]/u, 0],
  [new RegExp(String.raw`[${eastAsianScripts}\u3000-\u303f\uff00-\uff60]`, "u"), 1],
  [/\p{Extended_Pictographic}/u, 1.3],
  [/[ijlI.,:;'’|!()[\]/\s]/u, 0.42],
  [/[mwMW@%—…]/u, 1.08],
  [/\p{Lu}/u, 0.82],
  [/[\p{Ll}\p{Lo}]/u, 0.69],
];

/**
 * Wraps text into lines no wider than `width`; `size` is the font size. A word is divided only if no line could hold
 * it.
 */
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

/** Splits a word that is too wide for a line. */
function pieces(word: string, width: number, size: number): readonly string[] {
  if (textWidth(word, size) <= width) return [word];
  const first = fittingPrefix(word, width, size);
  return first === word ? [word] : [first, ...pieces(word.slice(first.length), width, size)];
}

/** Returns the longest prefix of a text that is no wider than `width`, at least one character. */
function fittingPrefix(text: string, width: number, size: number): string {
  const characters = [...text];
  let count = 1;
  while (count < characters.length && textWidth(characters.slice(0, count + 1).join(""), size) <= width)
    count += 1;
  return characters.slice(0, count).join("");
}

/** Truncates text that is wider than `width`, with an ellipsis; `size` is the font size. */
export function truncatedText(
  text: string,
  { width, size }: { readonly width: number; readonly size: number },
): string {
  if (textWidth(text, size) <= width) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join("").trimEnd()}…`, size) > width)
    characters.pop();
  return `${characters.join("").trimEnd()}…`;
}
