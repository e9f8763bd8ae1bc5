import { z } from "zod";
import { fieldHolds } from "../model/fields.ts";
import { type FieldSource, valueAt } from "./content-file.ts";
import { knownKeys, unwrapped } from "./fix-hint.ts";
import { groupWith } from "./group-hint.ts";
import { lineWith, type SourceSegment, segmentWords, sourceSegment } from "./source-segment.ts";
import { flowItems, itemText, quotedText, withoutCurly } from "./value-error.ts";

/** A value of the wrong type, and the field that it was meant for. */
interface Mending {
  readonly path: readonly PropertyKey[];
  readonly segment: SourceSegment;
  readonly expected: string;
  readonly field: z.core.$ZodType;
}

/** Returns the line as it should be, with all items of a list on it put right; undefined if that is not known. */
export function mendedLine(source: FieldSource, { path, ...mending }: Mending): string | undefined {
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

/** Longer lists are mended item by item, since each would go through all of the others. */
const mostItems = 50;

/** Returns where a value stands in its text; undefined if it takes several lines, or the text is not known. */
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

/** Returns the names in a list as text; undefined if the brackets may belong to the words. */
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
