import { isLfsPointer } from "../lib/lfs-pointer.ts";
import type { Problem } from "../model/problem.ts";
import type { ContentFile } from "./content-file.ts";

/** An error that makes a whole text unreadable. The line is counted from 1; 0 means the file. */
interface WholeTextError {
  readonly line: number;
  readonly message: string;
}

/**
 * Returns the error that makes a whole text unreadable, so that no other problem of it is reported: a pointer of Git LFS
 * in its place, the marks of an unfinished merge, or a control character.
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

/** Returns an error for each field with a control character that YAML wrote as an escape, such as "\b". */
export function writtenControlCharacters({
  file,
  data,
  positions,
}: Pick<ContentFile, "file" | "data" | "positions">): readonly Problem[] {
  const problems: Problem[] = [];
  const visit = (value: unknown, path: readonly string[]): void => {
    if (typeof value === "string") {
      const at = value.search(control);
      if (at < 0) return;
      const field = path.join(".");
      const { line = 0, column = 0 } = positions.get(field) ?? positions.get(path[0] ?? "") ?? {};
      problems.push({ severity: "error", file, line, column, field, message: messageFor(value, at) });
    } else if (typeof value === "object" && value !== null)
      for (const [key, part] of Object.entries(value)) visit(part, [...path, key]);
  };
  visit(data, []);
  return problems;
}

/** Returns the error of a text's first control character. */
export function controlCharacterError(text: string): WholeTextError | undefined {
  const at = text.search(control);
  return at < 0 ? undefined : { line: text.slice(0, at).split("\n").length, message: messageFor(text, at) };
}

export const unfinishedMerge =
  "Git could not merge two versions of this file, and both of them stand here. Keep what is right of each, and remove every line that begins with <<<<<<<, |||||||, ======= or >>>>>>>.";

/** Returns false fast for nearly all texts, which hold none of the marks that every conflict has. */
function mayConflict(text: string): boolean {
  return text.includes("<<<<<<<") || text.includes(">>>>>>>") || text.includes("||||||| ");
}

/**
 * Returns the line of a conflict's first mark. Seven equals signs alone may underline a heading, and seven angle brackets
 * may quote a quotation, so these count only together and in the order in which Git writes them.
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
  /** True if only Git writes such a line, so that it counts without the other marks. */
  readonly isSure: boolean;
}

/** A block whose text is shown as it is. */
interface Verbatim {
  /** Matches its last line. */
  readonly end: RegExp;
  readonly info: string;
  readonly marks: Mark[];
}

/** Returns the marks of conflicts, without those of examples in code. */
function marksIn(lines: readonly string[]): readonly Mark[] {
  const found: Mark[] = [];
  /** Marks in code that make no whole conflict: part of one that continues outside, or an example of a mark. */
  const partial: Mark[] = [];
  let inside: Verbatim | undefined;
  for (const [index, text] of lines.entries()) {
    const mark = markOn(text, index + 1);
    if (mark) (inside?.marks ?? found).push(mark);
    else if (!inside) inside = verbatimAt(text);
    else if (inside.end.test(text)) {
      if (/^\s*(?:map|chart)\b/.test(inside.info)) found.push(...inside.marks);
      else if (!isExample(inside.marks)) partial.push(...inside.marks);
      inside = undefined;
    }
  }
  // If a block never ends, the conflict may have swallowed its end.
  found.push(...(inside?.marks ?? []));
  const isConflict = found.some(({ sign }) => sign !== "=");
  return isConflict ? [...found, ...partial].sort((a, b) => a.line - b.line) : found;
}

const sureMarks =
  /^(?:\|{7} [^|]+|>{7} (?:HEAD|ours|theirs|Stashed changes|Updated upstream|(?=[a-f]*\d)[\da-f]{7,40}(?: \(.*\))?|(?:origin|upstream)\/\S+))\s*$/;

/** Returns the mark of a conflict that a line begins with. */
function markOn(text: string, line: number): Mark | undefined {
  const sign = /^(?:<{7}|\|{7}|={7}|>{7})(?= |$)/.exec(text)?.[0].charAt(0);
  return sign === undefined ? undefined : { sign, line, isSure: sureMarks.test(text) };
}

/** Returns the block of code or of `<pre>` that a line begins, or undefined. */
function verbatimAt(text: string): Verbatim | undefined {
  const [, fence, info = ""] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(text) ?? [];
  if (fence !== undefined)
    return { end: new RegExp(`^ {0,3}${fence.charAt(0)}{${fence.length},}\\s*$`), info, marks: [] };
  return /^ {0,3}<pre\b(?!.*<\/pre>)/i.test(text) ? { end: /<\/pre>/i, info: "", marks: [] } : undefined;
}

/** Returns true if the marks make a whole conflict: in a block of code, that is an example and no accident. */
function isExample(marks: readonly Mark[]): boolean {
  return marks.some(({ sign }) => sign === "<") && marks.some(({ sign }) => sign === ">");
}

/** The control characters that pages and feeds must not hold: all but tabs and line breaks. https://www.w3.org/TR/xml/#charsets */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;

function messageFor(text: string, at: number): string {
  const code = text.charCodeAt(at);
  const name = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  const before = text
    .slice(Math.max(0, at - 20), at)
    .split("\n")
    .at(-1);
  const position = before === "" ? "at the beginning" : `after "${before}"`;
  const hint =
    code >= 0x80 && code < 0xa0
      ? "It is often a quotation mark or a dash that was saved in another encoding. Write the character that you mean."
      : "Nobody sees it, and pages and feeds must not hold it. Remove it.";
  return `A control character (${name}) stands here ${position}. ${hint}`;
}
