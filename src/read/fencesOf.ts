/** In characters; far more than any article needs, and as much as is read in no time. */
const largestFrontMatter = 50_000;

/** What is wrong with the fences, and on which line, counted from 1. */
export interface FenceFault {
  readonly line: number;
  readonly message: string;
}

const openingFault = (opening: string): FenceFault | undefined => {
  if (opening === "---") return undefined;
  return /^---\s*\S/.test(opening) && !opening.startsWith("----")
    ? {
        line: 1,
        message: `The front matter is marked "${opening}", but it may only be YAML. Write --- alone on the first line.`,
      }
    : {
        line: 1,
        message:
          "The front matter is missing. Begin the file with a line ---, then fields such as title: …, then a line ---.",
      };
};

const lineEnd = (text: string, from: number): number => {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
};

const lineBreaks = (text: string, until: number): number => {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < until; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
};

/** Where the text's first line ends, and its second fence begins and ends, counted in characters. */
export interface Fences {
  readonly openingEnd: number;
  readonly close: number;
  readonly closeEnd: number;
  /** The line of the second fence, counted from 1. */
  readonly line: number;
}

/** Where the lines of three hyphens are that a content file's front matter stands between, or what is wrong with them. */
export const fencesOf = (text: string): Fences | FenceFault => {
  const openingEnd = lineEnd(text, 0);
  const fault = openingFault(text.slice(0, openingEnd).trimEnd());
  if (fault) return fault;
  // gray-matter takes the first line that begins with three hyphens for the end.
  const breakBefore = text.indexOf("\n---", openingEnd);
  if (breakBefore < 0)
    return { line: 1, message: "The front matter is not closed. Write a line --- between it and the text." };
  if (breakBefore > largestFrontMatter)
    return {
      line: 1,
      message: `The front matter is longer than ${largestFrontMatter} characters. Move text below its second line of three hyphens.`,
    };
  const close = breakBefore + 1;
  const line = lineBreaks(text, close) + 1;
  const closeEnd = lineEnd(text, close);
  return text.slice(close, closeEnd).trimEnd() === "---"
    ? { openingEnd, close, closeEnd, line }
    : { line, message: "The front matter must end with a line of exactly three hyphens. Write ---." };
};
