import { z } from "zod";
import { fieldHolds } from "../model/fields.ts";
import type { Problem } from "../model/problem.ts";
import type { ContentFile } from "./content-file.ts";
import { exampleOf, fieldAt, knownKeys, unwrapped } from "./fix-hint.ts";
import { groupWith } from "./group-hint.ts";
import {
  lineWith,
  quotedLine,
  quotedLines,
  type SourceSegment,
  segmentWords,
  sourceSegment,
} from "./source-segment.ts";
import { flowItems, itemText, quotationReason, quotedText, withoutCurly } from "./value-error.ts";

/** What of a file's data stands at a path. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === "object" && value !== null
        ? Object.getOwnPropertyDescriptor(value, part)?.value
        : undefined,
    data,
  );
}

type Source = Pick<ContentFile, "data" | "positions" | "written">;

const names: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  int: "a whole number",
  number: "a number",
  object: "a group of fields",
  record: "a group of fields",
  string: "text",
};

/** What to say of a value that is of another type than its field, with the line as it should be where that is known. */
export function wrongType(issue: z.core.$ZodIssueInvalidType, schema: z.ZodType, source: Source): string {
  const { path, expected } = issue;
  const value = valueAt(source.data, path);
  const segment = segmentAt(source, path);
  const line = exampleOf(schema, path);
  const example = line === undefined ? "" : ` Write something like ${line}`;
  if (value === undefined) return `is missing.${example}`;
  const field = fieldAt(schema, path);
  if (value === null && (!segment || !/^(?:~(?=\s|$)|null\b)/i.test(segmentWords(segment))))
    return `is empty.${example || groupExample(field)}`;
  const mended = segment && field && mendedLine(source, { path, segment, expected, field });
  const below = segment ? undefined : adviceBelow(value, expected, source, path);
  const advice =
    mended !== undefined
      ? ` Write ${mended}`
      : (below ?? (example || groupExample(field) || listExample(field, schema, path)));
  if (expected === "string" && field && fieldHolds.get(unwrapped(field))?.what === "date")
    return `is ${typeName(value)}, not a date.${advice}`;
  if (expected === "string" && (typeof value !== "object" || value === null))
    return `${segment ? segmentWords(segment) : String(value)} is ${typeName(value)}, not text.${advice}`;
  return `is ${typeName(value)}, but must be ${names[expected] ?? expected}.${advice}`;
}

/** Where a value stands in its text; undefined where it stands on several lines, or the text is not known. */
function segmentAt(
  { written, positions, data }: Source,
  path: readonly PropertyKey[],
): SourceSegment | undefined {
  const name = path.map(String).join(".");
  const at = positions.get(name);
  if (!written || !at) return undefined;
  const key = positions.get(`key:${name}`);
  const value = valueAt(data, path);
  const isOfSeveralLines = key ? key.line !== at.line : typeof value === "object" && !isOfOneName(value);
  if (isOfSeveralLines) return undefined;
  const segment = sourceSegment(written, at);
  return segmentWords(segment) === "" ? undefined : segment;
}

function isOfOneName(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every((inner) => typeof inner !== "object")
  );
}

/** How fields of a group are written, where the schema has no example. */
function groupExample(field: z.core.$ZodType | undefined): string {
  const known = knownKeys(field);
  return known.length === 0
    ? ""
    : ` Its fields stand below it, each on a line of its own that begins with two spaces: ${known.join(", ")}.`;
}

interface Mending {
  readonly path: readonly PropertyKey[];
  readonly segment: SourceSegment;
  readonly expected: string;
  readonly field: z.core.$ZodType;
}

/** Longer lists are mended item by item, since each would go through all of the others. */
const mostItems = 50;

