import type { Scalar } from "yaml";

/** Words of a value that YAML drops. */
interface DroppedWords {
  /** The first character of the words; two exclamation marks for a tag of YAML's core schema. */
  readonly sign: "#" | "&" | "!" | "!!";
  /** The index of the first character of the text that holds the words. */
  readonly offset: number;
  /** The number of lines of that text. */
  readonly lines: number;
}

/**
 * Returns the words of a value that YAML drops, though the editor may have meant them as text: a comment after the value,
 * an anchor or a tag before it.
 */
export function droppedBy(node: Scalar, text: string): DroppedWords | undefined {
  const { anchor, tag, range } = node;
  if (!range) return undefined;
  const [start, end] = range;
  if (anchor !== undefined || (tag !== undefined && !isMeantTag(node, text.slice(start, end)))) {
    const before = text.slice(lineStartOf(text, start), start);
    const [properties = ""] = /[&!]\S*(?:\s+[&!]\S*)*\s*$/.exec(before) ?? [];
    const mark = coreTag.test(tag ?? "") ? "!!" : "!";
    return { sign: properties.startsWith("&") ? "&" : mark, offset: start - properties.length, lines: 1 };
  }
  const above = wordsAbove(text, start, end);
  if (above) return above;
  const { type } = node;
  if (type === "PLAIN") return behindPlain(text, start, end);
  return type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE"
    ? behindQuotation(text, start, end)
    : besideBlock(text, start, end);
}

/** Tags of the core schema, which editors may have written on purpose. https://yaml.org/spec/1.2.2/#103-core-schema */
const coreTag = /^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/;

/** Values whose type a tag may change. */
const noText = /^(?:[-+.\d]\S*|true|false|null|~)$/i;

function isMeantTag({ tag = "", type }: Scalar, source: string): boolean {
  return coreTag.test(tag) && (type !== "PLAIN" || !tag.endsWith(":str") || noText.test(source));
}

function lineStartOf(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** How far to search, in characters. The limit keeps the search fast; a longer comment is reported all the same. */
const searchLength = 500;

/** Returns the words between a field's name and a text that begins on a line below it. */
function wordsAbove(text: string, start: number, end: number): DroppedWords | undefined {
  const lineStart = lineStartOf(text, start);
  if (start === end || lineStart === 0 || text.slice(lineStart, start).trim() !== "") return undefined;
  const before = text.slice(Math.max(0, lineStart - searchLength), lineStart);
  const [, comment] = /:[ \t]+(#+[^\s#][^\n]*\n(?:[ \t]*(?:#[^\n]*)?\n)*)$/.exec(before) ?? [];
  if (comment === undefined) return undefined;
  const offset = lineStart - comment.length;
  return { sign: "#", offset, lines: linesIn(text.slice(offset, end)) };
}

function linesIn(text: string): number {
  return text.split("\n").length;
}

/** Returns a comment behind or below a text without quotation marks. */
function behindPlain(text: string, start: number, end: number): DroppedWords | undefined {
  const lines = linesIn(text.slice(start, end));
  const isOwnLine = text.slice(lineStartOf(text, start), start).trim() === "";
  // An empty value on a line of its own is followed by an ordinary comment.
  if (start === end && isOwnLine) return undefined;
  const rest = text.slice(end, end + searchLength);
  const [comment] = (lines > 1 ? /^\s*\n[ \t]+#|^[ \t]+#/ : /^[ \t]*#/).exec(rest) ?? [];
  if (comment !== undefined)
    return { sign: "#", offset: start, lines: lines + (comment.includes("\n") ? 1 : 0) };
  const more = start === end ? 0 : wordsBelow(text, start, end);
  return more > 0 ? { sign: "#", offset: start, lines: lines + more } : undefined;
}

/** Returns the number of lines below a text that would continue it, if they did not begin with a #. */
function wordsBelow(text: string, start: number, end: number): number {
  const [found, first = ""] =
    /^[ \t]*\n(?:[ \t]*\n)*([ \t]+)#+[^\s#][^\n]*(?:\n[ \t]+#[^\n]*)*/.exec(
      text.slice(end, end + searchLength),
    ) ?? [];
  if (found === undefined) return 0;
  const lineStart = lineStartOf(text, start);
  const before = text.slice(lineStart, start);
  const indent = before.length - before.trimStart().length;
  // Between brackets, a line of its own is an item.
  if (before.trim() === "" && /[[{,]\s*$/.test(text.slice(Math.max(0, lineStart - searchLength), lineStart)))
    return 0;
  const isBelow = before.trim() === "" ? first.length >= indent : first.length > indent;
  return isBelow ? linesIn(found) - 1 : 0;
}

/** Returns words behind a closing quotation mark. A # with a space after it begins a comment; one without, a word. */
function behindQuotation(text: string, start: number, end: number): DroppedWords | undefined {
  const lines = linesIn(text.slice(start, end));
  const more = wordsBelow(text, start, end);
  return more > 0 || /^[ \t]+#+[^\s#]/.test(text.slice(end, end + searchLength))
    ? { sign: "#", offset: start, lines: lines + more }
    : undefined;
}

/** Returns words behind the | or > of a block of text, or below the block. */
function besideBlock(text: string, start: number, end: number): DroppedWords | undefined {
  const source = text.slice(start, end).trimEnd();
  // The | or > has no block of text below it.
  if (/^[|>][^\n]*#[^\n]*$/.test(source)) return { sign: "#", offset: start, lines: 1 };
  const more = wordsBelow(text, start, start + source.length);
  return more > 0 || /^[|>][-+\d]*[ \t]+#+[^\s#]/.test(source)
    ? { sign: "#", offset: start, lines: linesIn(source) + more }
    : undefined;
}
