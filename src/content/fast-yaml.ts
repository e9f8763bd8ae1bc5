import type { Position } from "../model/problem.ts";
import type { Written } from "./content-file.ts";

export interface YamlError extends Position {
  /** The field, dotted below the top level. Undefined if the line belongs to none. */
  readonly field?: string | undefined;
  readonly message: string;
}

/** Parsed YAML: plain data, the position of every key and value, and all errors. */
export interface YamlDocument {
  /** If there are errors: the data after each correction that the messages propose, or empty if that is not known. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly positions: ReadonlyMap<string, Position>;
  readonly errors: readonly YamlError[];
  readonly written?: Written | undefined;
}

type Positions = Map<string, Position>;

/**
 * Parses the YAML that most front matter consists of: names with texts, numbers, lists, and groups of these one level
 * deep. Returns undefined for everything else and for whatever may be invalid; the caller then uses the full parser.
 * Both parsers return the same for what this one accepts. `beginsOn` is the number of the first line in the file.
 */
export function fastYaml(text: string, beginsOn: number): YamlDocument | undefined {
  if (strangeSign.test(text) || !text.isWellFormed()) return undefined;
  const lines = filledLines(text, beginsOn);
  const data: Record<string, unknown> = {};
  const positions: Positions = new Map();
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    const field = line && fieldOn(line, "", positions);
    if (!field || field.indent > 0) return undefined;
    const below = linesBelow(lines, at + 1);
    const value = fieldValue({ ...field, below }, positions);
    if (value === undefined) return undefined;
    data[field.name] = value;
    at += 1 + below.length;
  }
  const written = { text, beginsOn, dropped: [] };
  return lines.length === 0 ? undefined : { data, positions, errors: [], written };
}

/** Control characters and exotic line breaks. YAML has rules for them, which the full parser knows. */
const strangeSign = /(?!\n)\p{Cc}|[\u2028\u2029\ufeff]/u;

interface Line {
  /** The line of the file, counted from 1. */
  readonly number: number;
  /** The line without trailing spaces. */
  readonly text: string;
}

function filledLines(text: string, beginsOn: number): readonly Line[] {
  return text
    .split("\n")
    .map((line, index) => ({ number: beginsOn + index, text: withoutSpaces(line) }))
    .filter((line) => line.text !== "");
}

const space = " ".charCodeAt(0);

/** Trims by hand, since a regular expression for trailing spaces takes quadratic time on long runs of spaces. */
function withoutSpaces(line: string): string {
  let end = line.length;
  while (line.charCodeAt(end - 1) === space) end -= 1;
  return line.slice(0, end);
}

const fieldStart = /^( *)([A-Za-z][\w-]{0,99}):(?: +|$)/;

/** Names that YAML does not read as text, or that are not allowed. */
const strangeName = /^(?:null|true|false|constructor|prototype)$/i;

function fieldOn({ number, text }: Line, path: string, positions: Positions) {
  const [start, { length: indent } = "", name = ""] = fieldStart.exec(text) ?? [];
  const inner = path === "" ? name : `${path}.${name}`;
  if (start === undefined || strangeName.test(name) || positions.has(`key:${inner}`)) return undefined;
  const key = { line: number, column: indent + 1 };
  if (!positions.has(path)) positions.set(path, key);
  positions.set(`key:${inner}`, key);
  const position = { line: number, column: start.length + 1 };
  return { path: inner, name, indent, source: text.slice(start.length), position };
}

/** Returns the lines from an index on that belong to the field before them. */
function linesBelow(lines: readonly Line[], from: number): readonly Line[] {
  let end = from;
  while (/^[ -]/.test(lines[end]?.text ?? "")) end += 1;
  return lines.slice(from, end);
}

/** A field with the rest of its line and the lines below it. */
interface Field {
  readonly path: string;
  readonly source: string;
  readonly position: Position;
  readonly below: readonly Line[];
}

type Scalar = string | number | boolean;

type Value = Scalar | readonly Scalar[];

type Group = Record<string, Value>;

function fieldValue(field: Field, positions: Positions): Value | Group | undefined {
  const { path, source, below } = field;
  if (source !== "") return below.length === 0 ? lineValue(field, positions) : undefined;
  const read = below[0]?.text.trimStart().startsWith("-") ? listBelow : groupBelow;
  return below.length === 0 ? undefined : read(below, path, positions);
}

