import type * as z from "zod";
import { closest } from "../lib/suggest.ts";
import { fieldProblem, type Problem, type Result } from "../model/problem.ts";
import { type FieldSource, valueAt } from "./content-file.ts";
import { droppedProblems } from "./dropped-problems.ts";
import { filledFields } from "./filled-fields.ts";
import { fieldAt, knownKeys } from "./fix-hint.ts";
import { groupWith } from "./group-hint.ts";
import { issueMessage } from "./issue-message.ts";
import { schemaWords } from "./schema-words.ts";
import { lineWith, segmentWords, sourceSegment } from "./source-segment.ts";
import { splitItems } from "./split-items.ts";
import { unknownFields } from "./unknown-fields.ts";
import { quotationReason } from "./value-error.ts";
import { visibleMarks } from "./visible-marks.ts";

/**
 * Validates the fields of a file. Returns them as typed by the schema, perhaps with warnings, or all errors. An optional field
 * that is empty counts as absent.
 */
export function parseFields<Schema extends z.ZodType>(
  schema: Schema,
  source: FieldSource,
): Result<z.infer<Schema>> {
  const result = schema.safeParse(filledFields(schema, source.data), { error: schemaWords });
  const dropped = droppedProblems(schema, source);
  if (result.success)
    return dropped.length === 0
      ? { value: result.data, problems: visibleMarks(result.data, source) }
      : { problems: dropped };
  const droppedFields = new Set(dropped.map(({ field }) => field));
  const others = fieldProblems(result.error.issues, schema, source);
  return { problems: [...dropped, ...others.filter(({ field }) => !droppedFields.has(field))] };
}

/** Returns the data of a file without the fields that are empty or have a problem, so that the rest can still be checked. */
export function dropInvalidFields(
  schema: z.ZodType,
  data: Readonly<Record<string, unknown>>,
  problems: readonly Problem[],
): Readonly<Record<string, unknown>> {
  const invalid = new Set(problems.map(({ field }) => field?.split(".")[0]));
  return Object.fromEntries(Object.entries(filledFields(schema, data)).filter(([key]) => !invalid.has(key)));
}

/** Turns the issues of a schema into problems for editors. */
function fieldProblems(
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
  source: FieldSource,
): readonly Problem[] {
  const problemOf = (path: readonly PropertyKey[], message: string): Problem =>
    fieldProblem(source, path.map(String).join("."), message);
  const expanded = issues.flatMap((issue) => matchingIssues(issue, source));
  const texts = expanded.flatMap((issue) => textItem(issue, schema, source) ?? []);
  const others = withoutGroups(
    expanded,
    texts.map(({ path }) => path),
  );
  const split = splitItems(others, source.data);
  const rest = withoutGroups(
    others,
    split.flatMap(({ path, first }) => [path, first]),
  );
  return [
    ...texts.map(({ path, message }) => problemOf(path, message)),
    ...split.map(({ path }) => problemOf(path, splitMessage)),
    ...reportedIssues(rest, schema, source).flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? unknownFields(issue, schema, source)
        : [problemOf(issue.path, issueMessage(issue, schema, source))],
    ),
  ];
}

const splitMessage =
  "begins with a hyphen, though it goes on with the item above it. Put a space in place of the hyphen.";

/**
 * Returns the issues of the matching option if a field may be a text or a group. The text comes first in such a schema.
 * A union with a message of its own stays as it is.
 */
function matchingIssues(issue: z.core.$ZodIssue, source: FieldSource): readonly z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union" || issue.message !== "Invalid input") return [issue];
  const value = valueAt(source.data, issue.path);
  const isGroup = typeof value === "object" && value !== null && !Array.isArray(value);
  const issues = issue.errors.at(isGroup ? -1 : 0) ?? [];
  return issues.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** Returns the problem of a text in a list of groups, if a colon in the text made a group of it. */
function textItem(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  source: FieldSource,
): { readonly path: readonly PropertyKey[]; readonly message: string } | undefined {
  const { code, path } = issue;
  const item = valueAt(source.data, path);
  const at = source.positions.get(path.map(String).join("."));
  if (code !== "unrecognized_keys" || typeof path.at(-1) !== "number" || !source.written || !at)
    return undefined;
  const [name = "", ...more] = Object.keys(item ?? {});
  if (more.length > 0 || !/^\p{Lu}|[^\w-]/u.test(name)) return undefined;
  const field = fieldAt(schema, path);
  const segment = sourceSegment(source.written, at);
  const group = field && groupWith(segmentWords(segment), field);
  return group === undefined
    ? undefined
    : { path, message: `${quotationReason(segmentWords(segment))} Write ${lineWith(segment, group)}` };
}

/** Returns the issues without those of some groups' fields. */
function withoutGroups(
  issues: readonly z.core.$ZodIssue[],
  groups: readonly (readonly PropertyKey[])[],
): readonly z.core.$ZodIssue[] {
  if (groups.length === 0) return issues;
  const names = new Set(groups.map((path) => path.map(String).join(".")));
  return issues.filter(({ code, path }) => {
    const group = code === "unrecognized_keys" ? path : path.slice(0, -1);
    return !names.has(group.map(String).join("."));
  });
}

/**
 * Returns one issue for each mistake. Drops further issues of a value of the wrong type, such as its length, and missing
 * fields whose name is misspelt.
 */
function reportedIssues(
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
  source: FieldSource,
): readonly z.core.$ZodIssue[] {
  if (issues.length < 2) return issues;
  const nameOf = ({ path }: z.core.$ZodIssue): string => path.map(String).join(".");
  const typeIssues = issues.filter(({ code }) => code === "invalid_type");
  const wrong = new Set(typeIssues.map(nameOf));
  const isMissing = (issue: z.core.$ZodIssue): boolean =>
    issue.code === "invalid_type" && valueAt(source.data, issue.path) === undefined;
  const misspelt = typeIssues.some(isMissing) ? misspeltFields(issues, schema) : new Set<string>();
  return issues.filter((issue) =>
    issue.code === "invalid_type"
      ? !(misspelt.has(nameOf(issue)) && isMissing(issue))
      : !wrong.has(nameOf(issue)),
  );
}

/** Returns the fields that unknown names were most likely meant for. */
function misspeltFields(issues: readonly z.core.$ZodIssue[], schema: z.ZodType): ReadonlySet<string> {
  return new Set(
    issues.flatMap((issue) => {
      if (issue.code !== "unrecognized_keys") return [];
      const knownNames = knownKeys(fieldAt(schema, issue.path));
      return issue.keys.flatMap((key) => {
        const [name = key] = key.split(":", 1);
        const near = knownNames.includes(name) ? name : closest(key, knownNames);
        return near === undefined ? [] : [[...issue.path.map(String), near].join(".")];
      });
    }),
  );
}
