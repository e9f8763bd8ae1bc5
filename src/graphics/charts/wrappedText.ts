import { textWidth } from "../textWidth.ts";

/** The longest beginning of a text that is no wider than `width`: one sign at least. */
const beginning = (text: string, width: number, size: number): string => {
  const signs = [...text];
  let fitting = 1;
  while (fitting < signs.length && textWidth(signs.slice(0, fitting + 1).join(""), size) <= width)
    fitting += 1;
  return signs.slice(0, fitting).join("");
};

/** A word that is too wide for a line, in pieces that are not. */
const pieces = (word: string, width: number, size: number): readonly string[] => {
  if (textWidth(word, size) <= width) return [word];
  const first = beginning(word, width, size);
  return first === word ? [word] : [first, ...pieces(word.slice(first.length), width, size)];
};

/** A text in lines no wider than `width`; `size` is that of the type. Words are divided only where no line could hold them. */
export const wrappedText = (
  text: string,
  { width, size }: { readonly width: number; readonly size: number },
): readonly string[] => {
  const lines: string[] = [];
  for (const word of text.split(" ").filter((part) => part !== "")) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(...pieces(word, width, size));
  }
  return lines;
};
