import * as z from "zod";
import { closest } from "../lib/suggest.ts";
import { type FieldSource, valueAt } from "./content-file.ts";
import { exampleOf, fieldAt, knownKeys, unwrapped } from "./fix-hint.ts";
import { lineWith, segmentWords, sourceSegment } from "./source-segment.ts";
import { quotedText, withoutCurly } from "./value-error.ts";
import { wrongType } from "./wrong-type.ts";

/** Returns the message of an issue for editors, with the line to write if that is known. */
export function issueMessage(issue: z.core.$ZodIssue, schema: z.ZodType, source: FieldSource): string {
  if (issue.code === "invalid_type" && !/^is /.test(issue.message)) return wrongType(issue, schema, source);
  const curly = curlyMessage(issue.path, schema, source);
  if (curly !== undefined) return curly;
  if (issue.code === "invalid_value") return valueMessage(issue, schema, source);
  // Editors choose the keys of a record, so the message quotes the key.
  if (issue.code === "invalid_key")
    return `"${String(issue.path.at(-1))}" ${issue.issues[0]?.message ?? issue.message}`;
  const escaped = escapeMessage(issue.path, source);
  if (escaped !== undefined) return escaped;
  const value = valueAt(source.data, issue.path);
  const shown = typeof value === "string" && /^.{1,80}$/.test(value) ? `"${value}" ` : "";
  return `${shown}${isRequired(issue.path, schema) ? issue.message.replace(orRemove, ".") : issue.message}`;
}

const orRemove = /,? or remove the line\.$/;

/** Returns true for a field without which its group is incomplete. Items of lists and entries of records may be removed. */
function isRequired(path: readonly PropertyKey[], schema: z.ZodType): boolean {
  const group = fieldAt(schema, path.slice(0, -1));
  return (
    group !== undefined &&
    unwrapped(group) instanceof z.ZodObject &&
    !(fieldAt(schema, path) instanceof z.ZodOptional)
  );
}

/** Returns the message for a value that is right but for the curly quotation marks around it. */
function curlyMessage(
  path: readonly PropertyKey[],
  schema: z.ZodType,
  { data, positions, written }: FieldSource,
): string | undefined {
  const value = valueAt(data, path);
  if (typeof value !== "string" || withoutCurly(value) === value) return undefined;
  const field = fieldAt(schema, path);
  const at = positions.get(path.map(String).join("."));
  if (!written || !at || !(field instanceof z.ZodType) || !field.safeParse(withoutCurly(value)).success)
    return undefined;
  const segment = sourceSegment(written, at);
  return segmentWords(segment) === value
    ? `"${value}" has curly quotation marks, which count as letters here. Write ${lineWith(segment, withoutCurly(value))}`
    : undefined;
}

function valueMessage(issue: z.core.$ZodIssueInvalidValue, schema: z.ZodType, source: FieldSource): string {
  const found = valueAt(source.data, issue.path);
  if (found === undefined || found === null) {
    const example = exampleOf(schema, issue.path);
    const hint = example === undefined ? "" : ` Write something like ${example}`;
    return `${found === null ? "is empty" : "is missing"}.${hint}`;
  }
  const at = source.positions.get(issue.path.map(String).join("."));
  // Quotes the number as the editor typed it, since 1.10 is not 1.1.
  const isTyped = typeof found === "number" && source.written && at;
  const value = isTyped ? segmentWords(sourceSegment(source.written, at)) : String(found);
  const options = issue.values.map(String);
  const near = closest(value, options);
  const suggestion = near === undefined ? "" : ` Did you mean ${near}?`;
  return `"${value}" is not known.${suggestion} Write one of ${options.join(", ")}${orGroup(issue.path, schema)}.`;
}

/** Returns how to write the groups of fields that may stand in place of a name; an empty text if there are none. */
function orGroup(path: readonly PropertyKey[], schema: z.ZodType): string {
  const examples = knownKeys(fieldAt(schema, path))
    .slice(0, 2)
    .flatMap((name) => exampleOf(schema, [...path, name]) ?? []);
  return examples.length === 0
    ? ""
    : `, or a group like ${examples.map((example) => `{ ${example} }`).join(" or ")}`;
}

/** Returns the message for a text on one line that a backslash broke into several. */
function escapeMessage(
  path: readonly PropertyKey[],
  { data, positions, written }: FieldSource,
): string | undefined {
  const value = valueAt(data, path);
  const at = positions.get(path.map(String).join("."));
  if (typeof value !== "string" || !/[\r\n]/.test(value) || !written || !at) return undefined;
  const segment = sourceSegment(written, at);
  const [, inside] = /^"((?:[^"\\]|\\.)*\\[nrNLP](?:[^"\\]|\\.)*)"$/.exec(segmentWords(segment)) ?? [];
  return inside === undefined
    ? undefined
    : `A backslash has a meaning of its own between these quotation marks. Write ${lineWith(segment, quotedText(inside))}`;
}
