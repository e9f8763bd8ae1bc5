import type { Position } from "../model/contentFile.ts";
import type { ParsedYaml } from "./parsedYaml.ts";
import { plainList } from "./plainList.ts";
import { plainScalar, type Scalar } from "./plainScalar.ts";

type Positions = Map<string, Position>;
type Value = Scalar | readonly Scalar[];
type Group = Record<string, Value>;

interface Line {
  /** Of the file, counted from 1. */
  readonly number: number;
  /** Without the spaces at its end. */
  readonly text: string;
}

/** A name and what stands after it, on its line and below it. */
interface Field {
  readonly path: string;
  readonly source: string;
  readonly place: Position;
  readonly below: readonly Line[];
}

/** Signs that take no room or end a line somewhere; YAML has rules for them, and nobody means them. */
const strangeSign = /(?!\n)\p{Cc}|[\u2028\u2029\ufeff]/u;
/** Names that are no text in YAML, or that are refused. */
const strangeName = /^(?:null|true|false|constructor|prototype)$/i;

const space = " ".charCodeAt(0);

const fieldStart = /^( *)([A-Za-z][\w-]{0,99}):(?: +|$)/;
const itemStart = /^( *)- +/;

const lineValue = ({ path, source, place }: Field, positions: Positions): Value | undefined => {
  positions.set(path, place);
  if (!source.startsWith("[")) return plainScalar(source);
  const items = plainList(source);
  items?.forEach(({ offset }, index) => {
    positions.set(`${path}.${index}`, { line: place.line, column: place.column + offset });
  });
  return items?.map(({ value }) => value);
};

const listBelow = (lines: readonly Line[], path: string, positions: Positions): Value | undefined => {
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
};

const fieldOn = ({ number, text }: Line, path: string, positions: Positions) => {
  const [start, { length: indent } = "", name = ""] = fieldStart.exec(text) ?? [];
  const inner = path === "" ? name : `${path}.${name}`;
  if (start === undefined || strangeName.test(name) || positions.has(`key:${inner}`)) return undefined;
  const key = { line: number, column: indent + 1 };
  if (!positions.has(path)) positions.set(path, key);
  positions.set(`key:${inner}`, key);
  const place = { line: number, column: start.length + 1 };
  return { path: inner, name, indent, source: text.slice(start.length), place };
};

const groupBelow = (lines: readonly Line[], path: string, positions: Positions): Group | undefined => {
  const group: Group = {};
  let wanted: number | undefined;
  for (const line of lines) {
    const field = fieldOn(line, path, positions);
    wanted ??= field?.indent;
    if (!field || field.indent === 0 || field.indent !== wanted) return undefined;
    const value = lineValue({ ...field, below: [] }, positions);
    if (value === undefined) return undefined;
    group[field.name] = value;
  }
  return group;
};

const fieldValue = (field: Field, positions: Positions): Value | Group | undefined => {
  const { path, source, below } = field;
  if (source !== "") return below.length === 0 ? lineValue(field, positions) : undefined;
  const read = below[0]?.text.trimStart().startsWith("-") ? listBelow : groupBelow;
  return below.length === 0 ? undefined : read(below, path, positions);
};

/** By hand, since an expression for the spaces at the end would read long runs of them over and over. */
const withoutSpaces = (line: string): string => {
  let end = line.length;
  while (line.charCodeAt(end - 1) === space) end -= 1;
  return line.slice(0, end);
};

const filledLines = (text: string, beginsOn: number): readonly Line[] =>
  text
    .split("\n")
    .map((line, index) => ({ number: beginsOn + index, text: withoutSpaces(line) }))
    .filter((line) => line.text !== "");

/** The lines from there on that belong to the field before them. */
const linesBelow = (lines: readonly Line[], from: number): readonly Line[] => {
  let end = from;
  while (/^[ -]/.test(lines[end]?.text ?? "")) end += 1;
  return lines.slice(from, end);
};

/**
 * YAML of the kind that front matter mostly is: names with texts, numbers, lists and groups of such, one step deep.
 * Undefined for anything else and whatever is not YAML beyond doubt, which is left to the whole language's reader;
 * what this one understands, it understands in the same way. `beginsOn` is the first line's number.
 */
export const plainYaml = (text: string, beginsOn: number): ParsedYaml | undefined => {
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
  return lines.length === 0 ? undefined : { data, positions, faults: [], written };
};
