import type { Scalar } from "yaml";

/** Words of a value that YAML leaves out. */
interface DroppedWords {
  /** What they begin with; two exclamation marks where YAML itself knows the tag. */
  readonly sign: "#" | "&" | "!" | "!!";
  /** Where the text of which they are a part begins. */
  readonly offset: number;
  /** Over how many lines that text goes. */
  readonly lines: number;
}

/**
 * Returns the words of a value that YAML leaves out, though the editor may have meant them as text: a comment after it,
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

/** Tags of the core schema, which may be there on purpose. */
const coreTag = /^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/;

/** Values that a tag turns into text, or out of it. */
const noText = /^(?:[-+.\d]\S*|true|false|null|~)$/i;

function isMeantTag({ tag = "", type }: Scalar, source: string): boolean {
  return coreTag.test(tag) && (type !== "PLAIN" || !tag.endsWith(":str") || noText.test(source));
}

function lineStartOf(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** In characters; nobody's remark is longer, and a longer one is told all the same. */
const longest = 500;

/** What stands behind a field's name, where the text begins on a line below it. */
function wordsAbove(text: string, start: number, end: number): DroppedWords | undefined {
  const lineStart = lineStartOf(text, start);
  if (start === end || lineStart === 0 || text.slice(lineStart, start).trim() !== "") return undefined;
  const before = text.slice(Math.max(0, lineStart - longest), lineStart);
  const [, comment] = /:[ \t]+(#+[^\s#][^\n]*\n(?:[ \t]*(?:#[^\n]*)?\n)*)$/.exec(before) ?? [];
  if (comment === undefined) return undefined;
  const offset = lineStart - comment.length;
  return { sign: "#", offset, lines: linesIn(text.slice(offset, end)) };
}

function linesIn(text: string): number {
  return text.split("\n").length;
}

/** What follows a text that no mark closes: any comment on its line, and one below it. */
function behindPlain(text: string, start: number, end: number): DroppedWords | undefined {
  const lines = linesIn(text.slice(start, end));
  const isOwnLine = text.slice(lineStartOf(text, start), start).trim() === "";
  // Where there is no value, a comment on a line of its own is one; where a text goes over lines, so does a comment in it.
  if (start === end && isOwnLine) return undefined;
  const rest = text.slice(end, end + longest);
  const [comment] = (lines > 1 ? /^\s*\n[ \t]+#|^[ \t]+#/ : /^[ \t]*#/).exec(rest) ?? [];
  if (comment !== undefined)
    return { sign: "#", offset: start, lines: lines + (comment.includes("\n") ? 1 : 0) };
  const more = start === end ? 0 : wordsBelow(text, start, end);
  return more > 0 ? { sign: "#", offset: start, lines: lines + more } : undefined;
}

/** How many lines right below a text would go on with it, if the # that they begin with made no comment of them. */
function wordsBelow(text: string, start: number, end: number): number {
  const [found, first = ""] =
    /^[ \t]*\n(?:[ \t]*\n)*([ \t]+)#+[^\s#][^\n]*(?:\n[ \t]+#[^\n]*)*/.exec(text.slice(end, end + longest)) ??
    [];
  if (found === undefined) return 0;
  const lineStart = lineStartOf(text, start);
  const before = text.slice(lineStart, start);
  const indent = before.length - before.trimStart().length;
  // Between brackets, a line of its own is an item.
  if (before.trim() === "" && /[[{,]\s*$/.test(text.slice(Math.max(0, lineStart - longest), lineStart)))
    return 0;
  const isBelow = before.trim() === "" ? first.length >= indent : first.length > indent;
  return isBelow ? linesIn(found) - 1 : 0;
}

/** What follows a closing quotation mark: a remark has a space behind its #, as words have none. */
function behindQuotation(text: string, start: number, end: number): DroppedWords | undefined {
  const lines = linesIn(text.slice(start, end));
  const more = wordsBelow(text, start, end);
  return more > 0 || /^[ \t]+#+[^\s#]/.test(text.slice(end, end + longest))
    ? { sign: "#", offset: start, lines: lines + more }
    : undefined;
}

/** What stands behind the sign that begins a text on lines of its own, and below that text. */
function besideBlock(text: string, start: number, end: number): DroppedWords | undefined {
  const source = text.slice(start, end).trimEnd();
  // A sign that would begin a text below it, if there were one.
  if (/^[|>][^\n]*#[^\n]*$/.test(source)) return { sign: "#", offset: start, lines: 1 };
  const more = wordsBelow(text, start, start + source.length);
  return more > 0 || /^[|>][-+\d]*[ \t]+#+[^\s#]/.test(source)
    ? { sign: "#", offset: start, lines: linesIn(source) + more }
    : undefined;
}
