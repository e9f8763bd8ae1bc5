/** Syntax that Markdown does not recognise, and that would be printed. */
export interface FailedMark {
  readonly pattern: RegExp;
  /** Returns the message for the editor; undefined if the match means nothing. */
  readonly message: (found: RegExpExecArray, line: string) => string | undefined;
}

/** Stands in a line for everything that is no plain text: code, a link, an escaped character. */
export const opaque = "\ufffc";

/** Returns the message about a mark: what it looks like, and how to write it. */
export function looksLike(text: string, what: string, hint: string): string {
  return `"${excerpt(text)}" looks like ${what} and is printed unchanged. ${hint}`;
}

/** Shortens text for a message. */
export function excerpt(text: string): string {
  const whole = text.replaceAll(opaque, "…").trim();
  return whole.length > maxLength ? `${whole.slice(0, maxLength)}…` : whole;
}

const maxLength = 70;
