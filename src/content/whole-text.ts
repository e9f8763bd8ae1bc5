import { isLfsPointer } from "../lib/files.ts";
import type { Problem } from "../model/problem.ts";
import type { ContentFile } from "./content-file.ts";

export const unfinishedMerge =
  "Git could not merge two versions of this file, and both of them stand here. Keep what is right of each, and remove every line that begins with <<<<<<<, |||||||, ======= or >>>>>>>.";

/** What makes a text as a whole unfit to be read, and on which line, counted from 1; 0 where it is no one line. */
interface WholeTextError {
  readonly line: number;
  readonly message: string;
}

/**
 * What makes a text unfit to be read at all, so that nothing else is worth telling of it: the marks of a merge that
 * was not finished, a pointer in the text's place, or a control character. Undefined for any other.
 */
export function wholeTextError(text: string): WholeTextError | undefined {
  if (isLfsPointer(text))
    return {
      line: 0,
      message: "Git LFS has put a pointer in place of this file, and its text is missing. Run git lfs pull.",
    };
  const line = mayConflict(text) ? conflictLine(text.split("\n")) : undefined;
  return line === undefined ? controlCharacterError(text) : { line, message: unfinishedMerge };
}

/** Every conflict has one of these; nearly all texts have none and are looked at no closer. */
function mayConflict(text: string): boolean {
  return text.includes("<<<<<<<") || text.includes(">>>>>>>") || text.includes("||||||| ");
}

/**
 * The line of a conflict's first mark. Seven equals signs alone may underline a heading, and seven angle brackets may
 * quote a quotation: each of them counts only where the other stands too, in the order in which Git writes them.
 */
function conflictLine(lines: readonly string[]): number | undefined {
  const marks = marksIn(lines);
  const opening = marks.find(({ sign }) => sign === "<");
  if (opening) return opening.line;
  const ending = marks.findIndex(({ sign }) => sign === ">");
  const [first] = marks.slice(0, Math.max(0, ending));
  return (first ?? marks.find(({ isSure }) => isSure))?.line;
}

interface Mark {
  readonly sign: string;
  /** Counted from 1. */
  readonly line: number;
  /** Whether nobody but Git writes such a line, even where no other stands with it. */
  readonly isSure: boolean;
}

interface Verbatim {
  /** How its last line begins. */
  readonly end: RegExp;
  readonly info: string;
  readonly marks: Mark[];
}

/** The marks that stand nowhere in an example. */
function marksIn(lines: readonly string[]): readonly Mark[] {
  const found: Mark[] = [];
  /** Those in code that are no whole conflict: a part of one that goes on outside of it, or an example of a mark. */
  const parts: Mark[] = [];
  let inside: Verbatim | undefined;
  for (const [index, text] of lines.entries()) {
    const mark = markOn(text, index + 1);
    if (mark) (inside?.marks ?? found).push(mark);
    else if (!inside) inside = verbatimAt(text);
    else if (inside.end.test(text)) {
      if (/^\s*(?:map|chart)\b/.test(inside.info)) found.push(...inside.marks);
      else if (!isExample(inside.marks)) parts.push(...inside.marks);
      inside = undefined;
    }
  }
  // Where a block never ends, its marks are as likely to be what broke it.
  found.push(...(inside?.marks ?? []));
  const goesOn = found.some(({ sign }) => sign !== "=");
  return goesOn ? [...found, ...parts].sort((a, b) => a.line - b.line) : found;
}

const sure =
  /^(?:\|{7} [^|]+|>{7} (?:HEAD|ours|theirs|Stashed changes|Updated upstream|(?=[a-f]*\d)[\da-f]{7,40}(?: \(.*\))?|(?:origin|upstream)\/\S+))\s*$/;

/** A line that Git writes about a conflict. */
function markOn(text: string, line: number): Mark | undefined {
  const sign = /^(?:<{7}|\|{7}|={7}|>{7})(?= |$)/.exec(text)?.[0].charAt(0);
  return sign === undefined ? undefined : { sign, line, isSure: sure.test(text) };
}

/** The block of code or of `<pre>` that a line begins, or undefined. */
function verbatimAt(text: string): Verbatim | undefined {
  const [, fence, info = ""] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(text) ?? [];
  if (fence !== undefined)
    return { end: new RegExp(`^ {0,3}${fence.charAt(0)}{${fence.length},}\\s*$`), info, marks: [] };
  return /^ {0,3}<pre\b(?!.*<\/pre>)/i.test(text) ? { end: /<\/pre>/i, info: "", marks: [] } : undefined;
}

/** A conflict that stands whole in a block of code shows what one looks like; it is nobody's mishap. */
function isExample(marks: readonly Mark[]): boolean {
  return marks.some(({ sign }) => sign === "<") && marks.some(({ sign }) => sign === ">");
}

/** What no page and no feed may hold, but for the ends of lines and tabs. https://www.w3.org/TR/xml/#charsets */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;

/** The first control character of a text, with its line. */
export function controlCharacterError(text: string): WholeTextError | undefined {
  const at = text.search(control);
  return at < 0 ? undefined : { line: text.slice(0, at).split("\n").length, message: messageFor(text, at) };
}

/** Control characters that front matter holds in its own writing, such as "\b". */
export function writtenControlCharacters({
  file,
  data,
  positions,
}: Pick<ContentFile, "file" | "data" | "positions">): readonly Problem[] {
  const problems: Problem[] = [];
  const look = (value: unknown, path: readonly string[]): void => {
    if (typeof value === "string") {
      const at = value.search(control);
      const field = path.join(".");
      const { line = 0, column = 0 } = positions.get(field) ?? positions.get(path[0] ?? "") ?? {};
      if (at >= 0)
        problems.push({ severity: "error", file, line, column, field, message: messageFor(value, at) });
    } else if (typeof value === "object" && value !== null)
      for (const [key, part] of Object.entries(value)) look(part, [...path, key]);
  };
  look(data, []);
  return problems;
}

function messageFor(text: string, at: number): string {
  const code = text.charCodeAt(at);
  const name = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  const before = text
    .slice(Math.max(0, at - 20), at)
    .split("\n")
    .at(-1);
  const place = before === "" ? "at the beginning" : `after "${before}"`;
  const hint =
    code >= 0x80 && code < 0xa0
      ? "It is often a quotation mark or a dash that was saved in another encoding. Write the sign that is meant."
      : "Nobody sees it, and pages and feeds must not hold it. Remove it.";
  return `A control character (${name}) stands here ${place}. ${hint}`;
}
