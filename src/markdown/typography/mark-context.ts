import type { Side } from "./text.ts";

/**
 * What a straight mark can be, by what stands beside it.
 *
 * - `opens`, `closes`: nothing else.
 * - `mayOpen`: opens what is closed for certain, and is an apostrophe or stays straight elsewhere.
 * - `mayClose`: closes what is open unless a later mark does.
 * - `either`: closes what is open, and opens where nothing is.
 * - `ends`: closes if something is open, and is nothing else.
 */
export type Turn = "opens" | "mayOpen" | "closes" | "mayClose" | "either" | "ends";

/** A straight mark of a text. */
export interface Mark {
  readonly at: number;
  readonly isDouble: boolean;
  /** Undefined where it pairs with none. */
  readonly turn?: Turn | undefined;
  /** What it is where it pairs with none; itself if silent. */
  readonly alone?: string | undefined;
}

/** What a straight mark turns out to be. */
export type MarkUse = Pick<Mark, "turn" | "alone">;

/** A straight mark and what stands around it. */
export interface MarkContext {
  readonly text: string;
  readonly at: number;
  readonly language: string;
  /** What stands before and after the mark and those beside it. */
  readonly from: Side;
  readonly to: Side;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Where it stands among marks between two spaces, or between two letters. */
  readonly half: "opening" | "middle" | "closing";
  readonly afterMark: boolean;
}

/** Marks beside each other with nothing around them: the outer ones stand for themselves. */
export function betweenSpaces(mark: MarkContext): MarkUse {
  const { half } = mark;
  if (isAlone(mark)) return { turn: "ends" };
  return { turn: half === "middle" ? undefined : half === "opening" ? "opens" : "closes" };
}

export function isAlone({ isFirst, isLast }: MarkContext): boolean {
  return isFirst && isLast;
}

/** What may follow a mark that closes. */
export function isEnd({ kind }: Side): boolean {
  return kind === "space" || kind === "closing" || kind === "dash";
}

export function isWord({ kind }: Side): boolean {
  return kind === "letter" || kind === "digit";
}

export function isUnspaced({ from, to }: MarkContext): boolean {
  return from.script === "unspaced" || to.script === "unspaced";
}
