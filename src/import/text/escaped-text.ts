/**
 * Escapes words of a line, so that Dateline's Markdown prints exactly these. Quotation marks, dashes and dots stay as they are:
 * they get the typography of the publication, as in all its texts.
 */
export function escapedText(
  text: string,
  { atStart, isAfterMark = false, next, inLabel }: TextPlace,
): string {
  let escaped = mayHaveMarkup.test(text) ? text.replace(everyMarkup, escapedMark) : text;
  if (escaped !== text && escaped.includes("://")) escaped = escaped.replace(address, withoutLink);
  if (inLabel && escaped.includes("]")) escaped = escaped.replaceAll("]", "\\]");
  // With the mark of a footnote these make its text or a link.
  if (isAfterMark && /^[:(]/.test(escaped)) escaped = `\\${escaped}`;
  if (atStart) escaped = withEscapedStart(escaped);
  // Before a link these make a picture, an embed or a footnote of it.
  if (next === "[" && beforeLabel.test(escaped)) escaped = `${escaped.slice(0, -1)}\\${escaped.slice(-1)}`;
  return escaped;
}

interface TextPlace {
  /** True at the beginning of a line. */
  readonly atStart: boolean;
  /** True behind the mark of a footnote. */
  readonly isAfterMark?: boolean;
  /** The character that follows. */
  readonly next: string;
  /** True between the brackets of a link or a picture. */
  readonly inLabel: boolean;
}

/** Characters that are markup anywhere in a line, and a command's option, which begins with hyphens. */
const everyMarkup =
  /[\\`*[<|]|\{#?|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~~+|:(?=::)|&(?=#?[a-z\d]{1,32};)|(?<!\S)--(?=[\p{L}\p{N}])/giu;

/** A quick test: most words have none of these. */
const mayHaveMarkup = /[\\`*[<|{_~&]|--|:::/;

function escapedMark(mark: string): string {
  return mark.length === 1 ? `\\${mark}` : mark.replace(/./g, "\\$&");
}

const address = /https?:\/\/\S+/gi;

/** An address would become a link with the escapes in it. */
function withoutLink(found: string): string {
  return found.includes("\\") ? found.replaceAll("://", "\\://") : found;
}

/** Escapes what opens a block. */
function withEscapedStart(text: string): string {
  if (!opener.test(text)) return text;
  return /^\d/.test(text) ? text.replace(/^(\d{1,9})(?=[.)])/, "$1\\") : `\\${text}`;
}

/** Spaces of any kind, since those at the end of a text are left out. */
const opener = /^(?:[#>=:@]|[+-](?:\s|$)|-[-\s]*$|\d{1,9}[.)](?:\s|$))/;

const beforeLabel = /[!^@]$/;

/** Escapes the title of a picture, which stands between straight quotation marks. */
export function escapedTitle(title: string): string {
  return title.replace(/\\|"|&(?=#?[a-z\d]{1,32};)/gi, "\\$&");
}
