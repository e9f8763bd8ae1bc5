import { type Quotes, quotesOf } from "./languages.ts";
import type { Mark } from "./mark-context.ts";
import { readMarks } from "./marks.ts";
import { pairedMarks } from "./pairs.ts";

/** A straight mark by its place in a text, and what stands in its place. */
export interface SetMark {
  readonly at: number;
  readonly sign: string;
}

export type OpenMark = '"' | "'";

/** Where a text stands among the paragraphs of a quotation. */
interface QuotationPlace {
  readonly language: string;
  /** The mark with which the paragraph before began or went on, if it was not closed there. */
  readonly open?: OpenMark | undefined;
  /** The first character of the next paragraph. */
  readonly next?: string | undefined;
}

interface QuotedText {
  readonly marks: readonly SetMark[];
  /** The mark of the quotation that goes on in the next paragraph. */
  readonly open?: OpenMark | undefined;
}

/** The straight quotation marks of a text that are set otherwise in its language, in order. */
export function quotedText(text: string, { language, open, next }: QuotationPlace): QuotedText {
  const quotes = quotesOf(language);
  const marks = readMarks(text, language.toLowerCase().split("-")[0] ?? "");
  const { openings, closings, leftOpen } = pairedMarks(marks);
  const goesOn = ({ at }: Mark): boolean => at === 0 && open !== undefined && text.startsWith(open);
  const isLeft = (mark: Mark, index: number): boolean =>
    mark.turn === "opens" &&
    !openings.has(index) &&
    (mark.isDouble || (mark.at === 0 ? next === "'" || goesOn(mark) : beginsSpeech(text, mark.at)));
  const signOf = (mark: Mark, index: number): string | undefined => {
    const [opening, closing] = mark.isDouble ? quotes.outer : quotes.inner;
    if (openings.has(index) || isLeft(mark, index))
      return goesOn(mark) && mark.isDouble ? quotes.further : opening;
    if (closings.has(index)) return closing;
    return aloneSign(mark, open, quotes);
  };
  const set = marks.flatMap((mark, index) => {
    const sign = signOf(mark, index);
    return sign === undefined ? [] : [{ at: mark.at, sign }];
  });
  const last = marks.findLast((mark, index) => leftOpen.has(index) && isLeft(mark, index));
  return { marks: set, open: last && (last.isDouble ? '"' : "'") };
}

/** A text with its marks set; `from` is where it begins in the text that they are counted in. */
export function withMarks(text: string, marks: readonly SetMark[], from = 0): string {
  let at = 0;
  let set = "";
  for (const { at: place, sign } of marks) {
    set += text.slice(at, place - from) + sign;
    at = place - from + 1;
  }
  return set + text.slice(at);
}

/** Whether a single mark that nothing closes begins what somebody says, and no word that is shortened. */
function beginsSpeech(text: string, at: number): boolean {
  return /[,:;]\s$/.test(text.slice(Math.max(0, at - 2), at)) && /^\p{Lu}/u.test(text.slice(at + 1, at + 3));
}

/** What a mark is that pairs with none. */
function aloneSign(
  { isDouble, turn, alone }: Mark,
  open: OpenMark | undefined,
  { outer }: Quotes,
): string | undefined {
  if (!isDouble) return alone;
  // The paragraph before may have opened what is closed here.
  if (turn === "closes" || (alone !== undefined && open === '"')) return outer[1];
  return alone;
}
