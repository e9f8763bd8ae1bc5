import { isAlias, isCollection, isMap, isScalar, isSeq, type Node, type Scalar } from "yaml";
import type { Position } from "../model/problem.ts";
import type { Dropped } from "./content-file.ts";
import type { YamlFault } from "./fast-yaml.ts";
import { quotedLine, segmentWords, sourceSegment } from "./source-segment.ts";
import { quotationReason } from "./value-error.ts";

/** What there is to be known of YAML besides its data. */
interface YamlSurvey {
  readonly positions: ReadonlyMap<string, Position>;
  /** What no field may hold, whatever it is. */
  readonly faults: readonly YamlFault[];
  /** What YAML leaves out of values. */
  readonly dropped: readonly Dropped[];
}

const noName = "A list or a group stands here in place of a field's name. Write each field as name: value.";

const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);

/** Groups and lists inside of one another: more than any field needs. */
const deepest = 20;

const tooDeep = "The values nest too deep here. Write them flatter.";

const halfCharacter =
  "holds half of a character, as an escape like \\ud83d. Write the whole character in its place, or remove it.";

/** Goes through all that a document says; `placeOf` gives the place of an offset in the file, `beginsOn` its first line. */
export function yamlSurvey(
  contents: Node | null,
  text: string,
  beginsOn: number,
  placeOf: (offset: number) => Position,
): YamlSurvey {
  const source = { text, beginsOn };
  const positions = new Map<string, Position>();
  const faults: YamlFault[] = [];
  const dropped: Dropped[] = [];
  const anchors = new Map<string, string>();
  const named = new Set<string>();

  const refuse = (path: string, { line, column }: Position): void => {
    const segment = sourceSegment(source, { line, column });
    const message = `${quotationReason(segmentWords(segment))} Write ${quotedLine(segment)}`;
    faults.push({ line, column, field: path, message });
  };

  const visitMap = (
    items: readonly { readonly key: Node; readonly value: Node | null }[],
    { path, offset, depth }: { readonly path: string; readonly offset: number; readonly depth: number },
  ): void => {
    for (const { key, value } of items) {
      const place = placeOf(key.range?.[0] ?? 0);
      // Nothing is made of its name: names in names would fill the memory.
      if (isCollection(key)) {
        const whole = positions.get(path);
        // What templates of other programs write is meant as text.
        if (whole && text.startsWith("{{", offset)) refuse(path, whole);
        else faults.push({ ...place, message: noName });
        continue;
      }
      const name = own(key).toWellFormed();
      if (forbiddenKeys.has(name))
        faults.push({ ...place, message: `The key "${name}" is not allowed. Remove the line.` });
      const inner = path === "" ? name : `${path}.${name}`;
      const first = positions.get(`key:${inner}`);
      if (first)
        faults.push({
          ...place,
          field: inner,
          message: `stands on line ${first.line} already. Keep one of the two lines.`,
        });
      positions.set(`key:${inner}`, place);
      visit(value, inner, depth + 1);
    }
  };

  const visit = (node: Node | null | undefined, path: string, depth: number): void => {
    const offset = node?.range?.[0] ?? 0;
    if (depth > deepest) {
      if (faults.at(-1)?.message !== tooDeep) faults.push({ ...placeOf(offset), message: tooDeep });
      return;
    }
    if (node?.range) positions.set(path, placeOf(offset));
    if (isAlias(node)) {
      named.add(node.source);
      if (!anchors.has(node.source)) refuse(path, placeOf(offset));
    } else if (isMap<Node, Node | null>(node)) visitMap(node.items, { path, offset, depth });
    else if (isSeq<Node>(node))
      for (const [index, item] of node.items.entries()) visit(item, `${path}.${index}`, depth + 1);
    if (isScalar(node) && typeof node.value === "string" && !node.value.isWellFormed())
      faults.push({ ...placeOf(offset), field: path, message: halfCharacter });
    if (node && !isAlias(node) && node.anchor !== undefined) anchors.set(node.anchor, path);
    const hyphen = isScalar(node) && /\.\d+$/.test(path) ? swallowedHyphen(node, text) : undefined;
    if (hyphen !== undefined) {
      const spaces = text.slice(text.lastIndexOf("\n", offset) + 1).search(/\S/);
      faults.push({
        ...placeOf(hyphen),
        field: path,
        message: misaligned(spaces),
      });
    }
    const lost = isScalar(node) ? droppedBy(node, text) : undefined;
    if (lost?.sign === "!" && isScalar(node) && node.tag !== "!") refuse(path, placeOf(lost.offset));
    else if (lost) dropped.push({ path, sign: lost.sign, lines: lost.lines, ...placeOf(lost.offset) });
  };

  visit(contents, "", 0);
  // An anchor that an alias names was written on purpose.
  const meant = new Set([...named].map((name) => anchors.get(name)));
  return { positions, faults, dropped: dropped.filter(({ path, sign }) => sign !== "&" || !meant.has(path)) };
}

function own(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

/** Where a line of an item begins with a hyphen of its own, which YAML takes for a part of the item's text. */
function swallowedHyphen({ type, range }: Scalar, text: string): number | undefined {
  if (type !== "PLAIN" || !range) return undefined;
  const source = text.slice(range[0], range[1]);
  const at = source.includes("\n") ? source.search(/(?<=\n\s*)- /) : -1;
  return at < 0 ? undefined : range[0] + at;
}

interface DroppedWords {
  /** What they begin with; two exclamation marks where YAML itself knows the tag. */
  readonly sign: "#" | "&" | "!" | "!!";
  /** Where the text of which they are a part begins. */
  readonly offset: number;
  /** Over how many lines that text goes. */
  readonly lines: number;
}

/** Of the core schema, whose tags may be written on purpose. */
const coreTag = /^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/;

/**
 * What of a value YAML leaves out, though whoever wrote it may have meant it as text: a comment after it, an anchor or
 * a tag before it.
 */
function droppedBy(node: Scalar, text: string): DroppedWords | undefined {
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

/** What a tag makes text of, or what it may have been meant for otherwise. */
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

/**
 * What to say of a line that is indented wrongly; `spaces` is how many must stand before it.
 * @example misaligned(4) // "is not lined up with what stands beside it. Put 4 spaces before the line."
 */
export function misaligned(spaces: number): string {
  return `is not lined up with what stands beside it. Put ${spacesInWords(spaces)} before the line.`;
}

export function spacesInWords(spaces: number): string {
  return ["no space", "one space"][spaces] ?? `${spaces} spaces`;
}