/** The line as it should be: all items of a list that stand on it are put right at once. */
function mendedLine(source: Source, { path, ...mending }: Mending): string | undefined {
  const { segment, expected } = mending;
  const list = valueAt(source.data, path.slice(0, -1));
  if (!segment.isItem || !Array.isArray(list) || list.length > mostItems) {
    const value = mendedValue(valueAt(source.data, path), mending);
    return value === undefined ? undefined : lineWith(segment, value);
  }
  let line: string | undefined = segment.line;
  for (const [index, value] of [...list.entries()].reverse()) {
    const item = segmentAt(source, [...path.slice(0, -1), index]);
    if (item?.line !== segment.line || isWanted(value, expected)) continue;
    const mended = mendedValue(value, { ...mending, segment: item });
    line = mended === undefined || line === undefined ? undefined : lineWith({ ...item, line }, mended);
  }
  return line?.trim();
}

const truths: readonly (readonly [truth: string, words: RegExp])[] = [
  ["true", /^(?:true|yes|y|on|1)$/i],
  ["false", /^(?:false|no|n|off|0)$/i],
];

function mendedValue(
  value: unknown,
  { segment, expected, field }: Omit<Mending, "path">,
): string | undefined {
  const words = segmentWords(segment);
  const bare = (typeof value === "string" ? value : words.replace(/\s+#.*$/, "")).replace(
    /^["'“”]([^"'“”]*)["'“”]$/,
    "$1",
  );
  // Behind an address or a file a # begins a remark; behind words it may be one of them.
  const whole = typeof value === "string" && /\s#/.test(words) && !/^\S+[./]\S+$/.test(bare) ? words : bare;
  switch (expected) {
    case "string": {
      const bracketed = Array.isArray(value) ? withoutBrackets(value, field) : undefined;
      if (bracketed !== undefined) return bracketed;
      if (fieldHolds.get(unwrapped(field))?.what !== "date") return quotedText(withoutCurly(words));
      const [, year, month, day] = /^(\d{4})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.exec(bare) ?? [];
      return year === undefined ? undefined : `${year}-${month}-${day}`;
    }
    case "array":
      return typeof value === "object" ? undefined : listOf(whole, field);
    case "object":
      return typeof value === "object" ? undefined : groupWith(whole, field);
    case "boolean":
      return truths.find(([, known]) => known.test(bare))?.[0];
    default:
      return /^-?\d+(?:\.\d+)?$/.test(bare) ? bare : undefined;
  }
}

/** The names in a list, as text; undefined where the brackets may belong to the words. */
function withoutBrackets(value: readonly unknown[], field: z.core.$ZodType): string | undefined {
  const names = value.filter((item) => typeof item === "string");
  const [first] = names;
  const core = unwrapped(field);
  const isOfNames = core instanceof z.ZodUnion || fieldHolds.get(core) === undefined;
  if (first === undefined || names.length < value.length || !isOfNames) return undefined;
  if (names.length === 1) return itemText(first);
  return core instanceof z.ZodUnion
    ? itemText(`By ${names.slice(0, -1).join(", ")} and ${names.at(-1)}`)
    : undefined;
}

/** What stands between commas, as a list. */
function listOf(text: string, field: z.core.$ZodType): string | undefined {
  const core = unwrapped(field);
  if (!(core instanceof z.ZodArray)) return undefined;
  const parts = flowItems(text.replaceAll(";", ",").replace(/^\[|\]$/g, ""));
  const isOfGroups = knownKeys(core.element).length > 0;
  // A sentence has commas too.
  const isOne = isOfGroups && !parts.every((part) => /^https?:/.test(part));
  const items = isOne ? [text] : parts.map((part) => part.replace(/^(["'])(.*)\1$/, "$2"));
  const written = items.map((part) => (isOfGroups ? groupWith(part, core.element) : itemText(part)));
  return written.includes(undefined) ? undefined : `[${written.join(", ")}]`;
}

function isWanted(value: unknown, expected: string): boolean {
  return expected === "object" ? typeof value === "object" : typeof value === expected;
}

/** What to do with a value on lines of its own, where that makes another type of it. */
function adviceBelow(
  value: unknown,
  expected: string,
  { written, positions }: Source,
  path: readonly PropertyKey[],
): string | undefined {
  const at = positions.get(path.map(String).join("."));
  if (expected === "array" && typeof value === "string" && written && at) {
    const first = segmentWords(sourceSegment(written, at)).replace(/^[-•*]\s*/, "");
    return ` Begin each line below it with a hyphen and a space, like - ${first}`;
  }
  if (expected === "array" && typeof value === "object")
    return " Put a hyphen and a space before the first field below it, and two spaces before each of the others.";
  return expected === "object" && Array.isArray(value) && value.length === 1 && typeof value[0] === "object"
    ? " Put a space in place of the hyphen below it."
    : undefined;
}

/** How an item of a list of groups is written, by the examples of its fields. */
function listExample(
  field: z.core.$ZodType | undefined,
  schema: z.ZodType,
  path: readonly PropertyKey[],
): string {
  const core = field && unwrapped(field);
  if (!(core instanceof z.ZodArray)) return "";
  const fields = knownKeys(core.element).flatMap((name) => exampleOf(schema, [...path, 0, name]) ?? []);
  return fields.length === 0
    ? ""
    : ` Write something like ${String(path.at(-1))}: [{ ${fields.join(", ")} }]`;
}

function typeName(value: unknown): string {
  return value === null ? "nothing" : Array.isArray(value) ? "a list" : (names[typeof value] ?? typeof value);
}

/**
 * Words of a text that YAML leaves out, and that readers would miss. Behind a number, a date or an id they are a remark
 * and harm nobody.
 */
export function droppedProblems(
  schema: z.ZodType,
  { file, data, written }: Pick<ContentFile, "file" | "data" | "written">,
): readonly Problem[] {
  if (!written || written.dropped.length === 0) return [];
  return written.dropped.flatMap(({ path, line, column, lines }): readonly Problem[] => {
    const field = fieldAt(schema, path.split("."));
    if (!(field instanceof z.ZodType)) return [];
    const segment = sourceSegment(written, { line, column });
    const words = segmentWords(segment);
    const value = valueAt(data, path.split("."));
    const mended = value === null && /^#+[^\s#]/.test(words) ? lastValue(field, words) : undefined;
    if (mended !== undefined) {
      const message = `Everything from # on would be lost, since # begins a remark. Write ${lineWith(segment, mended)}`;
      return [{ severity: "error", file, line, column, field: path, message }];
    }
    if (!isOfWords(field)) return [];
    if (lines > 1) {
      const whole = quotedLines(written, { line, column }, lines);
      const message = `${quotationReason("#")} Write all of it on one line: ${whole}`;
      return [{ severity: "error", file, line, column, field: path, message }];
    }
    // Quotation marks help only where the field may hold all of the words.
    const message =
      field.safeParse(words).success || typeof value !== "string"
        ? `${quotationReason(words)} Write ${quotedLine(segment)}`
        : `"${words}" holds more than may stand here. Write ${lineWith(segment, value)}`;
    return [{ severity: "error", file, line, column, field: path, message }];
  });
}

/** What a field was meant to hold that is no text and of which a # leaves nothing. */
function lastValue(field: z.ZodType, words: string): string | undefined {
  const core = unwrapped(field);
  if (core instanceof z.ZodArray) {
    const items = flowItems(words).map((item) => (isOfWords(core.element) ? item : item.replace(/^#+/, "")));
    return field.safeParse(items).success ? `[${items.map(itemText).join(", ")}]` : undefined;
  }
  const name = words.replace(/^#+/, "");
  return !isOfWords(field) && field.safeParse(name).success ? itemText(name) : undefined;
}

function isOfWords(field: z.core.$ZodType): boolean {
  return fieldHolds.get(unwrapped(field))?.what === "words";
}
