import { doubleMark } from "./double-marks.ts";
import type { Mark, MarkContext, Turn } from "./mark-context.ts";
import { singleMark } from "./single-marks.ts";
import { edge, type Side, sideOf } from "./text.ts";

/** Every straight quotation mark of a text, in order. `language` is a language alone, in small letters. */
export function readMarks(text: string, language: string): readonly Mark[] {
  const read: Mark[] = [];
  /** How many single marks have opened and were not closed, roughly. */
  let open = 0;
  for (const { 0: run, index } of text.matchAll(marks)) {
    const from = sideBefore(text, index);
    const to = sideAfter(text, index + run.length);
    if (run === "''" && from.kind === "digit" && open < 2) {
      read.push(...twoForOne(index));
      continue;
    }
    for (let at = 0; at < run.length; at += 1) {
      const mark: MarkContext = { text, at: index + at, language, from, to, ...within(run, at) };
      const isDouble = run[at] === '"';
      const use = isDouble ? doubleMark(mark) : singleMark(mark);
      read.push({ at: mark.at, isDouble, ...use });
      if (!isDouble) open = Math.max(0, open + (steps[use.turn ?? "ends"] ?? 0));
    }
  }
  return read;
}

/** Marks beside each other; two single ones after a figure are apart from others. */
const marks = /(?<=\p{N})''(?!')|["']+/gu;

const steps: Readonly<Partial<Record<Turn, number>>> = { opens: 1, closes: -1, mayClose: -1 };

/** Marks of direction and joiners, which do not count as neighbours. */
const invisible = /[\p{Cf}]/u;

function sideBefore(text: string, at: number): Side {
  for (let end = at; end > 0; ) {
    const low = text.charCodeAt(end - 1);
    const begin = end - (low >= 0xdc00 && low <= 0xdfff && end > 1 ? 2 : 1);
    const sign = text.slice(begin, end);
    if (low < 0x80 || !invisible.test(sign)) return sideOf(sign);
    end = begin;
  }
  return edge;
}

function sideAfter(text: string, at: number): Side {
  for (let begin = at; begin < text.length; ) {
    const sign = String.fromCodePoint(text.codePointAt(begin) ?? 0);
    if (sign < "\x80" || !invisible.test(sign)) return sideOf(sign);
    begin += sign.length;
  }
  return edge;
}

/** Two single marks after a figure are typed for one: inches or seconds. */
function twoForOne(at: number): readonly Mark[] {
  return [
    { at, isDouble: false, alone: "″" },
    { at: at + 1, isDouble: false, alone: "" },
  ];
}

function within(run: string, at: number): Pick<MarkContext, "isFirst" | "isLast" | "half" | "afterMark"> {
  return {
    isFirst: at === 0,
    isLast: at === run.length - 1,
    half: 2 * at + 1 < run.length ? "opening" : 2 * at + 1 > run.length ? "closing" : "middle",
    afterMark: at > 0,
  };
}