function lineValue({ path, source, position }: Field, positions: Positions): Value | undefined {
  positions.set(path, position);
  if (!source.startsWith("[")) return plainScalar(source);
  const items = plainList(source);
  items?.forEach(({ offset }, index) => {
    positions.set(`${path}.${index}`, { line: position.line, column: position.column + offset });
  });
  return items?.map(({ value }) => value);
}

const itemStart = /^( *)- +/;

function listBelow(lines: readonly Line[], path: string, positions: Positions): Value | undefined {
  const items: Scalar[] = [];
  let indent: number | undefined;
  for (const { number, text } of lines) {
    const [start = "", { length } = ""] = itemStart.exec(text) ?? [];
    if (indent === undefined) positions.set(path, { line: number, column: length + 1 });
    indent ??= length;
    const value = plainScalar(text.slice(start.length));
    if (start === "" || length !== indent || value === undefined) return undefined;
    positions.set(`${path}.${items.length}`, { line: number, column: start.length + 1 });
    items.push(value);
  }
  return items;
}

function groupBelow(lines: readonly Line[], path: string, positions: Positions): Group | undefined {
  const group: Group = {};
  let indent: number | undefined;
  for (const line of lines) {
    const field = fieldOn(line, path, positions);
    indent ??= field?.indent;
    if (!field || field.indent === 0 || field.indent !== indent) return undefined;
    const value = lineValue({ ...field, below: [] }, positions);
    if (value === undefined) return undefined;
    group[field.name] = value;
  }
  return group;
}

interface PlainItem {
  readonly value: Scalar;
  /** The index of its first character in the list's text. */
  readonly offset: number;
}

const item = /( *)("(?:[^"\\]|\\["\\])*"|'(?:[^']|'')*'|[^ "',:#[\]{}](?: *[^ ,:#[\]{}])*) *(,|\]$)/y;

/**
 * Returns the items of a list in square brackets on one line, or undefined if it may be invalid YAML.
 * @example plainList("[a, 'b']") // [{ value: "a", offset: 1 }, { value: "b", offset: 4 }]
 */
export function plainList(text: string): readonly PlainItem[] | undefined {
  if (/^\[ *\]$/.test(text)) return [];
  const items: PlainItem[] = [];
  let isClosed = false;
  for (let from = 1; !isClosed; from = item.lastIndex) {
    item.lastIndex = from;
    const [, before = "", source = "", after] = item.exec(text) ?? [];
    const value = plainScalar(source);
    if (value === undefined) return undefined;
    items.push({ value, offset: from + before.length });
    isClosed = after !== ",";
  }
  return items;
}

const doubleQuoted = /^"(?:[^"\\]|\\["\\])*"$/;

const singleQuoted = /^'(?:[^']|'')*'$/;

/**
 * Returns the value of a scalar on one line without spaces around it, or undefined if it may be invalid YAML.
 * @example plainScalar("'it''s'") // "it's"
 */
export function plainScalar(text: string): Scalar | undefined {
  if (text.startsWith('"'))
    return doubleQuoted.test(text) ? text.slice(1, -1).replace(/\\(.)/g, "$1") : undefined;
  if (text.startsWith("'"))
    return singleQuoted.test(text) ? text.slice(1, -1).replaceAll("''", "'") : undefined;
  return bareScalar(text);
}

/** The first character is none that has a meaning in YAML or may begin a number. */
const beginsPlainly = /^[^\s!"#%&'*+,.:;<=>?@[\\\]^`{|}~)-]/;

/** A colon or a # that would make a key or a comment of the words beside it. */
const endsEarly = /:(?: |$)| #/;

const nothing = /^(?:null|Null|NULL)$/;

const wholeNumber = /^(?:0|[1-9]\d{0,14})$/;

const likeANumber = /^\d[\d.]*(?:[eE][-+]?\d*)?$|^0[ox]/;

const truths: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["True", true],
  ["TRUE", true],
  ["false", false],
  ["False", false],
  ["FALSE", false],
]);

function bareScalar(text: string): Scalar | undefined {
  if (!beginsPlainly.test(text) || endsEarly.test(text)) return undefined;
  if (text.length <= 5 && nothing.test(text)) return undefined;
  if (wholeNumber.test(text)) return Number(text);
  return likeANumber.test(text) ? undefined : (truths.get(text) ?? text);
}
