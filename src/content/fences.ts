/** The end of a file's front matter. */
interface Fences {
  /** The index in the text of the line break after the second fence. */
  readonly closeEnd: number;
  /** The line of the second fence, counted from 1. */
  readonly line: number;
}

/** An error of the fences. */
interface FenceError {
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

/**
 * Returns where the front matter ends, which stands between two lines of three hyphens, or the error of these fences.
 * Stricter than gray-matter, which accepts any text as a file without front matter.
 */
export function frontMatterFences(text: string): Fences | FenceError {
  const openingEnd = lineEnd(text, 0);
  const opening = text.slice(0, openingEnd).trimEnd();
  if (opening !== "---") return openingError(text, opening);
  // As gray-matter does: the first line that begins with three hyphens is the end.
  const breakBefore = text.indexOf("\n---", openingEnd);
  if (breakBefore < 0) return closingError(text);
  if (breakBefore > largestFrontMatter)
    return {
      line: 1,
      message: `The front matter is longer than ${largestFrontMatter} characters. Move text below its second line of three hyphens.`,
    };
  const close = breakBefore + 1;
  const line = lineBreaks(text, close) + 1;
  const closeEnd = lineEnd(text, close);
  return text.slice(close, closeEnd).trimEnd() === "---"
    ? { closeEnd, line }
    : { line, message: "The front matter must end with a line of exactly three hyphens. Write ---." };
}

/** The limit of front matter, in characters: far more than any article needs, and still fast to parse. */
const largestFrontMatter = 50_000;

/** The beginning of a field. */
const field = /^[\w-]+\s*[:：]/;

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

function openingError(text: string, opening: string): FenceError {
  const [before = ""] = /^\s*/.exec(text) ?? [];
  const line = before.split("\n").length;
  const first = text.slice(before.length, lineEnd(text, before.length)).trimEnd();
  if (first === "---")
    return before.includes("\n")
      ? {
          line: 1,
          message: "The first --- must stand on the very first line. Remove the empty lines before it.",
        }
      : { line: 1, message: "Spaces stand before the first ---. Remove them." };
  if (isLikeAFence(first))
    return {
      line,
      message: `The front matter must begin with a line of three hyphens, and not "${first}". Write ---`,
    };
  if (first === "+++")
    return {
      line,
      message:
        'The front matter is marked "+++" and may only be YAML. Write --- in place of each +++, and each field as name: value.',
    };
  if (opening.startsWith("---") && !opening.startsWith("----"))
    return {
      line: 1,
      message: `The front matter is marked "${opening}", but it may only be YAML. Write --- alone on the first line.`,
    };
  if (field.test(first) && /^---[ \t]*$/m.test(text))
    return { line, message: "The front matter lacks its first line. Write a line --- above this one." };
  return {
    line: 1,
    message:
      "The front matter is missing. Begin the file with a line ---, then fields such as title: …, then a line ---.",
  };
}

/** Returns true for another number of hyphens, hyphens with spaces, and the dashes that word processors make of them. */
function isLikeAFence(line: string): boolean {
  return /^(?:[-–—―−‐‑][ \t]*){1,6}$/.test(line.trim());
}

/** Returns the error at the likely position of the second fence: at a line that looks like one, or above the text. */
function closingError(text: string): FenceError {
  const lines = text.split("\n").slice(1);
  const at = lines.findIndex((line) => isEnd(line) || !isLikeFrontMatter(line));
  const line = lines[at];
  if (line === undefined)
    return { line: 1, message: "The front matter is not closed. Write a line --- between it and the text." };
  return isEnd(line)
    ? {
        line: at + 2,
        message: `The front matter must end with a line of three hyphens, and not "${line.trimEnd()}". Write ---`,
      }
    : { line: at + 2, message: "The front matter is not closed. Write a line --- above this one." };
}

function isEnd(line: string): boolean {
  return isLikeAFence(line) || line.trim() === "...";
}

/** Returns true if a line may belong to front matter: it is a field, an indented line, an item, a comment or empty. */
function isLikeFrontMatter(line: string): boolean {
  return /^(?:\s|#|- |$)/.test(line) || field.test(line);
}

function lineBreaks(text: string, until: number): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < until; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
