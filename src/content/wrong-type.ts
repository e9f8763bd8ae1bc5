import * as z from "zod";
import { fieldHolds } from "../model/fields.ts";
import { type FieldSource, valueAt } from "./content-file.ts";
import { correctedLine, segmentAt } from "./corrected-line.ts";
import { exampleOf, fieldAt, knownKeys, unwrapped } from "./fix-hint.ts";
import { segmentWords, sourceSegment } from "./source-segment.ts";

/** Returns the message for a value whose type is not that of its field, with the corrected line if that is known. */
export function wrongType(
  issue: z.core.$ZodIssueInvalidType,
  schema: z.ZodType,
  source: FieldSource,
): string {
  const { path, expected } = issue;
  const value = valueAt(source.data, path);
  const segment = segmentAt(source, path);
  const line = exampleOf(schema, path);
  const example = line === undefined ? "" : ` Write something like ${line}`;
  if (value === undefined) return `is missing.${example || lineToAdd(path, expected)}`;
  const field = fieldAt(schema, path);
  if (value === null && (!segment || !/^(?:~(?=\s|$)|null\b)/i.test(segmentWords(segment))))
    return `is empty.${example || groupExample(field)}`;
  const corrected = segment && field && correctedLine(source, { path, segment, expected, field });
  const below = segment ? undefined : hintBelow(value, expected, source, path);
  const hint =
    corrected !== undefined
      ? ` Write ${corrected}`
      : (below ?? (example || groupExample(field) || listExample(field, schema, path)));
  if (expected === "string" && field && fieldHolds.get(unwrapped(field))?.what === "date")
    return `is ${typeName(value)}, not a date.${hint}`;
  if (expected === "string" && (typeof value !== "object" || value === null))
    return `${segment ? segmentWords(segment) : String(value)} is ${typeName(value)}, not text.${hint}`;
  return `is ${typeName(value)}, but must be ${names[expected] ?? expected}.${hint}`;
}

const names: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  int: "a whole number",
  number: "a number",
  object: "a group of fields",
  record: "a group of fields",
  string: "text",
};

/** Returns the line to add for a field whose schema has no example. */
function lineToAdd(path: readonly PropertyKey[], expected: string): string {
  const name = path.findLast((part) => typeof part === "string");
  const what = names[expected];
  return name === undefined || what === undefined ? "" : ` Add a line ${name}: with ${what}.`;
}

/** Returns how to write the fields of a group, for schemas without an example. */
function groupExample(field: z.core.$ZodType | undefined): string {
  const fieldNames = knownKeys(field);
  return fieldNames.length === 0
    ? ""
    : ` Its fields stand below it, each on a line of its own that begins with two spaces: ${fieldNames.join(", ")}.`;
}

/** Returns how to correct a value on lines of its own, if hyphens or missing hyphens give it the wrong type. */
function hintBelow(
  value: unknown,
  expected: string,
  { written, positions }: FieldSource,
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

/** Returns an example of a list of groups, made of the examples of their fields. */
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
