import { doubleMark } from "./double-marks.ts";
import type { Mark, MarkContext, Role } from "./mark-context.ts";
import { singleMark } from "./single-marks.ts";
import { type Side, sideOf, textEdge } from "./text.ts";

/** Returns every straight quotation mark of a text, in order. `language` is a language code alone, in lower case. */
export function readMarks(text: string, language: string): readonly Mark[] {
  const read: Mark[] = [];
  /** About how many single marks are open. */
  let open = 0;
  for (const { 0: run, index } of text.matchAll(marks)) {
    const from = sideBefore(text, index);
    const to = sideAfter(text, index + run.length);
    if (run === "''" && from.kind === "digit" && open < 2) {
      read.push(...twoForOne(index));
      continue;
    }
    for (let at = 0; at < run.length; at += 1) {
      const mark: MarkContext = { text, at: index + at, language, from, to, ...positionInRun(run, at) };
      const isDouble = run[at] === '"';
      const use = isDouble ? doubleMark(mark) : singleMark(mark);
      read.push({ at: mark.at, isDouble, ...use });
      if (!isDouble) open = Math.max(0, open + (openingSteps[use.role ?? "ends"] ?? 0));
    }
  }
  return read;
}

/** Runs of marks; two single ones after a number are a run of their own. */
const marks = /(?<=\p{N})''(?!')|["']+/gu;

const openingSteps: Readonly<Partial<Record<Role, number>>> = { opens: 1, closes: -1, mayClose: -1 };

function sideBefore(text: string, at: number): Side {
  for (let end = at; end > 0; ) {
    const low = text.charCodeAt(end - 1);
    const begin = end - (low >= 0xdc00 && low <= 0xdfff && end > 1 ? 2 : 1);
    const character = text.slice(begin, end);
    if (low < 0x80 || !invisible.test(character)) return sideOf(character);
    end = begin;
  }
  return textEdge;
}

function sideAfter(text: string, at: number): Side {
  for (let begin = at; begin < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(begin) ?? 0);
    if (character < "\x80" || !invisible.test(character)) return sideOf(character);
    begin += character.length;
  }
  return textEdge;
}

/** Marks of direction and joiners, which do not count as neighbours. */
const invisible = /[\p{Cf}]/u;

/** Two single marks after a number mean one sign: inches or seconds. */
function twoForOne(at: number): readonly Mark[] {
  return [
    { at, isDouble: false, unpaired: "″" },
    { at: at + 1, isDouble: false, unpaired: "" },
  ];
}

function positionInRun(
  run: string,
  at: number,
): Pick<MarkContext, "isFirst" | "isLast" | "half" | "afterMark"> {
  return {
    isFirst: at === 0,
    isLast: at === run.length - 1,
    half: 2 * at + 1 < run.length ? "opening" : 2 * at + 1 > run.length ? "closing" : "middle",
    afterMark: at > 0,
  };
}
