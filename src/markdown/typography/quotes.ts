import { baseLanguage } from "../../i18n/base-language.ts";
import { type Quotes, quotesOf } from "./languages.ts";
import type { Mark } from "./mark-context.ts";
import { readMarks } from "./marks.ts";
import { pairedMarks } from "./pairs.ts";

/** Returns the replacements for the straight quotation marks of a text, in order. */
export function quotedText(text: string, { language, open, next }: QuotationContext): QuotedText {
  const quotes = quotesOf(language);
  const marks = readMarks(text, baseLanguage(language));
  const { openings, closings, leftOpen } = pairedMarks(marks);
  const goesOn = ({ at }: Mark): boolean => at === 0 && open !== undefined && text.startsWith(open);
  const isLeft = (mark: Mark, index: number): boolean =>
    mark.role === "opens" &&
    !openings.has(index) &&
    (mark.isDouble || (mark.at === 0 ? next === "'" || goesOn(mark) : beginsSpeech(text, mark.at)));
  const replacementOf = (mark: Mark, index: number): string | undefined => {
    const [opening, closing] = mark.isDouble ? quotes.outer : quotes.inner;
    if (openings.has(index) || isLeft(mark, index))
      return goesOn(mark) && mark.isDouble ? quotes.further : opening;
    if (closings.has(index)) return closing;
    return unpairedReplacement(mark, open, quotes);
  };
  const replacements = marks.flatMap((mark, index) => {
    const replacement = replacementOf(mark, index);
    return replacement === undefined ? [] : [{ at: mark.at, replacement }];
  });
  const last = marks.findLast((mark, index) => leftOpen.has(index) && isLeft(mark, index));
  return { marks: replacements, open: last && (last.isDouble ? '"' : "'") };
}

interface QuotedText {
  readonly marks: readonly MarkReplacement[];
  /** The mark of the quotation that continues in the next paragraph. */
  readonly open?: OpenMark | undefined;
}

/** The replacement of a straight mark, by its position in the text. */
export interface MarkReplacement {
  readonly at: number;
  readonly replacement: string;
}

export type OpenMark = '"' | "'";

/** The position of a paragraph in a quotation. */
interface QuotationContext {
  readonly language: string;
  /** The mark with which the paragraph before began or continued, if it was not closed there. */
  readonly open?: OpenMark | undefined;
  /** The first replacement of the next paragraph. */
  readonly next?: string | undefined;
}

/** Returns true if a single mark without a partner begins direct speech, not an elided word. */
function beginsSpeech(text: string, at: number): boolean {
  return /[,:;]\s$/.test(text.slice(Math.max(0, at - 2), at)) && /^\p{Lu}/u.test(text.slice(at + 1, at + 3));
}

/** Returns the replacement for a mark without a partner. */
function unpairedReplacement(
  { isDouble, role, unpaired }: Mark,
  open: OpenMark | undefined,
  { outer }: Quotes,
): string | undefined {
  if (!isDouble) return unpaired;
  // It may close a quotation that began in the paragraph before.
  if (role === "closes" || (unpaired !== undefined && open === '"')) return outer[1];
  return unpaired;
}

/** Replaces marks of a text; `from` is its offset in the text of their positions. */
export function withMarks(text: string, marks: readonly MarkReplacement[], from = 0): string {
  let at = 0;
  let replaced = "";
  for (const { at: position, replacement } of marks) {
    replaced += text.slice(at, position - from) + replacement;
    at = position - from + 1;
  }
  return replaced + text.slice(at);
}
