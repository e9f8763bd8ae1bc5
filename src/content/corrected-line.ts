import * as z from "zod";
import { fieldHolds } from "../model/fields.ts";
import { type FieldSource, valueAt } from "./content-file.ts";
import { knownKeys, unwrapped } from "./fix-hint.ts";
import { groupWith } from "./group-hint.ts";
import { lineWith, type SourceSegment, segmentWords, sourceSegment } from "./source-segment.ts";
import { flowItems, itemText, quotedText, withoutCurly } from "./value-error.ts";

/** A value of the wrong type, with the type and the field that it was meant for. */
interface WrongValue {
  readonly path: readonly PropertyKey[];
  readonly segment: SourceSegment;
  readonly expected: string;
  readonly field: z.core.$ZodType;
}

/** Returns the corrected line, with every item of a list that stands on it. Returns undefined if no correction is known. */
export function correctedLine(source: FieldSource, { path, ...wrong }: WrongValue): string | undefined {
  const { segment, expected } = wrong;
  const list = valueAt(source.data, path.slice(0, -1));
  if (!segment.isItem || !Array.isArray(list) || list.length > mostItems) {
    const value = correctedValue(valueAt(source.data, path), wrong);
    return value === undefined ? undefined : lineWith(segment, value);
  }
  let line: string | undefined = segment.line;
  for (const [index, value] of [...list.entries()].reverse()) {
    const item = segmentAt(source, [...path.slice(0, -1), index]);
    if (item?.line !== segment.line || hasType(value, expected)) continue;
    const corrected = correctedValue(value, { ...wrong, segment: item });
    line = corrected === undefined || line === undefined ? undefined : lineWith({ ...item, line }, corrected);
  }
  return line?.trim();
}

/** In longer lists each message corrects one item only: to correct all items in every message takes quadratic time. */
const mostItems = 50;

/** Returns the segment of a value in its source text, or undefined if it takes several lines or has no source text. */
export function segmentAt(
  { written, positions, data }: FieldSource,
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

const booleans: readonly (readonly [value: string, words: RegExp])[] = [
  ["true", /^(?:true|yes|y|on|1)$/i],
  ["false", /^(?:false|no|n|off|0)$/i],
];

function correctedValue(
  value: unknown,
  { segment, expected, field }: Omit<WrongValue, "path">,
): string | undefined {
  const words = segmentWords(segment);
  const unquoted = (typeof value === "string" ? value : words.replace(/\s+#.*$/, "")).replace(
    /^["'“”]([^"'“”]*)["'“”]$/,
    "$1",
  );
  // A # behind an address or a file name begins a comment. Behind words it may begin one more word.
  const text =
    typeof value === "string" && /\s#/.test(words) && !/^\S+[./]\S+$/.test(unquoted) ? words : unquoted;
  switch (expected) {
    case "string": {
      const bracketed = Array.isArray(value) ? withoutBrackets(value, field) : undefined;
      if (bracketed !== undefined) return bracketed;
      if (fieldHolds.get(unwrapped(field))?.what !== "date") return quotedText(withoutCurly(words));
      const [, year, month, day] = /^(\d{4})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.exec(unquoted) ?? [];
      return year === undefined ? undefined : `${year}-${month}-${day}`;
    }
    case "array":
      return typeof value === "object" ? undefined : listOf(text, field);
    case "object":
      return typeof value === "object" ? undefined : groupWith(text, field);
    case "boolean":
      return booleans.find(([, pattern]) => pattern.test(unquoted))?.[0];
    default:
      return /^-?\d+(?:\.\d+)?$/.test(unquoted) ? unquoted : undefined;
  }
}

/** Returns the names in a list as one text, or undefined if the brackets may belong to the words. */
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

/** Returns the words between commas as a list. */
function listOf(text: string, field: z.core.$ZodType): string | undefined {
  const core = unwrapped(field);
  if (!(core instanceof z.ZodArray)) return undefined;
  const parts = flowItems(text.replaceAll(";", ",").replace(/^\[|\]$/g, ""));
  const { element } = core;
  const isOfGroups = knownKeys(element).length > 0;
  // Some lists take names beside groups.
  const isName = (part: string): boolean => element instanceof z.ZodType && element.safeParse(part).success;
  // A sentence has commas too.
  const isOne = isOfGroups && !parts.every((part) => /^https?:/.test(part) || isName(part));
  const items = isOne ? [text] : parts.map((part) => part.replace(/^(["'])(.*)\1$/, "$2"));
  const written = items.map((part) =>
    isOfGroups && !isName(part) ? groupWith(part, element) : itemText(part),
  );
  return written.includes(undefined) ? undefined : `[${written.join(", ")}]`;
}

function hasType(value: unknown, expected: string): boolean {
  return expected === "object" ? typeof value === "object" : typeof value === expected;
}
