/**
 * Parses the YAML that most front matter consists of: names with texts, numbers, lists, and groups of these one level
 * deep. Returns undefined for everything else and for whatever may be invalid; the caller then uses the full parser.
 * Both parsers return the same data for what this one accepts.
 */
export function fastYaml(text: string): Readonly<Record<string, unknown>> | undefined {
  if (strangeSign.test(text) || !text.isWellFormed()) return undefined;
  const lines = filledLines(text);
  const data: Group = {};
  for (let at = 0; at < lines.length; ) {
    const field = fieldOn(data, lines[at]);
    if (!field || field.indent > 0) return undefined;
    const below = linesBelow(lines, at + 1);
    const value = fieldValue(field.source, below);
    if (value === undefined) return undefined;
    data[field.name] = value;
    at += 1 + below.length;
  }
  return lines.length === 0 ? undefined : data;
}

/** Control characters and exotic line breaks. YAML has rules for them, which the full parser knows. */
const strangeSign = /(?!\n)\p{Cc}|[\u2028\u2029\ufeff]/u;

/** Returns the lines that are not empty, without trailing spaces. */
function filledLines(text: string): readonly string[] {
  return text
    .split("\n")
    .map(withoutSpaces)
    .filter((line) => line !== "");
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

/** Returns the field that begins on a line, unless the fields before it in its group have that name too. */
function fieldOn(before: Group, line = "") {
  const [start, { length: indent } = "", name = ""] = fieldStart.exec(line) ?? [];
  if (start === undefined || strangeName.test(name) || Object.hasOwn(before, name)) return undefined;
  return { name, indent, source: line.slice(start.length) };
}

/** Returns the lines from an index on that belong to the field before them. */
function linesBelow(lines: readonly string[], from: number): readonly string[] {
  let end = from;
  while (/^[ -]/.test(lines[end] ?? "")) end += 1;
  return lines.slice(from, end);
}

type Scalar = string | number | boolean;

type Value = Scalar | readonly Scalar[] | null;

type Group = Record<string, unknown>;

/** Returns the value of a field: of the rest of its line, or of the lines below it. */
function fieldValue(source: string, below: readonly string[]): Value | Group | undefined {
  if (source !== "" || below.length === 0) return below.length === 0 ? lineValue(source) : undefined;
  return below[0]?.trimStart().startsWith("-") ? listBelow(below) : groupBelow(below);
}

/** Returns the value on the line of its field: null if there is none. */
function lineValue(source: string): Value | undefined {
  if (source === "") return null;
  return source.startsWith("[") ? plainList(source) : plainScalar(source);
}

const itemStart = /^( *)- +/;

function listBelow(lines: readonly string[]): Value | undefined {
  const items: Scalar[] = [];
  let indent: number | undefined;
  for (const line of lines) {
    const [start = "", { length } = ""] = itemStart.exec(line) ?? [];
    indent ??= length;
    const value = plainScalar(line.slice(start.length));
    if (start === "" || length !== indent || value === undefined) return undefined;
    items.push(value);
  }
  return items;
}

function groupBelow(lines: readonly string[]): Group | undefined {
  const group: Group = {};
  let indent: number | undefined;
  for (const line of lines) {
    const field = fieldOn(group, line);
    indent ??= field?.indent;
    if (!field || field.indent === 0 || field.indent !== indent) return undefined;
    const value = lineValue(field.source);
    if (value === undefined) return undefined;
    group[field.name] = value;
  }
  return group;
}

const item = / *("(?:[^"\\]|\\["\\])*"|'(?:[^']|'')*'|[^ "',:#[\]{}](?: *[^ ,:#[\]{}])*) *(,|\]$)/y;

/**
 * Returns the items of a list in square brackets on one line, or undefined if it may be invalid YAML.
 * @example plainList("[a, 'b']") // ["a", "b"]
 */
export function plainList(text: string): readonly Scalar[] | undefined {
  if (/^\[ *\]$/.test(text)) return [];
  const items: Scalar[] = [];
  let isClosed = false;
  for (let from = 1; !isClosed; from = item.lastIndex) {
    item.lastIndex = from;
    const [, source = "", after] = item.exec(text) ?? [];
    const value = plainScalar(source);
    if (value === undefined) return undefined;
    items.push(value);
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
