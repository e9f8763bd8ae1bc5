import type { Side } from "./text.ts";

/**
 * The role of a straight mark, by what is beside it.
 * - `opens`, `closes`: nothing else.
 * - `mayOpen`: opens a quotation that is certainly closed; otherwise an apostrophe, or straight.
 * - `mayClose`: closes an open quotation, unless a later mark does.
 * - `either`: closes an open quotation, or else opens one.
 * - `ends`: closes an open quotation, and is nothing else.
 */
export type Role = "opens" | "mayOpen" | "closes" | "mayClose" | "either" | "ends";

/** A straight mark of a text. */
export interface Mark {
  readonly at: number;
  readonly isDouble: boolean;
  /** Undefined if it pairs with no other mark. */
  readonly role?: Role | undefined;
  /** What it becomes if it pairs with none; itself by default. */
  readonly unpaired?: string | undefined;
}

/** How a straight mark is used. */
export type MarkUse = Pick<Mark, "role" | "unpaired">;

/** A straight mark and its surroundings. */
export interface MarkContext {
  readonly text: string;
  readonly at: number;
  readonly language: string;
  /** The characters before and after the run of marks that it belongs to. */
  readonly from: Side;
  readonly to: Side;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Its position in the run, if that is between two spaces or two letters. */
  readonly half: "opening" | "middle" | "closing";
  readonly afterMark: boolean;
}

/** Marks side by side between spaces: the outer ones enclose the inner ones. */
export function betweenSpaces(mark: MarkContext): MarkUse {
  const { half } = mark;
  if (isAlone(mark)) return { role: "ends" };
  return { role: half === "middle" ? undefined : half === "opening" ? "opens" : "closes" };
}

export function isAlone({ isFirst, isLast }: MarkContext): boolean {
  return isFirst && isLast;
}

/** Returns true for what may follow a closing mark. */
export function isEnd({ kind }: Side): boolean {
  return kind === "space" || kind === "closing" || kind === "dash";
}

export function isWord({ kind }: Side): boolean {
  return kind === "letter" || kind === "digit";
}

export function isUnspaced({ from, to }: MarkContext): boolean {
  return from.script === "unspaced" || to.script === "unspaced";
}
