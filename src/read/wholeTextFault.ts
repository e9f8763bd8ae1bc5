import { controlCharacterFault } from "./controlCharacters.ts";
import { isLfsPointer } from "./isLfsPointer.ts";

/** What makes a text as a whole unfit to be read, and on which line, counted from 1; 0 where it is no one line. */
export interface WholeTextFault {
  readonly line: number;
  readonly message: string;
}

export const unfinishedMerge =
  "Git could not merge two versions of this file, and both of them stand here. Keep what is right of each, and remove every line that begins with <<<<<<<, |||||||, ======= or >>>>>>>.";

/**
 * What makes a text unfit to be read at all, so that nothing else is worth telling of it: the marks of a merge that
 * was not finished, a pointer in the text's place, or a control character. Undefined for any other.
 */
export const wholeTextFault = (text: string): WholeTextFault | undefined => {
  if (isLfsPointer(text))
    return {
      line: 0,
      message: "Git LFS has put a pointer in place of this file, and its text is missing. Run git lfs pull.",
    };
  const line = mayConflict(text) ? conflictLine(text.split("\n")) : undefined;
  return line === undefined ? controlCharacterFault(text) : { line, message: unfinishedMerge };
};

/** Every conflict has one of these; nearly all texts have none and are looked at no closer. */
const mayConflict = (text: string): boolean => text.includes("<<<<<<<") || text.includes(">>>>>>>");

interface Mark {
  readonly sign: string;
  /** Counted from 1. */
  readonly line: number;
}

/** A line that Git writes about a conflict. */
const markOn = (text: string, line: number): Mark | undefined => {
  const sign = /^(?:<{7}|\|{7}|={7}|>{7})(?= |$)/.exec(text)?.[0].charAt(0);
  return sign === undefined ? undefined : { sign, line };
};

/** A conflict that stands whole in a block of code shows what one looks like; it is nobody's mishap. */
const isExample = (marks: readonly Mark[], info: string): boolean =>
  !/^\s*(?:map|chart)\b/.test(info) &&
  marks.some(({ sign }) => sign === "<") &&
  marks.some(({ sign }) => sign === ">");

/** The marks that stand nowhere in an example. */
const marksIn = (lines: readonly string[]): readonly Mark[] => {
  const found: Mark[] = [];
  let inside: { readonly fence: string; readonly info: string; readonly marks: Mark[] } | undefined;
  const leave = (): void => {
    if (inside && !isExample(inside.marks, inside.info)) found.push(...inside.marks);
    inside = undefined;
  };
  for (const [index, text] of lines.entries()) {
    const [, fence = "", info = ""] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(text) ?? [];
    const mark = markOn(text, index + 1);
    if (mark) (inside?.marks ?? found).push(mark);
    else if (fence === "") continue;
    else if (!inside) inside = { fence, info, marks: [] };
    else if (fence.startsWith(inside.fence) && info.trim() === "") leave();
  }
  // Where a block never ends, its marks are as likely to be what broke it.
  found.push(...(inside?.marks ?? []));
  return found;
};

/**
 * The line of a conflict's first mark. Seven equals signs alone may underline a heading, and seven angle brackets may
 * quote a quotation: each of them counts only where the other stands too, in the order in which Git writes them.
 */
const conflictLine = (lines: readonly string[]): number | undefined => {
  const marks = marksIn(lines);
  const opening = marks.find(({ sign }) => sign === "<");
  if (opening) return opening.line;
  const ending = marks.findIndex(({ sign }) => sign === ">");
  return marks.slice(0, Math.max(0, ending))[0]?.line;
};
