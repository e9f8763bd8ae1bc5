import type { Mark } from "./mark-context.ts";

/** What became of the marks of a text, each by its number. */
interface PairedMarks {
  readonly openings: ReadonlyMap<number, number>;
  readonly closings: ReadonlySet<number>;
  /** Those that opened and were never closed; the marks in order. */
  readonly leftOpen: ReadonlySet<number>;
}

/** The marks of a text that open and close quotations, each opening one with the one that closes it. */
export function pairedMarks(marks: readonly Mark[]): PairedMarks {
  const openings = new Map<number, number>();
  const later = closedLater(marks);
  /** Numbers of marks that are open, the innermost last. */
  const open: number[] = [];
  const isDoubleAt = (at: number | undefined): boolean => at !== undefined && (marks[at]?.isDouble ?? false);
  const turnAt = (at: number | undefined): Mark["turn"] => (at === undefined ? undefined : marks[at]?.turn);
  let doubles = 0;
  const pop = (): number | undefined => {
    const at = open.pop();
    if (isDoubleAt(at)) doubles -= 1;
    return at;
  };
  const push = (at: number): void => {
    // Of two apostrophes that might open something the later one is nearer to it.
    if (!isDoubleAt(at) && turnAt(at) !== "opens" && isLooseSingle(open.at(-1))) open.pop();
    open.push(at);
    if (isDoubleAt(at)) doubles += 1;
  };
  const isLooseSingle = (at: number | undefined): boolean =>
    at !== undefined && !isDoubleAt(at) && turnAt(at) === "mayOpen";
  const closeDouble = (at: number): boolean => {
    if (doubles === 0) return false;
    let opened = pop();
    while (opened !== undefined && !isDoubleAt(opened)) opened = pop();
    if (opened !== undefined) openings.set(opened, at);
    return true;
  };
  /** A single mark never reaches over an open double one. */
  const closeSingle = (at: number): boolean => {
    const top = open.at(-1);
    if (top === undefined || isDoubleAt(top)) return false;
    const below = open.at(-2);
    const isLoose = isLooseSingle(top);
    if (isLoose && turnAt(at) === "mayClose") return false;
    if (isLoose && below !== undefined && !isDoubleAt(below)) open.pop();
    openings.set(open.pop() ?? top, at);
    return true;
  };
  marks.forEach(({ turn, isDouble }, at) => {
    const close = isDouble ? closeDouble : closeSingle;
    if (turn === "opens" || turn === "mayOpen") push(at);
    else if (turn === "closes" || turn === "ends") close(at);
    else if (turn === "mayClose") {
      if (!later.has(at)) close(at);
    } else if (turn === "either" && !close(at)) push(at);
  });
  return { openings, closings: new Set(openings.values()), leftOpen: new Set(open) };
}

/** The marks that may close, of which a later one in the same quotation closes before another opens. */
function closedLater(marks: readonly Mark[]): ReadonlySet<number> {
  const later = new Set<number>();
  let double = false;
  let single = false;
  /** What was seen of single marks after each double one that is not opened yet, going backwards. */
  const outside: boolean[] = [];
  for (let at = marks.length - 1; at >= 0; at -= 1) {
    const { turn, isDouble } = marks[at] ?? { isDouble: false };
    const closes = turn === "closes" || turn === "mayClose" || turn === "ends";
    if (turn === "mayClose" && (isDouble ? double : single)) later.add(at);
    if (isDouble) {
      if (closes) outside.push(single);
      if (closes) single = false;
      else if (turn === "opens") single = outside.pop() ?? false;
      if (closes || turn === "opens") double = closes;
    } else if (closes || turn === "opens") single = closes;
  }
  return later;
}
