import type { Mark } from "./mark-context.ts";

/** Pairs the marks of a text: each opening one with the one that closes it. */
export function pairedMarks(marks: readonly Mark[]): PairedMarks {
  const openings = new Map<number, number>();
  const later = closedLater(marks);
  /** Indexes of the open marks, the innermost last. */
  const open: number[] = [];
  const isDoubleAt = (at: number | undefined): boolean => at !== undefined && (marks[at]?.isDouble ?? false);
  const roleAt = (at: number | undefined): Mark["role"] => (at === undefined ? undefined : marks[at]?.role);
  let doubles = 0;
  const pop = (): number | undefined => {
    const at = open.pop();
    if (isDoubleAt(at)) doubles -= 1;
    return at;
  };
  const push = (at: number): void => {
    // Of two apostrophes that might open a quotation, the later one is more likely to.
    if (!isDoubleAt(at) && roleAt(at) !== "opens" && isLooseSingle(open.at(-1))) open.pop();
    open.push(at);
    if (isDoubleAt(at)) doubles += 1;
  };
  const isLooseSingle = (at: number | undefined): boolean =>
    at !== undefined && !isDoubleAt(at) && roleAt(at) === "mayOpen";
  const closeDouble = (at: number): boolean => {
    if (doubles === 0) return false;
    let opened = pop();
    while (opened !== undefined && !isDoubleAt(opened)) opened = pop();
    if (opened !== undefined) openings.set(opened, at);
    return true;
  };
  /** A single mark never closes a quotation outside an open double one. */
  const closeSingle = (at: number): boolean => {
    const top = open.at(-1);
    if (top === undefined || isDoubleAt(top)) return false;
    const below = open.at(-2);
    const isLoose = isLooseSingle(top);
    if (isLoose && roleAt(at) === "mayClose") return false;
    if (isLoose && below !== undefined && !isDoubleAt(below)) open.pop();
    openings.set(open.pop() ?? top, at);
    return true;
  };
  marks.forEach(({ role, isDouble }, at) => {
    const close = isDouble ? closeDouble : closeSingle;
    if (role === "opens" || role === "mayOpen") push(at);
    else if (role === "closes" || role === "ends") close(at);
    else if (role === "mayClose") {
      if (!later.has(at)) close(at);
    } else if (role === "either" && !close(at)) push(at);
  });
  return { openings, closings: new Set(openings.values()), leftOpen: new Set(open) };
}

/** The pairs among the marks of a text, by index. */
interface PairedMarks {
  readonly openings: ReadonlyMap<number, number>;
  readonly closings: ReadonlySet<number>;
  /** Indexes of marks that opened a quotation and were never closed, in order. */
  readonly leftOpen: ReadonlySet<number>;
}

/**
 * Returns the marks with `mayClose` that are followed by another closing mark before the next opening one in the same
 * quotation.
 */
function closedLater(marks: readonly Mark[]): ReadonlySet<number> {
  const later = new Set<number>();
  let double = false;
  let single = false;
  /** Going backwards: the state of single marks outside each double quotation. */
  const outside: boolean[] = [];
  for (let at = marks.length - 1; at >= 0; at -= 1) {
    const { role, isDouble } = marks[at] ?? { isDouble: false };
    const closes = role === "closes" || role === "mayClose" || role === "ends";
    if (role === "mayClose" && (isDouble ? double : single)) later.add(at);
    if (isDouble) {
      if (closes) outside.push(single);
      if (closes) single = false;
      else if (role === "opens") single = outside.pop() ?? false;
      if (closes || role === "opens") double = closes;
    } else if (closes || role === "opens") single = closes;
  }
  return later;
}
