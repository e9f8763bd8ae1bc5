/** Stands in a line for whatever is no plain text: code, a link, an escaped sign. */
export const opaque = "\ufffc";

/** A mark that was meant for something, is none of Markdown's as it stands, and would be printed. */
export interface FailedMark {
  readonly sign: RegExp;
  /** What an editor reads, or undefined where the sign means nothing after all. */
  readonly message: (found: RegExpExecArray, line: string) => string | undefined;
}

const longest = 70;

/** What was written, as far as it fits a message. */
export function shown(text: string): string {
  const whole = text.replaceAll(opaque, "…").trim();
  return whole.length > longest ? `${whole.slice(0, longest)}…` : whole;
}

/** The sentences of a mark: what it looks like, and how to write it. */
export function looksLike(text: string, what: string, hint: string): string {
  return `"${shown(text)}" looks like ${what} and is printed unchanged. ${hint}`;
}
