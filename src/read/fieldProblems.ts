import type { z } from "zod";
import type { ContentFile, Position } from "../model/contentFile.ts";
import type { Problem } from "../model/problem.ts";
import { nearest } from "../text/nearest.ts";
import { exampleOf, fieldAt, knownKeys } from "./fieldAdvice.ts";

type Source = Pick<ContentFile, "file" | "data" | "positions">;

const names: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  int: "a whole number",
  number: "a number",
  object: "a group of fields",
  record: "a group of fields",
  string: "text",
};

const typeName = (value: unknown): string =>
  value === null ? "nothing" : Array.isArray(value) ? "a list" : (names[typeof value] ?? typeof value);

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, part) =>
      typeof value === "object" && value !== null
        ? Object.getOwnPropertyDescriptor(value, part)?.value
        : undefined,
    data,
  );

const example = (schema: z.ZodType, path: readonly PropertyKey[]): string => {
  const line = exampleOf(schema, path);
  return line === undefined ? "" : ` Write something like ${line}`;
};

const typeMessage = (issue: z.core.$ZodIssueInvalidType, schema: z.ZodType, source: Source): string => {
  const value = valueAt(source.data, issue.path);
  if (value === undefined) return `is missing.${example(schema, issue.path)}`;
  if (value === null) return `is empty.${example(schema, issue.path)}`;
  const wanted = exampleOf(schema, issue.path);
  // A number can be quoted where any text will do, but not where a date is wanted.
  const isDate = /: \d/.test(wanted ?? "");
  if (issue.expected === "string" && isDate)
    return `is ${typeName(value)}, not a date.${example(schema, issue.path)}`;
  if (issue.expected === "string" && typeof value !== "object")
    return `${String(value)} is ${typeName(value)}, not text. Put it in quotes: "${String(value)}"`;
  return `is ${typeName(value)}, but must be ${names[issue.expected] ?? issue.expected}.${example(schema, issue.path)}`;
};

const valueMessage = (issue: z.core.$ZodIssueInvalidValue, source: Source): string => {
  const value = String(valueAt(source.data, issue.path));
  const known = issue.values.map(String);
  const near = nearest(value, known);
  const meant = near === undefined ? "" : ` Did you mean ${near}?`;
  return `"${value}" is not known.${meant} Write one of ${known.join(", ")}.`;
};

const sentence = (issue: z.core.$ZodIssue, schema: z.ZodType, source: Source): string => {
  if (issue.code === "invalid_type" && !/^is /.test(issue.message)) return typeMessage(issue, schema, source);
  if (issue.code === "invalid_value") return valueMessage(issue, source);
  const value = valueAt(source.data, issue.path);
  const shown = typeof value === "string" && /^.{1,80}$/.test(value) ? `"${value}" ` : "";
  return `${shown}${issue.message}`;
};

/** The nearest place that the file has for a path: its value's, or that of what should hold it. */
export const positionOf = (source: Pick<Source, "positions">, path: readonly PropertyKey[]): Position => {
  for (let length = path.length; length > 0; length -= 1) {
    const at = source.positions.get(path.slice(0, length).map(String).join("."));
    if (at) return at;
  }
  return { line: 1, column: 1 };
};

const unknownKeys = (
  issue: z.core.$ZodIssueUnrecognizedKeys,
  schema: z.ZodType,
  source: Source,
): readonly Problem[] =>
  issue.keys.map((key) => {
    const field = [...issue.path.map(String), key].join(".");
    const known = knownKeys(fieldAt(schema, issue.path));
    const near = nearest(key, known);
    const place = source.positions.get(`key:${field}`) ?? positionOf(source, issue.path);
    const meant = near === undefined ? `Known are ${known.join(", ")}.` : `Did you mean ${near}?`;
    return {
      severity: "error",
      file: source.file,
      ...place,
      field,
      message: `is not a known field. ${meant}`,
    };
  });

/** What a schema found wrong with a file's data, told to an editor. */
export const fieldProblems = (
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
  source: Source,
): readonly Problem[] =>
  issues.flatMap((issue): readonly Problem[] =>
    issue.code === "unrecognized_keys"
      ? unknownKeys(issue, schema, source)
      : [
          {
            severity: "error",
            file: source.file,
            ...positionOf(source, issue.path),
            field: issue.path.map(String).join("."),
            message: sentence(issue, schema, source),
          },
        ],
  );
